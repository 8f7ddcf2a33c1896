using NewsPortal.Publishing.Structure;
using NewsPortal.Sites;
using NewsPortal.Sites.Redirects;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>Finds addresses of this installation's own pages, as people type or copy them, at which nothing answers.</summary>
public sealed class DeadPages(LocalPages pages, SiteDirectory sites, RedirectBook redirects)
{
    // A draft with more links than this is a list of links: whoever keeps it looks after them.
    private const int MostAddresses = 100;

    /// <param name="home">The site that addresses without a host belong to.</param>
    /// <param name="addresses">As bodies hold them; those of other places, of items and of files are passed over.</param>
    public async Task<IReadOnlyList<string>> AmongAsync(SiteSettings home, IEnumerable<string> addresses, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(home);
        var dead = new List<string>();
        foreach (var address in addresses.Distinct().Take(MostAddresses))
        {
            if (await PlaceOfAsync(home, address, ct) is var (siteKey, path)
                && !await pages.HasAsync(siteKey, path, ct) && !await redirects.LeadsAsync(siteKey, path, ct))
            {
                dead.Add(address);
            }
        }

        return dead;
    }

    private async Task<(string SiteKey, string Path)?> PlaceOfAsync(SiteSettings home, string address, CancellationToken ct)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return await PlaceOfAsync(uri.Host, Uri.UnescapeDataString(uri.AbsolutePath), ct);
        }

        // “chinhphu.vn” without its scheme is a page of this site to every browser.
        var path = address is ['?' or '#', ..] || address.Contains(':', StringComparison.Ordinal) ? null
            : LocalPages.PathOf(address[0] is '/' or '~' ? address : "/" + address);
        return path is null ? null
            : home.Hosts is [var host, ..] && await PlaceOfAsync(host, "/" + path, ct) is { } place ? place : (home.Key, path);
    }

    private async Task<(string SiteKey, string Path)?> PlaceOfAsync(string host, string path, CancellationToken ct) =>
        await sites.FindAsync(host, path, ct) is { } mount ? (mount.Site.Key, path[mount.PathBase.Length..].Trim('/')) : null;
}
