using System.Collections.Concurrent;
using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;

namespace NewsPortal.Search.Synonyms;

/// <summary>
/// The groups of each site, kept until the next commit: those that people wrote, and names that registries say follow one
/// another (organisations by what came before and after, places by what they now belong to).
/// </summary>
public sealed class KeptSynonyms(PublicDb db, ContentDefinitions definitions, FeedSignal signal)
{
    // The names stand in the entries that every site shares. Kinds are written by the fields: Place.Successors.
    private const string Successions =
        """
        SELECT i.title, t.title FROM sites s CROSS JOIN items i JOIN item_links l ON l.version_id = i.published_version_id
        JOIN items t ON t.id = l.target_id
        WHERE i.site_key = s.key AND i.content_type = @type AND i.published_version_id IS NOT NULL AND t.published_version_id IS NOT NULL
        AND (l.kind LIKE '%.Successors' OR l.kind LIKE '%Succession.Organisation') ORDER BY i.id, l.position
        """;

    private static readonly string[] Kinds = ["Tỉnh ", "Thành phố ", "TP. "];

    private Kept? _kept;

    /// <summary>What counts on a site now.</summary>
    public async ValueTask<SynonymSet> OfAsync(string siteKey, CancellationToken ct)
    {
        // Asked for before anything is read: a commit in between makes what was read old at once.
        var version = signal.Version;
        if (Volatile.Read(ref _kept) is not { } kept || kept.Version != version)
        {
            kept = new Kept(version, await GroupsAsync(ct), await SuccessionsAsync(ct));
            Volatile.Write(ref _kept, kept);
        }

        return kept.Sets.GetOrAdd(siteKey, key => new SynonymSet(
            [.. kept.Groups.Where(group => group.SiteKey is null || group.SiteKey == key).Select(group => group.Lines), .. kept.Successions]));
    }

    private Task<List<(string? SiteKey, IReadOnlyList<string> Lines)>> GroupsAsync(CancellationToken ct) => db.ListAsync(
        "SELECT site_key, words FROM search_synonyms ORDER BY id",
        r => (r.Text(0), (IReadOnlyList<string>)r.GetString(1).Split('\n')), ct);

    /// <summary>Each pair is a group of its own: what followed on two bodies does not make these the same.</summary>
    private async Task<List<IReadOnlyList<string>>> SuccessionsAsync(CancellationToken ct)
    {
        var found = new List<IReadOnlyList<string>>();
        foreach (var type in (await definitions.ForSiteAsync("", ct)).Types.Where(type => type.Settings.IsShared && type.Settings.Template is "Place" or "Organisation"))
        {
            found.AddRange(await db.ListAsync(Successions, r => (IReadOnlyList<string>)[r.GetString(0), r.GetString(1)], ct, ("type", type.Name)));
        }

        return [.. found, .. found.Where(pair => pair.Any(name => Bare(name) != name)).Select(pair => (IReadOnlyList<string>)[.. pair.Select(Bare)])];
    }

    /// <summary>Provinces are sought without saying that they are one.</summary>
    private static string Bare(string name) =>
        Array.Find(Kinds, kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) is { } found ? name[found.Length..] : name;

    private sealed record Kept(
        long Version, IReadOnlyList<(string? SiteKey, IReadOnlyList<string> Lines)> Groups, IReadOnlyList<IReadOnlyList<string>> Successions)
    {
        public ConcurrentDictionary<string, SynonymSet> Sets { get; } = new(StringComparer.Ordinal);
    }
}
