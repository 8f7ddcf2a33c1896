using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing;

/// <summary>What a site's state allows.</summary>
internal static class SiteRules
{
    /// <summary>Reads a site as the database has it now: a lock must hold on every node at once.</summary>
    /// <returns>Null when there is no such site.</returns>
    public static async Task<SiteSettings?> FindAsync(PortalDb db, string siteKey, CancellationToken ct) =>
        (await db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == siteKey, ct))?.Read();

    /// <returns>Why nothing new may appear on the site; null when it may.</returns>
    public static Problem? WhyNothingNew(SiteSettings? site) => site?.State switch
    {
        null => new Problem("There is no such site."),
        SiteState.Frozen => new Problem("The site is frozen: it is kept to be read, and nothing new appears on it."),
        SiteState.Locked => new Problem("The site is locked: nobody may publish on it."),
        _ => null,
    };
}
