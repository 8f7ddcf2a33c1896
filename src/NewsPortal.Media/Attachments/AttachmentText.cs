using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using NewsPortal.Media.Attachments.Reading;

namespace NewsPortal.Media.Attachments;

/// <summary>Takes the text out of attachments that <see cref="AttachmentGuard"/> let through; others may be slow to read.
/// Deleted text, comments and speaker's notes are left out, for readers do not see them.</summary>
public sealed class AttachmentText(AttachmentTextOptions options)
{
    /// <returns>The text, or why there is none. A bad document is no exception.</returns>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    public async Task<ExtractedText> ReadAsync(string path, AttachmentKind kind, CancellationToken ct)
    {
        if (kind == AttachmentKind.Pdf)
        {
            return await new PdfToText(options).ReadAsync(path, ct);
        }

        var text = new TextCollector(options.MaxRunes);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return await ReadAsync(file, kind, text, ct) ? new ExtractedText(text.Finish()) : new(ExtractedTextFault.KindHasNone);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OpenXmlPackageException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException)
        {
            // What the packaging of the platform and Open XML throw for a document that breaks its format.
            return new(ExtractedTextFault.Unreadable);
        }
    }

    private static async Task<bool> ReadAsync(Stream file, AttachmentKind kind, TextCollector text, CancellationToken ct)
    {
        switch (kind.Extension)
        {
            case "docx":
                WordText.Read(file, text, ct);
                return true;
            case "xlsx":
                SheetText.Read(file, text, ct);
                return true;
            case "pptx":
                SlideText.Read(file, text, ct);
                return true;
            case "odt" or "ods" or "odp":
                OpenDocumentText.Read(file, text, ct);
                return true;
            case "csv" or "txt":
                await PlainLines.ReadAsync(file, text, ct);
                return true;
            case "vtt":
                await CaptionLines.ReadAsync(file, text, ct);
                return true;
            default:
                return false;
        }
    }
}
