using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Feed;

namespace NewsPortal.Content.Definitions;

/// <summary>The definitions of each site, read once and read again after they change.</summary>
public sealed class ContentDefinitions(IServiceScopeFactory scopes, FeedSignal signal)
{
    private ConcurrentDictionary<string, DefinitionSet> _sets = new();
    private long _version = -1;

    public async ValueTask<DefinitionSet> ForSiteAsync(string siteKey, CancellationToken ct)
    {
        var version = signal.DefinitionsVersion;
        if (version != Interlocked.Read(ref _version))
        {
            _sets = new ConcurrentDictionary<string, DefinitionSet>();
            Interlocked.Exchange(ref _version, version);
        }

        var sets = _sets;
        if (sets.TryGetValue(siteKey, out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var set = await ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), siteKey, ct);
        return sets.GetOrAdd(siteKey, set);
    }

    /// <summary>Reads them as they stand in a session, with what its open transaction has changed.</summary>
    public static async Task<DefinitionSet> ReadAsync(PortalDb db, string siteKey, CancellationToken ct) =>
        DefinitionSet.From(await db.Set<DefinitionRecord>().AsNoTracking()
            .Where(r => r.SiteKey == "" || r.SiteKey == siteKey).ToListAsync(ct));
}
