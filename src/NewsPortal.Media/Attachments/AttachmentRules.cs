using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Media.Attachments;

/// <summary>What may be attached, and how much work a file may cause. The defaults suit a public office.</summary>
public sealed record AttachmentRules
{
    /// <summary>Archives hide from readers what they download, so they are off.</summary>
    public bool AllowZip { get; init; }

    /// <summary>Plain text is better as a page, so it is off.</summary>
    public bool AllowTxt { get; init; }

    /// <summary>A PDF is read into memory whole.</summary>
    [Range(1, 1 << 30)]
    public long MaxBytes { get; init; } = 64 << 20;

    /// <summary>Of one zip, which every office document is.</summary>
    [Range(1, 1_000_000)]
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>Of everything packed in one file together, also inside the documents embedded in it.</summary>
    [Range(1, long.MaxValue)]
    public long MaxInflatedBytes { get; init; } = 512 << 20;

    /// <summary>Inflated bytes for each packed one, asked of entries that inflate to more than 1 MB.</summary>
    [Range(1, 1_032)]
    public int MaxRatio { get; init; } = 200;

    /// <summary>Of a document embedded in another, as it lies there; it is held in memory.</summary>
    [Range(1, 1 << 30)]
    public int MaxEmbeddedBytes { get; init; } = 32 << 20;

    /// <summary>The defaults, with more kinds.</summary>
    /// <param name="kinds">zip, txt or both, parted by commas; null for none.</param>
    /// <exception cref="FormatException">Something else is among them.</exception>
    public static AttachmentRules Allowing(string? kinds)
    {
        var more = (kinds ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(kind => kind.ToLowerInvariant()).ToList();
        return more.Find(kind => kind is not ("zip" or "txt")) is { } other
            ? throw new FormatException($"“{other}” is no kind that can be allowed; zip and txt are.")
            : new AttachmentRules { AllowZip = more.Contains("zip"), AllowTxt = more.Contains("txt") };
    }

    internal bool Allow(AttachmentKind kind) =>
        (AllowZip || kind != AttachmentKind.Zip) && (AllowTxt || kind != AttachmentKind.Txt);
}
