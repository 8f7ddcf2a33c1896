using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Steps;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Definitions;

/// <summary>The definitions of each site, read once and read again after they change.</summary>
public sealed class ContentDefinitions(PublicDb db, FeedSignal signal)
{
    // Parsing costs several times what reading costs, and each save and publication reads: a set is parsed anew where its text
    // is another one. For all sessions of the process alike: sets never change, and texts tell one database from another.
    private static readonly ConcurrentDictionary<string, (List<DefinitionRecord> Records, DefinitionSet Set)> Parsed = new();

    private Kept _kept = new(-1);

    public async ValueTask<DefinitionSet> ForSiteAsync(string siteKey, CancellationToken ct)
    {
        var version = signal.DefinitionsVersion;
        var kept = _kept;
        if (version != kept.Version)
        {
            _kept = kept = new Kept(version);
        }

        var sets = kept.Sets;
        if (sets.TryGetValue(siteKey, out var known))
        {
            return known;
        }

        var records = await db.ListAsync(
            "SELECT site_key, kind, name, data FROM content_definitions WHERE site_key = '' OR site_key = @site",
            r => new DefinitionRecord
            {
                SiteKey = r.GetString(0),
                Kind = Enum.Parse<DefinitionKind>(r.GetString(1)),
                Name = r.GetString(2),
                Data = r.GetString(3),
            },
            ct, ("site", siteKey));
        return sets.GetOrAdd(siteKey, DefinitionSet.From(records));
    }

    /// <summary>Reads them as they stand in a session, with what its open transaction has changed.</summary>
    public static async Task<DefinitionSet> ReadAsync(PortalDb db, string siteKey, CancellationToken ct)
    {
        var records = await db.Set<DefinitionRecord>().AsNoTracking().Where(r => r.SiteKey == "" || r.SiteKey == siteKey).ToListAsync(ct);
        if (Parsed.TryGetValue(siteKey, out var parsed) && parsed.Records.Count == records.Count && parsed.Records.Zip(records).All(pair => IsSame(pair.First, pair.Second)))
        {
            return parsed.Set;
        }

        var set = DefinitionSet.From(records);
        Parsed[siteKey] = (records, set);
        return set;
    }

    /// <summary>Those that the run of a recipe will have stored by now, also in a dry run.</summary>
    public static Task<DefinitionSet> OfRunAsync(StepContext step, CancellationToken ct) => DefinitionImport.SetAsync(step, ct);

    private static bool IsSame(DefinitionRecord one, DefinitionRecord other) =>
        one.SiteKey == other.SiteKey && one.Kind == other.Kind && one.Name == other.Name && one.Data == other.Data;

    private sealed record Kept(long Version)
    {
        public ConcurrentDictionary<string, DefinitionSet> Sets { get; } = new();
    }
}
