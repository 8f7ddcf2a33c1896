using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Sites;

/// <summary>The sites of the installation with their addresses, read once and read again after one changes.</summary>
public sealed class SiteDirectory(PublicDb db, FeedSignal signal)
{
    private Snapshot? _snapshot;

    /// <summary>Finds the site of a request.</summary>
    /// <param name="host">Without port.</param>
    /// <param name="path">Begins with a slash, as the server decoded it.</param>
    /// <returns>Null when no site is registered for the host.</returns>
    public async ValueTask<SiteMount?> FindAsync(string host, string path, CancellationToken ct)
    {
        var snapshot = await SnapshotAsync(ct);
        if (!snapshot.ByHost.TryGetValue(host, out var site))
        {
            return null;
        }

        if (site.Prefix.Length > 0)
        {
            return new SiteMount(site, "");
        }

        var end = path.IndexOf('/', 1);
        var first = end < 0 ? path[1..] : path[1..end];
        return snapshot.ByPrefix.TryGetValue(first, out var under) ? new SiteMount(under, "/" + first) : new SiteMount(site, "");
    }

    /// <returns>Where a host shows a site; null when it does not, or there is no such site.</returns>
    /// <param name="host">Without port.</param>
    public async ValueTask<SiteMount?> MountOnAsync(string host, string key, CancellationToken ct) =>
        await FindAsync(key, ct) is { } site && await FindAsync(host, "/" + site.Prefix, ct) is { } mount && mount.Site.Key == key ? mount : null;

    /// <returns>Null when there is no such site.</returns>
    public async ValueTask<SiteSettings?> FindAsync(string key, CancellationToken ct) =>
        (await SnapshotAsync(ct)).ByKey.GetValueOrDefault(key);

    /// <returns>The umbrella first, then by name.</returns>
    public async ValueTask<IReadOnlyList<SiteSettings>> AllAsync(CancellationToken ct) => (await SnapshotAsync(ct)).All;

    /// <summary>A site's canonical address, without a slash at the end; never made from what a request says.</summary>
    public async ValueTask<string> BaseUrlAsync(SiteSettings site, CancellationToken ct) =>
        (await BaseUrlsAsync(ct)).GetValueOrDefault(site.Key, "");

    /// <summary>The canonical addresses of all sites by key.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> BaseUrlsAsync(CancellationToken ct) => (await SnapshotAsync(ct)).BaseUrls;

    private async ValueTask<Snapshot> SnapshotAsync(CancellationToken ct)
    {
        var version = signal.SitesVersion;
        if (_snapshot is { } known && known.Version == version)
        {
            return known;
        }

        var sites = await db.ListAsync(
            "SELECT key, data FROM sites ORDER BY key", r => new Site { Key = r.GetString(0), Data = r.GetString(1) }.Read(), ct);
        return _snapshot = new Snapshot(version, sites);
    }

    private sealed class Snapshot(long version, List<SiteSettings> sites)
    {
        public long Version => version;

        public IReadOnlyList<SiteSettings> All { get; } =
            [.. sites.OrderBy(s => s.Prefix.Length > 0).ThenBy(s => s.Key, StringComparer.Ordinal)];

        public Dictionary<string, string> BaseUrls { get; } = sites.ToDictionary(
            s => s.Key,
            s => s.BaseUrl ?? (sites.Find(u => u.Prefix.Length == 0)?.BaseUrl is { } umbrella
                ? s.Prefix.Length == 0 ? umbrella : $"{umbrella}/{s.Prefix}" : ""));

        public Dictionary<string, SiteSettings> ByKey { get; } = sites.ToDictionary(s => s.Key);

        public Dictionary<string, SiteSettings> ByPrefix { get; } =
            sites.Where(s => s.Prefix.Length > 0).DistinctBy(s => s.Prefix).ToDictionary(s => s.Prefix);

        public Dictionary<string, SiteSettings> ByHost { get; } =
            sites.SelectMany(s => s.Hosts.Select(h => (Host: h, Site: s))).DistinctBy(x => x.Host, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(x => x.Host, x => x.Site, StringComparer.OrdinalIgnoreCase);
    }
}

/// <param name="PathBase">What stands before the site's own paths: empty or <c>/quang-tri</c>.</param>
public sealed record SiteMount(SiteSettings Site, string PathBase);
