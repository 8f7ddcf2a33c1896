using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Entries;

/// <summary>The public entries of all shared registries, as they were at one moment.</summary>
public sealed class EntryBook
{
    // Party, state, government, and the ministries of the last governments.
    private static readonly HashSet<string> Central =
    [
        "TW", "CTN", "CP", "TTg", "VPCP", "TANDTC", "VKSNDTC", "KTNN", "NHNN", "TTCP", "BTC", "BNV", "BYT", "BTP", "BCT", "BXD", "BQP", "BCA", "BNG", "BGDĐT", "BKHCN",
        "BNNMT", "BNNPTNT", "BTNMT", "BLĐTBXH", "BVHTTDL", "BTTTT", "BKHĐT", "BGTVT", "BDTTG", "UBDT",
    ];

    internal EntryBook(IReadOnlyList<KnownEntry> entries)
    {
        Entries = entries;
        Titles = new NameIndex<string>(entries.Where(e => !e.IsDocument).SelectMany(e => new[] { e.Names[0], e.ShortName }).OfType<string>().Distinct().Select(n => (n, n)));
        Names = new NameIndex<NamedEntry>(
            entries.Where(e => !e.IsDocument).SelectMany(e => e.Names.Select(n => (n, new NamedEntry(e, false))).Concat(e.HomeNames.Select(n => (n, new NamedEntry(e, true))))));
        Documents = entries.Where(e => e.Symbol is not null).ToLookup(e => e.Symbol!);
    }

    public IReadOnlyList<KnownEntry> Entries { get; }

    /// <summary>Titles and short names, as the registries write them; documents are not among them.</summary>
    public NameIndex<string> Titles { get; }

    /// <summary>Documents by number and symbol; several offices may have given the same.</summary>
    public ILookup<string, KnownEntry> Documents { get; }

    internal NameIndex<NamedEntry> Names { get; }

    /// <summary>The document that a site means by a number and symbol.</summary>
    /// <returns>
    /// The site's own, else the only one there is of an issuer for the whole country: every province has its 12/KH-UBND. Null when
    /// there is none, or several.
    /// </returns>
    public KnownEntry? Document(DocumentSymbol symbol, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return Only([.. Documents[symbol.ToString()].Where(e => e.SiteKey == siteKey || IsCentral(symbol.Issuer))], siteKey);
    }

    private static bool IsCentral(string issuer) => Central.Contains(issuer) || issuer.StartsWith("QH", StringComparison.Ordinal) || issuer.StartsWith("UBTVQH", StringComparison.Ordinal);

    /// <summary>Who is meant where several are called the same.</summary>
    internal static KnownEntry? Only(IReadOnlyList<KnownEntry> entries, string siteKey) =>
        entries.Where(e => e.SiteKey == siteKey).ToList() is { Count: > 0 } own ? (own.Count == 1 ? own[0] : null)
        : entries.Count == 1 ? entries[0] : null;
}

/// <summary>Whose name one is.</summary>
/// <param name="OnlyAtHome">True when it means this entry on its own site alone.</param>
internal readonly record struct NamedEntry(KnownEntry Entry, bool OnlyAtHome);
