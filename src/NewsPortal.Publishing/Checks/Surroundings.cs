using NewsPortal.Publishing.Entries;

namespace NewsPortal.Publishing.Checks;

/// <summary>What a draft stands among; whoever asks for a check reads it from the database.</summary>
public sealed record Surroundings
{
    /// <summary>Names as the registries write them: agencies, projects, organisations.</summary>
    public NameIndex<string> Names { get; init; } = new([]);

    /// <summary>The days on which documents were issued, by number and symbol: <c>1719/QĐ-TTg</c>.</summary>
    public IReadOnlyDictionary<string, DateOnly> Documents { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Addresses in bodies, as they stand there, that lead to nothing.</summary>
    public IReadOnlySet<string> DeadLinks { get; init; } = new HashSet<string>();

    /// <summary>Personal data in the files of the item: the field that names the file, its path, the code of the check, the words.</summary>
    public IReadOnlyList<(string Field, string Path, string Code, string Words)> FileFindings { get; init; } = [];

    /// <summary>True when another item of the site has the same headline.</summary>
    public bool HasNamesake { get; init; }
}
