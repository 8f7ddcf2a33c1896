using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;

namespace NewsPortal.Publishing;

/// <summary>An item's newest version while that is a draft, with what its publication depends on.</summary>
/// <param name="FirstPublishedAt">UTC; null when the item was never public.</param>
/// <param name="UpdatedAt">UTC; the item's last major change so far.</param>
internal sealed record Draft(
    string ItemId, string VersionId, string SiteKey, string ContentType, string Text, DateTimeOffset? ArchiveAt,
    DateTimeOffset? FirstPublishedAt, DateTimeOffset? UpdatedAt)
{
    private JsonObject? _document;

    public JsonObject Document => _document ??= ContentJson.Parse(Text);

    /// <returns>Null when there is no such item, or its newest version is no draft.</returns>
    public static Task<Draft?> FindAsync(PortalDb db, string itemId, CancellationToken ct) => (
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
            where item.Id == itemId && version.State == VersionState.Draft
            select new Draft(
                item.Id, version.Id, item.SiteKey, item.ContentType, version.Document, version.ArchiveAt,
                db.Set<ContentVersion>()
                    .Where(v => v.ItemId == itemId && v.PublishedAt != null && v.State != VersionState.Staged)
                    .OrderBy(v => v.PublishedAt).Select(v => v.PublishedAt).FirstOrDefault(),
                item.UpdatedAt))
        .SingleOrDefaultAsync(ct);

    /// <summary>What the draft becomes when it is published. Its plan to appear is done with, as Orchard Core has it.</summary>
    public async Task<ItemImage> PublishedImageAsync(
        PortalDb db, DateTimeOffset now, ChangeNote? note, TimeProvider clock, CancellationToken ct)
    {
        Envelope.SetFlag(Document, Envelope.Published, true);
        Envelope.SetFlag(Document, Envelope.Latest, true);
        Envelope.SetMoment(Document, Envelope.PublishedUtc, FirstPublishedAt ?? now);
        if (Document["PublishLaterPart"] is JsonObject plan && plan.ContainsKey("ScheduledPublishUtc"))
        {
            plan["ScheduledPublishUtc"] = null;
        }

        // The plan to disappear moves into the document, from which every later image is made.
        if (ArchiveAt is not null)
        {
            var plans = Document["ArchiveLaterPart"] as JsonObject ?? [];
            Envelope.SetMoment(plans, "ScheduledArchiveUtc", ArchiveAt);
            Document["ArchiveLaterPart"] = plans;
        }
        else if (Document["ArchiveLaterPart"] is JsonObject dropped && dropped.ContainsKey("ScheduledArchiveUtc"))
        {
            dropped["ScheduledArchiveUtc"] = null;
        }

        if (note is not null && FirstPublishedAt is not null)
        {
            PublicNote.Add(Document, note.Kind, now, note.Text);
        }

        var imager = new ItemImager(
            SiteKey, await ContentDefinitions.ReadAsync(db, SiteKey, ct), await TermTree.ReadAsync(db, SiteKey, ct), clock);
        var image = imager.Image(Document);
        image.Item.UpdatedAt = note is not null && FirstPublishedAt is not null ? now : UpdatedAt;
        return image;
    }
}
