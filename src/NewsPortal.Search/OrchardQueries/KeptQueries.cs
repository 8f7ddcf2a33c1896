using System.Collections.Concurrent;
using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>The queries that recipes brought to each site, kept until the next commit.</summary>
public sealed class KeptQueries(PublicDb db, ContentDefinitions definitions, SiteDirectory sites, FeedSignal signal)
{
    private const string StepsOfSite =
        "SELECT data FROM stored_steps WHERE site_key = @site AND lower(name) = 'queries' ORDER BY position";

    private Kept _kept = new(-1);

    /// <param name="name">In any case.</param>
    /// <returns>Null when no recipe brought the site such a query.</returns>
    public async ValueTask<SavedQuery?> FindAsync(string siteKey, string name, CancellationToken ct)
    {
        // Asked for before anything is read: a commit in between makes what was read old at once.
        var version = signal.Version;
        var kept = Volatile.Read(ref _kept);
        if (kept.Version != version)
        {
            Volatile.Write(ref _kept, kept = new Kept(version));
        }

        if (!kept.Sites.TryGetValue(siteKey, out var queries))
        {
            queries = kept.Sites.GetOrAdd(siteKey, await ReadAsync(siteKey, ct));
        }

        return queries.GetValueOrDefault(name);
    }

    /// <summary>The content types of all sites: a site shows items of others too.</summary>
    public async ValueTask<TypeNames> TypesAsync(CancellationToken ct)
    {
        var sets = new List<DefinitionSet>();
        foreach (var site in await sites.AllAsync(ct))
        {
            sets.Add(await definitions.ForSiteAsync(site.Key, ct));
        }

        return new TypeNames(sets);
    }

    /// <summary>A later query of the same name takes the place of the earlier one, as in Orchard.</summary>
    private async Task<Dictionary<string, SavedQuery>> ReadAsync(string siteKey, CancellationToken ct)
    {
        var queries = new Dictionary<string, SavedQuery>(StringComparer.OrdinalIgnoreCase);
        foreach (var query in (await db.ListAsync(StepsOfSite, r => r.GetString(0), ct, ("site", siteKey))).SelectMany(SavedQuery.ReadStep))
        {
            queries[query.Name] = query;
        }

        return queries;
    }

    private sealed record Kept(long Version)
    {
        public ConcurrentDictionary<string, Dictionary<string, SavedQuery>> Sites { get; } = new(StringComparer.Ordinal);
    }
}
