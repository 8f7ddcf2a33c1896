using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Web.Commands;

/// <summary>Where the sites can be reached on the address that the program listens on.</summary>
/// <param name="listening">Scheme, host and port, without a slash at the end; a host for people, never a wildcard.</param>
internal sealed class SiteAddresses(IServiceProvider services, string listening)
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    private SiteDirectory Directory => services.GetRequiredService<SiteDirectory>();

    /// <summary>
    /// Gives the site at the root the hosts of this machine, and the address it is served on as its canonical one, each
    /// only when it has none: an installation fresh from its recipes can be opened at once.
    /// </summary>
    internal async Task RegisterAsync(CancellationToken ct)
    {
        if (Front(await Directory.AllAsync(ct)) is not { } front || (front.Hosts.Count > 0 && front.BaseUrl is not null))
        {
            return;
        }

        var isLocal = front.Hosts.Count == 0 || front.Hosts.Any(LocalHosts.Contains);
        await services.InSessionAsync(async db =>
        {
            (await db.Set<Site>().SingleAsync(s => s.Key == front.Key, ct)).Write(front with
            {
                Hosts = front.Hosts.Count == 0 ? LocalHosts : front.Hosts,
                BaseUrl = front.BaseUrl ?? (isLocal ? listening : null),
            });
            return await db.SaveChangesAsync(ct);
        });
    }

    /// <returns>Each site's name with its address; null for one that no host leads to.</returns>
    internal async Task<IReadOnlyList<(string Name, string? Address)>> ListAsync(CancellationToken ct)
    {
        var sites = await Directory.AllAsync(ct);
        var front = Front(sites);
        return [.. sites.Select(site => (site.Name, Address(site, front)))];
    }

    private string? Address(SiteSettings site, SiteSettings? front) => site switch
    {
        { BaseUrl: { } own } when !IsOfThisMachine(own) => own + "/",
        _ when site != front && front is { Prefix.Length: 0, Hosts.Count: > 0 } => $"{Root(front)}/{site.Prefix}/",
        { Hosts.Count: > 0 } => OfHosts(site) + "/",
        _ => null,
    };

    private string Root(SiteSettings front) => front.BaseUrl is { } own && !IsOfThisMachine(own) ? own : OfHosts(front);

    // Any other host than those of the site is answered with 421.
    private string OfHosts(SiteSettings site) =>
        site.Hosts.Any(LocalHosts.Contains) ? listening : $"{Scheme()}://{site.Hosts[0]}{Port()}";

    private string Scheme() => new Uri(listening).Scheme;

    private string Port() => new Uri(listening) is { IsDefaultPort: false } address ? $":{address.Port}" : "";

    // What was written at an earlier start may name another port by now.
    private static bool IsOfThisMachine(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <returns>The umbrella; of sites without one the first. Null when there is no site.</returns>
    private static SiteSettings? Front(IReadOnlyList<SiteSettings> sites) =>
        sites.OrderBy(s => s.Prefix.Length > 0).ThenBy(s => s.Key, StringComparer.Ordinal).FirstOrDefault();
}
