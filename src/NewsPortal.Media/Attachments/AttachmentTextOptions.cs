using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Media.Attachments;

/// <summary>How much text is taken from an attachment, and with what.</summary>
public sealed record AttachmentTextOptions
{
    /// <summary>The rest of a longer text is left out.</summary>
    [Range(1, 1_000_000)]
    public int MaxRunes { get; init; } = 400_000;

    /// <summary>Poppler's pdftotext. Null looks for it in the folders of PATH.</summary>
    public string? PdfToText { get; init; }

    /// <summary>For one PDF; where there is a shell, also of processor time, which holds when nobody is left to watch.</summary>
    public TimeSpan PdfTimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Of address space for pdftotext, where there is a shell to set it.</summary>
    [Range(64 << 20, long.MaxValue)]
    public long PdfMemoryBytes { get; init; } = 512 << 20;
}
