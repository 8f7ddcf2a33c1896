namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>A stream, as a program meets it that begins to read behind the word <c>obj</c>.</summary>
/// <param name="DataAt">Where its data begins in the file.</param>
/// <param name="EndsObject">False inside a dictionary, where only some programs would see a stream.</param>
internal readonly record struct PdfStream(PdfStreamWords Words, int DataAt, bool EndsObject);
