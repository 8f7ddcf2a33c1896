using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;

namespace NewsPortal.Content.Steps;

/// <summary>What the database knows of a version that comes again.</summary>
/// <param name="Hash">Of its content, draft or not.</param>
internal sealed record StoredVersion(string ItemId, VersionState State, string Hash)
{
    /// <returns>Those of the images' versions that are stored, by id.</returns>
    public static async Task<Dictionary<string, StoredVersion>> ReadAsync(
        PortalDb db, IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        var ids = images.Select(i => i.Version.Id).ToList();
        var versions = await db.Set<ContentVersion>().AsNoTracking().Where(v => ids.Contains(v.Id))
            .Select(v => new { v.Id, v.ItemId, v.State, v.Hash, Document = v.Hash == null ? v.Document : null }).ToListAsync(ct);
        return versions.ToDictionary(
            v => v.Id, v => new StoredVersion(v.ItemId, v.State, v.Hash ?? ContentJson.Hash(ContentJson.Parse(v.Document!))));
    }
}
