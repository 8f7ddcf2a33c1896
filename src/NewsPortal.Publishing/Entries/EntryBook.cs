using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<string, NameIndex<string>> _titles = new();

    internal EntryBook(IReadOnlyList<KnownEntry> entries)
    {
        Entries = entries;
        Names = new NameIndex<NamedEntry>(
            entries.Where(e => !e.IsDocument).SelectMany(e => e.Names.Select(n => (n, new NamedEntry(e, false))).Concat(e.HomeNames.Select(n => (n, new NamedEntry(e, true))))));
        Documents = entries.Where(e => e.Symbol is not null).ToLookup(e => e.Symbol!);
    }

    public IReadOnlyList<KnownEntry> Entries { get; }

    /// <summary>
    /// Titles and short names as the registries write them, for a site: its own, and those of others that mean the same everywhere.
    /// Documents are not among them.
    /// </summary>
    public NameIndex<string> Titles(string siteKey) => _titles.GetOrAdd(siteKey, site => new NameIndex<string>(Entries.Where(e => !e.IsDocument)
        .SelectMany(e => e.SiteKey == site ? new[] { e.Names[0], e.ShortName } : EntryMentions.TellsAlone([.. Syllables.Split(e.Names[0]).Select(t => t.Range.Of(e.Names[0]))]) ? [e.Names[0]] : [])
        .OfType<string>().Distinct().Select(n => (n, n))));

    /// <summary>The day on which a document was issued: the site's own says it, else all that others keep of it, where they agree.</summary>
    /// <returns>Null when nobody says it, or they disagree.</returns>
    public DateOnly? IssuedOn(DocumentSymbol symbol, string siteKey) =>
        Meant(symbol, siteKey).Select(e => e.IssuedOn).Distinct().ToList() is [{ } day] ? day : null;

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
        return Only(Meant(symbol, siteKey), siteKey);
    }

    private List<KnownEntry> Meant(DocumentSymbol symbol, string siteKey)
    {
        var all = Documents[symbol.ToString()].ToList();
        return all.Exists(e => e.SiteKey == siteKey) ? all.FindAll(e => e.SiteKey == siteKey) : IsCentral(symbol.Issuer.Split('-')[0]) ? all : [];
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
