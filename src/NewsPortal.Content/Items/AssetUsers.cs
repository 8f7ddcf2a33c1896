using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Content.Items;

/// <summary>Finds what points to a file by the links of published and latest versions.</summary>
internal sealed class AssetUsers(PortalDb db) : IAssetUsers
{
    public async Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, int most, CancellationToken ct)
    {
        var users = await Find(siteKey, path).GroupBy(u => new { u.Id, u.Title, u.SortKey })
            .Select(g => new { g.Key.Id, g.Key.Title, g.Key.SortKey, Seen = g.Max(u => u.Seen) })
            .OrderByDescending(u => u.Seen).ThenBy(u => u.SortKey).ThenBy(u => u.Id).Take(most).ToListAsync(ct);
        return [.. users.Select(u => new AssetUser(u.Id, u.Title, u.Seen > 0))];
    }

    public Task<int> CountAsync(string siteKey, string path, CancellationToken ct) =>
        Find(siteKey, path).Select(u => u.Id).Distinct().CountAsync(ct);

    private IQueryable<User> Find(string siteKey, string path) =>
        from link in db.Set<ItemLink>().AsNoTracking()
        join item in db.Set<ContentItem>() on link.ItemId equals item.Id
        where link.TargetId == path && item.SiteKey == siteKey
            && (link.VersionId == item.PublishedVersionId || link.VersionId == item.LatestVersionId)
        select new User { Id = item.Id, Title = item.Title, SortKey = item.SortKey, Seen = link.VersionId == item.PublishedVersionId ? 1 : 0 };

    private sealed class User
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public required string SortKey { get; init; }

        /// <summary>1 when the version that points is the one readers see.</summary>
        public required int Seen { get; init; }
    }
}
