using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Stores drafts as versions, inside a transaction that has its turn to write content.</summary>
internal sealed class VersionStore(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    /// <summary>Makes the words the item's newest version.</summary>
    /// <param name="document">Its envelope is written anew; the rest stays as it is.</param>
    /// <returns>The version's id.</returns>
    public async Task<string> StoreAsync(
        string siteKey, string contentType, string itemId, JsonObject document, Worker worker, WorkflowStep step, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var versionId = Ids.New(now);
        var owner = await db.Set<ContentItem>().Where(i => i.Id == itemId).Select(i => new { i.OwnerId, i.CreatedAt }).SingleOrDefaultAsync(ct);
        document[Envelope.Id] = itemId;
        document[Envelope.VersionId] = versionId;
        document[Envelope.Type] = contentType;
        document[Envelope.Author] = worker.Name;
        document[Envelope.Owner] = owner is null ? worker.PersonId : owner.OwnerId;
        Envelope.SetFlag(document, Envelope.Published, false);
        Envelope.SetFlag(document, Envelope.Latest, true);
        Envelope.SetMoment(document, Envelope.CreatedUtc, owner?.CreatedAt ?? now);
        Envelope.SetMoment(document, Envelope.ModifiedUtc, now);
        document.Remove(Envelope.PublishedUtc);
        await HeedDroppedPlanAsync(itemId, document, ct);

        var imager = new ItemImager(
            siteKey, await ContentDefinitions.ReadAsync(db, siteKey, ct), await TermTree.ReadAsync(db, siteKey, ct), clock);
        using (var writer = new ContentWriter(db, sites))
        {
            await writer.WriteAsync([imager.Image(document)], ct);
        }

        await SetStepAsync(itemId, versionId, step, ct);
        return versionId;
    }

    // A plan to disappear that was taken off still stands in the words that readers see, which never change.
    private async Task HeedDroppedPlanAsync(string itemId, JsonObject document, CancellationToken ct)
    {
        if (document["ArchiveLaterPart"] is not JsonObject plan || Envelope.Moment(plan, "ScheduledArchiveUtc") is null)
        {
            return;
        }

        var plans = await (
            from item in db.Set<ContentItem>()
            join version in db.Set<ContentVersion>() on item.Id equals version.ItemId
            where item.Id == itemId && (version.Id == item.LatestVersionId || version.Id == item.PublishedVersionId)
            select version.ArchiveAt).ToListAsync(ct);
        if (plans.Count > 0 && plans.All(p => p is null))
        {
            plan["ScheduledArchiveUtc"] = null;
        }
    }

    /// <summary>Moves the item's newest draft to a step.</summary>
    public async Task SetStepAsync(string itemId, string versionId, WorkflowStep step, CancellationToken ct)
    {
        var state = Enum.Parse<ItemState>(step.ToString());
        await db.Set<ContentVersion>().Where(v => v.Id == versionId).ExecuteUpdateAsync(v => v.SetProperty(x => x.Step, step), ct);
        await db.Set<ContentItem>().Where(i => i.Id == itemId).ExecuteUpdateAsync(i => i.SetProperty(x => x.State, state), ct);
    }
}
