using System.Text.RegularExpressions;
using NewsPortal.Publishing.Structure;
using NewsPortal.Sites;
using NewsPortal.Sites.Redirects;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>Finds addresses of this installation's own pages, as people type or copy them, at which nothing answers.</summary>
public sealed partial class DeadPages(LocalPages pages, SiteDirectory sites, RedirectBook redirects)
{
    // A draft with more links than this is a list of links: whoever keeps it looks after them.
    private const int MostAddresses = 100;

    /// <param name="home">The site that addresses without a host belong to.</param>
    /// <param name="addresses">As bodies hold them; those of other places, of items and of files are passed over.</param>
    /// <returns>Those of at most 100 that were looked at.</returns>
    public async Task<IReadOnlyList<string>> AmongAsync(SiteSettings home, IEnumerable<string> addresses, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(home);
        var dead = new List<(string Address, string SiteKey, string Path)>();
        var asked = 0;
        foreach (var address in addresses.Distinct())
        {
            if (asked < MostAddresses && await PlaceOfAsync(home, address, ct) is var (siteKey, path))
            {
                asked++;
                if (!await pages.HasAsync(siteKey, path, ct))
                {
                    dead.Add((address, siteKey, path));
                }
            }
        }

        foreach (var site in dead.GroupBy(d => d.SiteKey).ToList())
        {
            var led = await redirects.LeadingAsync(site.Key, [.. site.Select(d => d.Path).Distinct()], ct);
            dead.RemoveAll(d => d.SiteKey == site.Key && led.Contains(d.Path));
        }

        return dead.ConvertAll(d => d.Address);
    }

    private async Task<(string SiteKey, string Path)?> PlaceOfAsync(SiteSettings home, string address, CancellationToken ct)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            // Behind another port is another service.
            return uri.IsDefaultPort ? await PlaceOfAsync(uri.Host, Uri.UnescapeDataString(uri.AbsolutePath), ct) : null;
        }

        // “chinhphu.vn” without its scheme is a page of this site to every browser; what other addresses mean, the page that shows them decides.
        var path = address is ['/' or '~', ..] ? LocalPages.PathOf(address) : Host().IsMatch(address) ? LocalPages.PathOf("/" + address) : null;
        return path is null ? null
            : home.Hosts is [var host, ..] && await PlaceOfAsync(host, "/" + path, ct) is { } place ? place : (home.Key, path);
    }

    private async Task<(string SiteKey, string Path)?> PlaceOfAsync(string host, string path, CancellationToken ct) =>
        await sites.FindAsync(host, path, ct) is { } mount ? (mount.Site.Key, path[mount.PathBase.Length..].Trim('/')) : null;

    [GeneratedRegex(@"^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#]|$)")]
    private static partial Regex Host();
}
