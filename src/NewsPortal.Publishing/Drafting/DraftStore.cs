using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Stores people's words as versions, with what that means for the item's way to readers. Inside a transaction.</summary>
internal sealed class DraftStore(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    private readonly VersionStore _versions = new(db, sites, clock);

    /// <returns>The item's newest version; null when there is no such item.</returns>
    public async Task<Latest?> LatestAsync(string itemId, CancellationToken ct) => await (
        from item in db.Set<ContentItem>().AsNoTracking()
        join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
        where item.Id == itemId
        select new Latest(version.Id, item.SiteKey, version.Document)).SingleOrDefaultAsync(ct);

    /// <summary>Makes the words the item's newest version and logs the move.</summary>
    /// <returns>The version's id.</returns>
    public async Task<string> StoreAsync(DraftWish wish, Worker worker, Move move, CancellationToken ct)
    {
        var desk = await DeskItem.ReadAsync(db, wish.ItemId, ct);
        var step = StepAfterSaving(desk, worker);
        var version = await _versions.StoreAsync(wish.SiteKey, wish.ContentType, wish.ItemId, wish.Document, worker, step, ct);
        var work = await MoveLog.WorkAsync(db, wish.ItemId, ct);
        if (work.AuthorId is null)
        {
            (work.AuthorId, work.AuthorName) = (worker.PersonId, worker.Name);
        }

        if (step == WorkflowStep.Writing)
        {
            MoveLog.StartAgain(work);
        }

        MoveLog.Add(db, clock, wish.ItemId, version, move, worker);
        return version;
    }

    // What was approved is approved to the letter: whoever changes it afterwards brings it before the approver again.
    private static WorkflowStep StepAfterSaving(DeskItem? desk, Worker worker) => desk?.State switch
    {
        ItemState.Submitted or ItemState.InReview => Enum.Parse<WorkflowStep>(desk.State.ToString()),
        ItemState.ForApproval or ItemState.Approved or ItemState.Scheduled => WorkflowStep.ForApproval,
        ItemState.Returned when !desk.IsOwnedBy(worker.PersonId) => WorkflowStep.Returned,
        _ => WorkflowStep.Writing,
    };

    public sealed record Latest(string Id, string SiteKey, string Document);
}
