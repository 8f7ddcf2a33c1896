using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;

namespace NewsPortal.Publishing.Moving;

/// <summary>Who may move an item how, from which state. Knows nothing of the words of a draft: see <see cref="Publisher"/>.</summary>
public static class MoveRules
{
    /// <summary>How long a publication can be taken back.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(30);

    private static readonly ItemState[] HandedOn = [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval];

    private static readonly ItemState[] Drafts =
    [
        ItemState.Writing, ItemState.Returned, ItemState.Approved, ItemState.Scheduled, .. HandedOn,
    ];

    /// <summary>Every move that asks for a reason in words.</summary>
    public static bool NeedsReason(Move move) => move is Move.Return or Move.PublishUrgently or Move.ApproveOnPaper or Move.Withdraw;

    /// <returns>Everything that keeps this person from this move now; empty when nothing does.</returns>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Problem> WhyNot(Move move, DeskItem desk, Worker worker, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(worker);
        if (!MayMove(move, desk, worker))
        {
            return [new Problem("Your role does not include this.")];
        }

        if (!FitsState(move, desk))
        {
            return [new Problem("The item is in a state from which this is not done.")];
        }

        return (move switch
        {
            Move.Approve or Move.ApproveOnPaper => Own(desk, worker, "Whoever wrote a text does not approve it."),
            Move.PassOn when desk.State == ItemState.ForApproval => Own(desk, worker, "Whoever wrote a text does not approve it."),
            Move.Confirm when worker.PersonId == desk.Work.UrgentById
                || desk.Work.UrgentWriterIds?.Split('\n').Contains(worker.PersonId) == true =>
                new Problem("Somebody else has to confirm what was published urgently."),
            Move.Publish or Move.PublishUrgently when desk.Work.EmbargoUntil > now => new Problem("The embargo has not ended."),
            Move.Recall when desk.Work.SubmittedById != worker.PersonId => new Problem("Only who has handed it on takes it back."),
            Move.UndoPublish when desk.LastPublication is not { } last || now - last > UndoTime =>
                new Problem("The time to take it back has passed."),
            _ => null,
        }) is { } problem ? [problem] : [];
    }

    /// <summary>Whether this person may write in the item now.</summary>
    public static bool MayEdit(DeskItem desk, Worker worker)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(worker);
        return desk.State != ItemState.Deleted
            && (May(desk, worker, Permission.EditContent)
                || (desk.IsOwnedBy(worker.PersonId) && May(desk, worker, Permission.EditOwnContent)
                    && desk.State is ItemState.Writing or ItemState.Returned)
                || (May(desk, worker, Permission.ReviewContent) && HandedOn.Contains(desk.State)));
    }

    /// <summary>Whether this person may hand on a draft that they begin now on what readers see, or saw.</summary>
    public static bool MayBeginAgain(DeskItem desk, Worker worker)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.State is ItemState.Published or ItemState.Withdrawn && MayEdit(desk, worker) && MayMove(Move.Submit, desk, worker);
    }

    /// <summary>Whether this person may leave words in a section: an item is written only where its writer works.</summary>
    /// <param name="desk">Null for an item that is not stored yet.</param>
    /// <param name="sectionIds">The section that the words name and those above it; empty for none.</param>
    public static bool MayWriteIn(string siteKey, DeskItem? desk, Worker worker, IReadOnlyCollection<string> sectionIds)
    {
        ArgumentNullException.ThrowIfNull(worker);
        ArgumentNullException.ThrowIfNull(sectionIds);
        var isOwn = desk?.IsOwnedBy(worker.PersonId) ?? true;
        return worker.Access.May(Permission.EditContent, siteKey, sectionIds)
            || (isOwn && (sectionIds.Count == 0
                ? worker.Access.MaySomewhere(Permission.EditOwnContent, siteKey)
                : worker.Access.May(Permission.EditOwnContent, siteKey, sectionIds)))
            || (desk is not null && HandedOn.Contains(desk.State) && worker.Access.May(Permission.ReviewContent, siteKey, sectionIds));
    }

    /// <summary>Whether this person may see the item's drafts.</summary>
    public static bool MayView(DeskItem desk, Worker worker)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(worker);
        return desk.IsOwnedBy(worker.PersonId) ? worker.Access.WorksOn(desk.Site.Key) : May(desk, worker, Permission.ViewContent);
    }

    /// <summary>Whether this person may look at the item's drafts as readers would, and let others do so by a link.</summary>
    public static bool MayPreview(DeskItem desk, Worker worker) => MayView(desk, worker)
        && (May(desk, worker, Permission.PreviewContent)
            || (desk.IsOwnedBy(worker.PersonId) && worker.Access.MaySomewhere(Permission.PreviewContent, desk.Site.Key)));

    private static bool MayMove(Move move, DeskItem desk, Worker worker) => move switch
    {
        Move.Save or Move.RestoreVersion => MayEdit(desk, worker),
        Move.Submit or Move.Recall => May(desk, worker, Permission.SubmitContent)
            && (desk.IsOwnedBy(worker.PersonId) || May(desk, worker, Permission.EditContent)),
        Move.Take => May(desk, worker, Permission.ReviewContent),
        Move.PassOn => May(desk, worker, Permission.ReviewContent),
        Move.Approve => May(desk, worker, Permission.ApproveContent),
        Move.ApproveOnPaper => May(desk, worker, Permission.RecordApproval),
        Move.Return => May(desk, worker, Permission.ReviewContent) || May(desk, worker, Permission.ApproveContent),
        Move.Publish => May(desk, worker, Permission.PublishContent),
        Move.PublishUrgently => May(desk, worker, Permission.PublishUrgently),
        Move.Confirm => May(desk, worker, Permission.ApproveContent),
        Move.UndoPublish => May(desk, worker, Permission.PublishContent) || May(desk, worker, Permission.PublishUrgently),
        Move.Schedule or Move.Unschedule or Move.DropArchival or Move.LiftEmbargo => May(desk, worker, Permission.ScheduleContent),
        Move.Withdraw => May(desk, worker, Permission.WithdrawContent),
        Move.Delete => May(desk, worker, Permission.DeleteContent)
            || (desk.IsOwnedBy(worker.PersonId) && May(desk, worker, Permission.DeleteOwnContent)),
        Move.Restore => May(desk, worker, Permission.RestoreContent)
            || (desk.IsOwnedBy(worker.PersonId) && May(desk, worker, Permission.DeleteOwnContent)),
        _ => false,
    };

    private static bool FitsState(Move move, DeskItem desk) => move switch
    {
        Move.Submit => desk.State is ItemState.Writing or ItemState.Returned,
        Move.Take => desk.State == ItemState.Submitted,
        Move.Recall => HandedOn.Contains(desk.State),
        Move.PassOn => HandedOn.Contains(desk.State) && !desk.IsLastLevel,
        Move.Approve or Move.ApproveOnPaper => HandedOn.Contains(desk.State),
        Move.Return => HandedOn.Contains(desk.State) || desk.State is ItemState.Approved or ItemState.Scheduled,
        Move.Publish => desk.State is ItemState.Approved or ItemState.Scheduled,
        Move.PublishUrgently => Drafts.Contains(desk.State),
        Move.Confirm => desk.Work.UrgentAt is not null,
        Move.UndoPublish => desk.State == ItemState.Published,
        Move.Schedule => desk.State is ItemState.Approved or ItemState.Scheduled,
        Move.Unschedule => desk.State == ItemState.Scheduled,
        Move.DropArchival => desk.State != ItemState.Deleted && desk.Disappears is not null,
        Move.LiftEmbargo => desk.State != ItemState.Deleted && desk.Work.EmbargoUntil is not null,
        Move.Withdraw => desk.IsPublic,
        Move.Delete => !desk.IsPublic && desk.State != ItemState.Deleted,
        Move.Restore => desk.State == ItemState.Deleted,
        Move.Save or Move.RestoreVersion => desk.State != ItemState.Deleted,
        _ => false,
    };

    private static Problem? Own(DeskItem desk, Worker worker, string sentence) =>
        desk.Site.Workflow.TwoPersons && desk.IsAuthor(worker.PersonId) ? new Problem(sentence) : null;

    // Both where the item stands for readers and where its draft would put it. What nobody has put in a section yet is the
    // business of whoever began it, wherever on the site they write.
    private static bool May(DeskItem desk, Worker worker, Permission permission) =>
        desk is { SectionIds.Count: 0, IsPublic: false } && desk.IsOwnedBy(worker.PersonId) && Own(permission)
            ? worker.Access.MaySomewhere(permission, desk.Site.Key)
            : worker.Access.May(permission, desk.Site.Key, desk.SectionIds)
                && (!desk.IsPublic || worker.Access.May(permission, desk.Site.Key, desk.PublicSectionIds));

    private static bool Own(Permission permission) => permission is Permission.EditOwnContent or Permission.DeleteOwnContent
        or Permission.SubmitContent or Permission.CloneContent or Permission.PreviewContent;
}
