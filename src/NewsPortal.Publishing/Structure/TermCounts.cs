using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Structure;

/// <summary>Which items point to terms and entries, with what readers see of them or with their newest draft.</summary>
public sealed class TermCounts(PortalDb db)
{
    /// <returns>How many items point to each term of a taxonomy; terms without any are not in it.</returns>
    public async Task<IReadOnlyDictionary<string, int>> OfTaxonomyAsync(string taxonomyId, CancellationToken ct) => await (
            from link in Current()
            join term in db.Set<Term>() on link.TargetId equals term.Id
            where term.TaxonomyId == taxonomyId
            group link.ItemId by link.TargetId into items
            select new { items.Key, Count = items.Distinct().Count() })
        .ToDictionaryAsync(x => x.Key, x => x.Count, ct);

    /// <returns>The ids of all items that point to one term or entry, of whatever site.</returns>
    public async Task<IReadOnlyList<string>> ItemsOfAsync(string targetId, CancellationToken ct) =>
        await Current().Where(l => l.TargetId == targetId).Select(l => l.ItemId).Distinct().OrderBy(id => id).ToListAsync(ct);

    // Links of versions that are past count no more.
    private IQueryable<ItemLink> Current() =>
        from link in db.Set<ItemLink>().AsNoTracking()
        join item in db.Set<ContentItem>() on link.ItemId equals item.Id
        where link.VersionId == item.PublishedVersionId || link.VersionId == item.LatestVersionId
        select link;
}
