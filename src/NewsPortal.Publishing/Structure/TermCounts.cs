using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Structure;

/// <summary>
/// Which items point to terms and entries, with what readers see of them or with their newest draft. A term counts items of its
/// own site alone: those of another that name it stand in no list of it, and are not for its editors to change.
/// </summary>
public sealed class TermCounts(PortalDb db)
{
    /// <returns>How many items point to each term of a taxonomy; terms without any are not in it.</returns>
    public async Task<IReadOnlyDictionary<string, int>> OfTaxonomyAsync(string taxonomyId, CancellationToken ct) => await (
            from link in Current()
            join term in db.Set<Term>() on link.TargetId equals term.Id
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            where term.TaxonomyId == taxonomyId && item.SiteKey == term.SiteKey
            group link.ItemId by link.TargetId into items
            select new { items.Key, Count = items.Distinct().Count() })
        .ToDictionaryAsync(x => x.Key, x => x.Count, ct);

    /// <returns>The ids of all items that point to one term or entry, of whatever site.</returns>
    public async Task<IReadOnlyList<string>> ItemsOfAsync(string targetId, CancellationToken ct) =>
        await Current().Where(l => l.TargetId == targetId).Select(l => l.ItemId).Distinct().OrderBy(id => id).ToListAsync(ct);

    /// <summary>Where one term or entry is used, for a screen: so many items of a site, those that changed last first, and how many there are.</summary>
    public async Task<(IReadOnlyList<ContentItem> Here, int CountHere, int CountElsewhere)> UsersOfAsync(string siteKey, string targetId, int most, CancellationToken ct)
    {
        var ids = Current().Where(l => l.TargetId == targetId && l.ItemId != targetId).Select(l => l.ItemId);
        var users = db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id));
        var here = users.Where(i => i.SiteKey == siteKey);
        return (await here.OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id).Take(most).ToListAsync(ct), await here.CountAsync(ct), await users.CountAsync(i => i.SiteKey != siteKey, ct));
    }

    /// <returns>The ids of the items of one site that point to any of these terms.</returns>
    public async Task<IReadOnlyList<string>> ItemsOfSiteAsync(string siteKey, IReadOnlyCollection<string> targetIds, CancellationToken ct) =>
        await Current().Where(l => targetIds.Contains(l.TargetId) && db.Set<ContentItem>().Any(i => i.Id == l.ItemId && i.SiteKey == siteKey))
            .Select(l => l.ItemId).Distinct().OrderBy(id => id).ToListAsync(ct);

    // Links of versions that are past count no more.
    private IQueryable<ItemLink> Current() =>
        from link in db.Set<ItemLink>().AsNoTracking()
        join item in db.Set<ContentItem>() on link.ItemId equals item.Id
        where link.VersionId == item.PublishedVersionId || link.VersionId == item.LatestVersionId
        select link;
}
