using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Content.Items;

/// <summary>Finds what points to a file by the links of items.</summary>
internal sealed class AssetUsers(PortalDb db) : IAssetUsers
{
    public async Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, CancellationToken ct)
    {
        var users = await (
            from link in db.Set<ItemLink>().AsNoTracking()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            where link.TargetId == path && item.SiteKey == siteKey
                && (link.VersionId == item.PublishedVersionId || link.VersionId == item.LatestVersionId)
            orderby item.SortKey, item.Id
            select new { item.Id, item.Title, IsPublished = link.VersionId == item.PublishedVersionId }).ToListAsync(ct);
        return [.. users.GroupBy(u => u.Id).Select(g => new AssetUser(g.Key, g.First().Title, g.Any(u => u.IsPublished)))];
    }
}
