using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Previewing;

namespace NewsPortal.Publishing.Moving;

/// <summary>What each move changes, inside the transaction of <see cref="Mover"/>.</summary>
internal sealed class MoveEffects(PortalDb db, Publisher publisher, VersionStore store, TimeProvider clock)
{
    /// <summary>Does it, unasked: whether it may be done was decided before.</summary>
    public async Task TakeAsync(MoveWish wish, DeskItem desk, Worker worker, CancellationToken ct)
    {
        var work = await MoveLog.WorkAsync(db, wish.ItemId, ct);
        switch (wish.Move)
        {
            case Move.Submit:
                (work.SubmittedById, work.SubmittedByName, work.SubmittedAt) = (worker.PersonId, worker.Name, clock.GetUtcNow());
                work.Level = 0;
                await StepAsync(desk, desk.Site.Workflow.LevelCount() == 1 ? WorkflowStep.ForApproval : WorkflowStep.Submitted, ct);
                break;
            case Move.Recall:
                MoveLog.StartAgain(work);
                await StepAsync(desk, WorkflowStep.Writing, ct);
                break;
            case Move.Take:
                (work.HolderId, work.HolderName) = (worker.PersonId, worker.Name);
                await StepAsync(desk, WorkflowStep.InReview, ct);
                break;
            case Move.PassOn:
                (work.HolderId, work.HolderName) = (null, null);
                work.Level++;
                await StepAsync(desk, WorkflowStep.ForApproval, ct);
                break;
            case Move.Approve or Move.ApproveOnPaper:
                (work.HolderId, work.HolderName) = (null, null);
                work.Level = desk.Site.Workflow.LevelCount();
                await StepAsync(desk, WorkflowStep.Approved, ct);
                break;
            case Move.Return:
                MoveLog.StartAgain(work);
                await StepAsync(desk, WorkflowStep.Returned, ct);
                break;
            case Move.Publish or Move.PublishUrgently:
                await PublishAsync(wish, desk, worker, work, ct);
                break;
            case Move.Confirm:
                (work.UrgentAt, work.UrgentById, work.UrgentReason, work.UrgentWriterIds) = (null, null, null, null);
                break;
            case Move.Schedule:
                work.EmbargoUntil = wish.EmbargoUntil ?? work.EmbargoUntil;
                await StepAsync(desk, WorkflowStep.Scheduled, ct);
                (work.PlannedNote, work.PlannedNoteKind) = (wish.Note, wish.NoteKind);
                await PlanAsync(wish.VersionId, wish.PublishAt, wish.ArchiveAt, ct);
                break;
            case Move.Unschedule:
                await StepAsync(desk, WorkflowStep.Approved, ct);
                work.PlannedNote = null;
                await PlanAsync(wish.VersionId, null, desk.Latest.ArchiveAt, ct);
                break;
            case Move.DropArchival:
                await DropArchivalAsync(desk, ct);
                break;
            case Move.LiftEmbargo:
                work.EmbargoUntil = null;
                break;
            case Move.Withdraw:
                await WithdrawAsync(wish, ct);
                await PreviewLinks.EndAllAsync(db, wish.ItemId, worker, clock.GetUtcNow(), ct);
                break;
            case Move.UndoPublish:
                await TakeBackAsync(desk, worker, work, ct);
                break;
            case Move.Delete:
                work.DeletedFrom = desk.State == ItemState.Scheduled ? ItemState.Approved : desk.State;
                if (desk.State == ItemState.Scheduled)
                {
                    // What lies in the bin has no plan: neither now nor when it comes back late.
                    await StepAsync(desk, WorkflowStep.Approved, ct);
                    await PlanAsync(wish.VersionId, null, null, ct);
                }

                await StateAsync(desk, ItemState.Deleted, ct);
                await PreviewLinks.EndAllAsync(db, wish.ItemId, worker, clock.GetUtcNow(), ct);
                break;
            case Move.Restore:
                await StateAsync(desk, work.DeletedFrom ?? ItemState.Writing, ct);
                work.DeletedFrom = null;
                break;
            default:
                throw new InvalidOperationException($"{wish.Move} is no move by itself.");
        }

        await TouchAsync(desk, worker, ct);
    }

    private async Task PublishAsync(MoveWish wish, DeskItem desk, Worker worker, ItemWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (wish.Move == Move.PublishUrgently)
        {
            (work.UrgentAt, work.UrgentById, work.UrgentReason) = (now, worker.PersonId, wish.Reason);
            work.UrgentWriterIds = string.Join('\n', desk.WriterIds.Append(work.AuthorId).OfType<string>().Distinct());
        }

        MoveLog.Finish(work);
        await db.SaveChangesAsync(ct);
        await PlanAsync(wish.VersionId, null, wish.ArchiveAt, ct);
        await publisher.PublishAsync(wish.ItemId, wish.VersionId, now, ChangeNote.Of(wish.NoteKind, wish.Note), ct);
    }

