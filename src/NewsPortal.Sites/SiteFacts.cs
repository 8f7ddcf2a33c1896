using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Sites;

/// <summary>Reads what other rooms must heed of a site from the session, with what its open transaction has changed.</summary>
public sealed class SiteFacts(PortalDb db) : ISiteFacts
{
    public async Task<TimeZoneInfo> ZoneAsync(string siteKey, CancellationToken ct) =>
        await db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == siteKey, ct) is { } site
            ? site.Read().Zone() : TimeZoneInfo.FindSystemTimeZoneById(SiteSettings.UsualTimeZone);

    public async Task<IReadOnlySet<string>> ReservedSegmentsAsync(string siteKey, CancellationToken ct)
    {
        var reserved = ReservedPaths.All.ToHashSet();
        var sites = (await db.Set<Site>().AsNoTracking().ToListAsync(ct)).ConvertAll(s => s.Read());

        // Prefixes are looked for on the hosts of the umbrella alone.
        if (sites.Find(s => s.Key == siteKey) is not { Prefix.Length: > 0 })
        {
            reserved.UnionWith(sites.Where(s => s.Prefix.Length > 0).Select(s => s.Prefix));
        }

        return reserved;
    }
}
