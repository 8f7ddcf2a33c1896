using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Leases;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Previewing;

namespace NewsPortal.Publishing.Scheduling;

/// <summary>
/// One look at the plans: publishes and withdraws what is due, each in a transaction of its own. The feed says of it what
/// it says of work by hand, one line Published or Withdrawn, so its readers need not know of plans, and no page compares a
/// time with now.
/// </summary>
internal sealed partial class ScheduleRun(
    PortalDb db, Publisher publisher, LeaseBook leases, PutOffs putOffs, CurrentActor actor, TimeProvider clock, ILogger<ScheduleRun> log)
{
    internal const string LeaseName = "schedule";

    /// <summary>Longer than the pause between two runs, so that the holder keeps it while it lives.</summary>
    internal static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    private static readonly Actor Acting = new("schedule", "Schedule");

    /// <summary>Does what is due, unless another node has the lease. What fails is tried again later.</summary>
    /// <param name="holder">This node.</param>
    /// <returns>The next planned moment, UTC; null when nothing more is planned or another node sees to it.</returns>
    public async Task<DateTimeOffset?> RunAsync(string holder, CancellationToken ct)
    {
        if (!await HasLeaseAsync(holder, ct))
        {
            return null;
        }

        actor.Actor = Acting;
        var now = clock.GetUtcNow();
        foreach (var due in await DueVersion.ListAsync(db, now, ct))
        {
            if (putOffs.Contains(due.VersionId))
            {
                continue;
            }

            if (!await HasLeaseAsync(holder, ct))
            {
                return null;
            }

            await TryAsync(due, ct);
        }

        return await DueVersion.NextMomentAsync(db, now, ct);
    }

    /// <summary>Lets another node take over at once.</summary>
    public Task EndAsync(string holder, CancellationToken ct) => leases.TakeAsync(LeaseName, holder, TimeSpan.Zero, ct);

    private Task<bool> HasLeaseAsync(string holder, CancellationToken ct) =>
        leases.TakeAsync(LeaseName, holder, LeaseLength, ct);

    private async Task TryAsync(DueVersion due, CancellationToken ct)
    {
        try
        {
            await DoAsync(due, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            putOffs.Add(due.VersionId);
            LogFailed(e, due.VersionId, due.ItemId);
        }
    }

    private async Task DoAsync(DueVersion due, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        if (!await due.IsStillDueAsync(db, clock.GetUtcNow(), ct))
        {
            return;
        }

        if (due.IsArchival)
        {
            await publisher.WithdrawAsync(due.ItemId, ct);
            await PreviewLinks.EndAllAsync(db, due.ItemId, Worker.Of(Actor.System), clock.GetUtcNow(), ct);
            MoveLog.Add(db, clock, due.ItemId, due.VersionId, Move.Withdraw, Worker.Of(Actor.System));
        }
        else if (await publisher.WhyNotPublishAsync(due.ItemId, ct) is { Count: > 0 } problems)
        {
            putOffs.Add(due.VersionId);
            LogRefused(due.VersionId, due.ItemId, string.Join(" ", problems.Select(p => p.Sentence)));
            return;
        }
        else
        {
            await PublishAsync(due, ct);
        }

        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        if (due.IsArchival)
        {
            LogWithdrawn(due.VersionId, due.ItemId);
        }
        else
        {
            LogPublished(due.VersionId, due.ItemId);
        }
    }

    private async Task PublishAsync(DueVersion due, CancellationToken ct)
    {
        var work = await MoveLog.WorkAsync(db, due.ItemId, ct);
        var note = ChangeNote.Of(work.PlannedNoteKind, work.PlannedNote);
        MoveLog.Finish(work);
        var shown = await db.Set<ContentItem>().Where(i => i.Id == due.ItemId).Select(i => i.PublishedVersionId).SingleAsync(ct);
        MoveLog.Add(db, clock, due.ItemId, due.VersionId, Move.Publish, Worker.Of(Actor.System), replaced: shown);
        await db.SaveChangesAsync(ct);
        await publisher.PublishAsync(due.ItemId, due.VersionId, Moment(due), note, ct);
    }

    // Readers are told the planned moment, even when nobody was there to keep it. A plan that was past when it was made
    // means now.
    private DateTimeOffset Moment(DueVersion due) => due.At >= due.ModifiedAt ? due.At : clock.GetUtcNow();

    [LoggerMessage(LogLevel.Information, "Published version {VersionId} of item {ItemId} as planned.")]
    private partial void LogPublished(string versionId, string itemId);

    [LoggerMessage(LogLevel.Information, "Withdrew version {VersionId} of item {ItemId} as planned.")]
    private partial void LogWithdrawn(string versionId, string itemId);

    [LoggerMessage(LogLevel.Warning, "Version {VersionId} of item {ItemId} is due but cannot be published: {Problems}")]
    private partial void LogRefused(string versionId, string itemId, string problems);

    [LoggerMessage(LogLevel.Error, "The plan of version {VersionId} of item {ItemId} failed and will be tried again.")]
    private partial void LogFailed(Exception exception, string versionId, string itemId);
}