    // What readers see keeps its words, the plan among them: versions that are made of it heed what stands beside them.
    private Task<int> DropArchivalAsync(DeskItem desk, CancellationToken ct) => db.Set<ContentVersion>()
        .Where(v => v.ItemId == desk.Item.Id && (v.Id == desk.Latest.Id || v.Id == desk.Item.PublishedVersionId))
        .ExecuteUpdateAsync(v => v.SetProperty(x => x.ArchiveAt, (DateTimeOffset?)null), ct);

    private async Task WithdrawAsync(MoveWish wish, CancellationToken ct)
    {
        await publisher.WithdrawAsync(wish.ItemId, ct);
        await db.Set<Withdrawal>().Where(w => w.ItemId == wish.ItemId).ExecuteDeleteAsync(ct);
        db.Add(new Withdrawal
        {
            ItemId = wish.ItemId,
            Reason = wish.Withdrawal!.Value,
            At = clock.GetUtcNow(),
            SuccessorId = wish.SuccessorId,
            Redirects = wish.Redirects && wish.SuccessorId is not null,
        });
    }

    // What readers saw for seconds stays in the versions; what they saw before is shown again, and the words are a draft again.
    private async Task TakeBackAsync(DeskItem desk, Worker worker, ItemWork work, CancellationToken ct)
    {
        var versions = db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == desk.Item.Id && v.State != VersionState.Staged);
        var taken = await versions.SingleAsync(v => v.Id == desk.Latest.Id, ct);
        var replaced = await db.Set<ItemMove>().AsNoTracking()
            .Where(m => m.ItemId == desk.Item.Id && (m.Move == Move.Publish || m.Move == Move.PublishUrgently))
            .OrderByDescending(m => m.At).Select(m => m.ReplacedVersionId).FirstOrDefaultAsync(ct);
        var before = replaced is null ? null : await versions.SingleOrDefaultAsync(v => v.Id == replaced, ct);
        await publisher.WithdrawAsync(desk.Item.Id, ct);

        // Not withdrawn but never rightly there: an item that nobody should have seen leaves no notice.
        await db.Set<ContentVersion>().Where(v => v.Id == taken.Id)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.State, VersionState.Superseded), ct);
        if (before is not null)
        {
            var old = await StoreAgainAsync(desk, before, worker, WorkflowStep.Approved, ct);
            await publisher.PublishAsync(desk.Item.Id, old, before.PublishedAt!.Value, note: null, ct);
        }

        // What was never approved is a draft again, and who wrote it still its author.
        var step = work.UrgentAt is null ? WorkflowStep.Approved : WorkflowStep.Writing;
        (work.AuthorId, work.AuthorName) = (work.UrgentWriterIds?.Split('\n')[0] ?? worker.PersonId, worker.Name);
        (work.UrgentAt, work.UrgentById, work.UrgentReason, work.UrgentWriterIds) = (null, null, null, null);
        work.Level = step == WorkflowStep.Approved ? desk.Site.Workflow.LevelCount() : 0;
        await StoreAgainAsync(desk, taken, worker, step, ct);
    }

    private Task<string> StoreAgainAsync(
        DeskItem desk, ContentVersion version, Worker worker, WorkflowStep step, CancellationToken ct)
    {
        var document = ContentJson.Parse(version.Document);
        PublicNote.RemoveSince(document, clock.GetUtcNow() - MoveRules.UndoTime);
        return store.StoreAsync(
            desk.Site.Key, desk.Item.ContentType, desk.Item.Id, document, worker, step, ct);
    }

    private Task<int> TouchAsync(DeskItem desk, Worker worker, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<ContentItem>().Where(i => i.Id == desk.Item.Id)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.ChangedAt, now).SetProperty(x => x.ChangedBy, worker.Name), ct);
    }

    private Task StepAsync(DeskItem desk, WorkflowStep step, CancellationToken ct) =>
        store.SetStepAsync(desk.Item.Id, desk.Latest.Id, step, ct);

    private Task<int> StateAsync(DeskItem desk, ItemState state, CancellationToken ct) => db.Set<ContentItem>()
        .Where(i => i.Id == desk.Item.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.State, state), ct);

    private Task<int> PlanAsync(string versionId, DateTimeOffset? publishAt, DateTimeOffset? archiveAt, CancellationToken ct) =>
        db.Set<ContentVersion>().Where(v => v.Id == versionId).ExecuteUpdateAsync(
            v => v.SetProperty(x => x.PublishAt, publishAt).SetProperty(x => x.ArchiveAt, archiveAt), ct);
}
