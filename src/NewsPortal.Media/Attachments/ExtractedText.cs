namespace NewsPortal.Media.Attachments;

/// <summary>What an attachment says, for search.</summary>
/// <param name="Text">NFC; one space between words, a line feed between paragraphs, no other control characters. Empty when
/// the document holds no letters, as scans do. Null when there is a fault.</param>
/// <param name="Fault">Null when there is a text.</param>
public sealed record ExtractedText(string? Text, ExtractedTextFault? Fault)
{
    internal ExtractedText(string text)
        : this(text, null)
    {
    }

    internal ExtractedText(ExtractedTextFault fault)
        : this(null, fault)
    {
    }
}

/// <summary>Why an attachment has no text for search.</summary>
public enum ExtractedTextFault
{
    /// <summary>Sound, video, archives.</summary>
    KindHasNone,

    /// <summary>pdftotext is not installed, or not where it was said to be.</summary>
    ProgramMissing,

    /// <summary>pdftotext was ended at its time limit.</summary>
    TookTooLong,

    /// <summary>The document is damaged, or is not of its kind.</summary>
    Unreadable,
}
