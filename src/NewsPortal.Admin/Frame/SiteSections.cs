using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Admin.Frame;

/// <summary>The sections of a site, to choose from.</summary>
public sealed class SiteSections(PortalDb db)
{
    private const string Section = "Section";

    /// <returns>Ids with names, in the editor's order.</returns>
    public async Task<IReadOnlyList<(string Id, string Name)>> OfAsync(string siteKey, CancellationToken ct) =>
    [
        .. (await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey && t.ContentType == Section)
            .OrderBy(t => t.TaxonomyId).ThenBy(t => t.Position).Select(t => new { t.Id, t.Name }).ToListAsync(ct))
        .Select(t => (t.Id, t.Name)),
    ];
}
