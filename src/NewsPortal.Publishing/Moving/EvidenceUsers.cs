using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Moving;

/// <summary>Finds the items whose approval on paper was proven by a file: it must stay, and stay as it was.</summary>
internal sealed class EvidenceUsers(PortalDb db) : IAssetUsers
{
    public async Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, int most, CancellationToken ct) =>
        [.. (await Find(siteKey, path).OrderBy(i => i.SortKey).ThenBy(i => i.Id).Take(most).Select(i => new { i.Id, i.Title }).ToListAsync(ct))
            .Select(i => new AssetUser(i.Id, i.Title, IsPublished: false, IsEvidence: true))];

    public Task<int> CountAsync(string siteKey, string path, CancellationToken ct) => Find(siteKey, path).CountAsync(ct);

    private IQueryable<ContentItem> Find(string siteKey, string path)
    {
        var proven = db.Set<ItemMove>().Where(m => m.Evidence == path).Select(m => m.ItemId);
        return db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == siteKey && proven.Contains(i.Id));
    }
}
