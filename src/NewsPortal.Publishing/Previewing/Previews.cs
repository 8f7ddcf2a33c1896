using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;

namespace NewsPortal.Publishing.Previewing;

/// <summary>Makes images of items as they would be published, and stores nothing of them.</summary>
public sealed class Previews(PortalDb db, WorkingCopies copies, TimeProvider clock)
{
    /// <param name="versionId">Null for the newest.</param>
    /// <returns>Null when the site has no such item, or the item no such version.</returns>
    public async Task<ItemImage?> OfVersionAsync(string siteKey, string itemId, string? versionId, CancellationToken ct) =>
        await FindAsync(siteKey, itemId, versionId, ct) is { } draft ? await draft.PublishedImageAsync(db, MomentOf(draft), null, clock, ct) : null;

    /// <summary>Of what a person has written and not stored yet.</summary>
    /// <returns>Null when there is no such stored item on the site, or the person has nothing of it.</returns>
    public async Task<ItemImage?> OfWorkingCopyAsync(string siteKey, string itemId, string personId, CancellationToken ct)
    {
        if (await copies.FindAsync(itemId, personId, ct) is not { } copy || await FindAsync(siteKey, itemId, null, ct) is not { } draft)
        {
            return null;
        }

        var typed = ContentJson.Parse(copy.Document);
        typed[Envelope.Id] = itemId;
        typed[Envelope.VersionId] = Ids.New(clock.GetUtcNow());
        typed[Envelope.Type] = draft.ContentType;
        return await (draft with { Text = typed.ToJsonString(ContentJson.Compact) }).PublishedImageAsync(db, MomentOf(draft), null, clock, ct);
    }

    private Task<Draft?> FindAsync(string siteKey, string itemId, string? versionId, CancellationToken ct) => (
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>() on item.Id equals version.ItemId
            where item.Id == itemId && item.SiteKey == siteKey && version.State != VersionState.Staged
                && version.Id == (versionId ?? item.LatestVersionId)
            select new Draft(
                item.Id, version.Id, item.SiteKey, item.ContentType, version.Document, version.ArchiveAt,
                db.Set<ContentVersion>()
                    .Where(v => v.ItemId == itemId && v.PublishedAt != null && v.State != VersionState.Staged)
                    .OrderBy(v => v.PublishedAt).Select(v => v.PublishedAt).FirstOrDefault() ?? version.PublishAt,
                item.UpdatedAt))
        .SingleOrDefaultAsync(ct);

    private DateTimeOffset MomentOf(Draft draft) => draft.FirstPublishedAt ?? clock.GetUtcNow();
}
