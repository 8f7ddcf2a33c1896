namespace NewsPortal.Publishing.Entries;

/// <summary>A public entry of a shared registry, by what texts may call it.</summary>
/// <param name="SiteKey">The site that keeps it.</param>
public sealed record KnownEntry(string Id, string SiteKey, string Type, string Title)
{
    /// <summary>What it is called everywhere: its title, its long name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What it is called on its own site as well, where “Sở Y tế” can be no other: short names and spellings.</summary>
    public required IReadOnlyList<string> HomeNames { get; init; }

    /// <summary>The short name that the registry gives; null where it gives none.</summary>
    public string? ShortName { get; init; }

    /// <summary>True for an entry of a register that gives numbers and days: a document.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Number and symbol of a document, as <see cref="NewsPortal.Vietnamese.DocumentSymbols"/> writes it; null for what has none.</summary>
    public string? Symbol { get; init; }

    /// <summary>The day a document was issued on; null when it is not known.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The version that readers see, by which what was read before is known to be the same.</summary>
    internal string VersionId { get; init; } = "";
}
