using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Publishing.Moving;

/// <summary>Moves items between writing, review, readers and the recycle bin, each in one transaction with its history.</summary>
public sealed class Mover(PortalDb db, Publisher publisher, ISiteFacts sites, ItemChecks checks, TimeProvider clock)
{
    private readonly MoveEffects _effects = new(db, publisher, new VersionStore(db, sites, clock), clock);

    /// <returns>Everything that keeps this person from it, a newer version than the wish names too; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotAsync(MoveWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return await DeskItem.ReadAsync(db, wish.ItemId, ct) is { } desk
            ? await WhyNotAsync(wish, desk, worker, ct)
            : [new Problem("There is no such item.")];
    }

    /// <summary>Makes the move, unless something keeps this person from it.</summary>
    /// <returns>Everything that does, as <see cref="WhyNotAsync(MoveWish, Worker, CancellationToken)"/> says it; empty when the move is made.</returns>
    public async Task<IReadOnlyList<Problem>> MoveAsync(MoveWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        await using var work = await ContentWork.BeginAsync(db, ct);
        if (await DeskItem.ReadAsync(db, wish.ItemId, ct) is not { } desk)
        {
            return [new Problem("There is no such item.")];
        }

        if (await WhyNotAsync(wish, desk, worker, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        await _effects.TakeAsync(wish, desk, worker, ct);
        MoveLog.Add(
            db, clock, wish.ItemId, wish.VersionId, wish.Move, worker, wish.Reason, wish.Move == Move.ApproveOnPaper ? wish.Evidence : null,
            wish.Move == Move.Approve ? worker.Access.InPlaceOf(Permission.ApproveContent, desk.Site.Key, desk.SectionIds) : null,
            wish.Move is Move.Publish or Move.PublishUrgently ? desk.Item.PublishedVersionId : null);
        db.Audit.Add(AuditOf(wish, desk));
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> WhyNotAsync(MoveWish wish, DeskItem desk, Worker worker, CancellationToken ct)
    {
        var problems = new List<Problem>(MoveRules.WhyNot(wish.Move, desk, worker, clock.GetUtcNow()));
        if (problems.Count == 0 && desk.Latest.Id != wish.VersionId)
        {
            problems.Add(new Problem("Somebody has stored a newer version meanwhile: read it before you decide."));
        }

        if (problems.Count == 0)
        {
            problems.AddRange(WhatIsMissing(wish, desk));
            if (wish is { Move: Move.Withdraw, Withdrawal: WithdrawalReason.Expired }
                && (await ContentDefinitions.ReadAsync(db, desk.Site.Key, ct)).Type(desk.Item.ContentType)?.Settings.CanLoseForce != true)
            {
                problems.Add(new Problem("Only documents and announcements lose their force.", nameof(wish.Withdrawal)));
            }

            if (wish.Move is Move.Publish or Move.PublishUrgently or Move.Schedule)
            {
                problems.AddRange(await publisher.WhyNotPublishAsync(wish.ItemId, ct));
                problems.AddRange(await checks.WhyNotAsync(desk, ct));
            }

            if (wish.Move == Move.Delete && await IsUsedEntryAsync(desk, ct))
            {
                problems.Add(new Problem("Items point to this entry: put another in its place first, in the registries."));
            }
        }

        return problems;
    }

    // An entry that sites share leaves holes in the items of all of them.
    private async Task<bool> IsUsedEntryAsync(DeskItem desk, CancellationToken ct) =>
        (await ContentDefinitions.ReadAsync(db, desk.Site.Key, ct)).Type(desk.Item.ContentType)?.Settings.IsShared == true
        && (await new TermCounts(db).ItemsOfAsync(desk.Item.Id, ct)).Any(id => id != desk.Item.Id);

    private IEnumerable<Problem> WhatIsMissing(MoveWish wish, DeskItem desk)
    {
        var now = clock.GetUtcNow();
        if (MoveRules.NeedsReason(wish.Move) && wish.Move != Move.Withdraw && string.IsNullOrWhiteSpace(wish.Reason))
        {
            yield return new Problem("Give the reason.", nameof(wish.Reason));
        }

        if (wish.Move == Move.ApproveOnPaper && string.IsNullOrEmpty(wish.Evidence))
        {
            yield return new Problem("Attach the scan of the approval.", nameof(wish.Evidence));
        }

        if (wish.Move == Move.Schedule && !(wish.PublishAt > now))
        {
            yield return new Problem("Give a moment that is still to come.", nameof(wish.PublishAt));
        }

        if (wish.Move == Move.Schedule && (wish.EmbargoUntil ?? desk.Work.EmbargoUntil) > wish.PublishAt)
        {
            yield return new Problem("The embargo ends later than that.", nameof(wish.PublishAt));
        }

        if (wish.ArchiveAt <= (wish.PublishAt ?? now))
        {
            yield return new Problem("It has to disappear later than it appears.", nameof(wish.ArchiveAt));
        }

        if (wish.Move is Move.Publish or Move.PublishUrgently && wish.EmbargoUntil > now)
        {
            yield return new Problem("The embargo has not ended.", nameof(wish.EmbargoUntil));
        }

        if (wish.Move == Move.Withdraw && wish.Withdrawal is null)
        {
            yield return new Problem("Choose the reason.", nameof(wish.Withdrawal));
        }

        if (wish.Move == Move.Withdraw && wish.Withdrawal == WithdrawalReason.Merged && string.IsNullOrEmpty(wish.SuccessorId))
        {
            yield return new Problem("Name the item that has its words now.", nameof(wish.SuccessorId));
        }
    }

    private static AuditEvent AuditOf(MoveWish wish, DeskItem desk) => new(
        $"item.{wish.Move.ToString().ToLowerInvariant()}", "item", wish.ItemId, desk.Site.Key,
        Before: $$"""{"state":"{{desk.State}}","version":"{{desk.Latest.Id}}"}""", Reason: wish.Reason);
}
