using NewsPortal.Content.Items;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Reporting;

/// <summary>
/// Follows items from move to move and keeps how long each stood on a step. A time counts where it ends; only steps on which somebody
/// else is waited for are told.
/// </summary>
internal sealed class Waits
{
    /// <summary>The steps that are told, in the order of an item's way.</summary>
    public static readonly IReadOnlyList<ItemState> Steps =
        [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval, ItemState.Returned, ItemState.Approved];

    private const double Half = 0.5;
    private const double NineOfTen = 0.9;

    private readonly Dictionary<string, (ItemState Step, DateTimeOffset Since)> _standing = [];
    private readonly Dictionary<ItemState, List<TimeSpan>> _ended = Steps.ToDictionary(s => s, _ => new List<TimeSpan>());

    /// <summary>Takes the next move of an item.</summary>
    /// <param name="levels">How many the site's drafts pass.</param>
    /// <param name="counts">False for a move before the period, which only says where the item stands.</param>
    public void Follow(MoveFact move, int levels, bool counts)
    {
        ItemState? before = _standing.TryGetValue(move.ItemId, out var stood) ? stood.Step : null;
        var after = After(before, move.Move, levels);
        if (after == before)
        {
            return;
        }

        if (counts && before is { } left && _ended.TryGetValue(left, out var times))
        {
            times.Add(move.At - stood.Since);
        }

        _standing.Remove(move.ItemId);
        if (after is { } step)
        {
            _standing.Add(move.ItemId, (step, move.At));
        }
    }

    /// <returns>How often the step was left, with the median and the ninth tenth of the times; null when it never was.</returns>
    public (int Passed, TimeSpan? Median, TimeSpan? Slowest) Of(ItemState step)
    {
        if (!_ended.TryGetValue(step, out var times) || times.Count == 0)
        {
            return (0, null, null);
        }

        times.Sort();
        return (times.Count, At(times, Half), At(times, NineOfTen));
    }

    // The least of the times that so many do not exceed: always one that was there.
    private static TimeSpan At(List<TimeSpan> times, double share) => times[(int)Math.Ceiling(times.Count * share) - 1];

    private static ItemState? After(ItemState? step, Move move, int levels) => move switch
    {
        Move.Submit => levels == 1 ? ItemState.ForApproval : ItemState.Submitted,
        Move.Take => ItemState.InReview,
        Move.PassOn => ItemState.ForApproval,
        Move.Approve or Move.ApproveOnPaper or Move.Unschedule => ItemState.Approved,
        Move.Schedule => ItemState.Scheduled,
        Move.Return => ItemState.Returned,

        // What was approved and is changed comes before the approver again.
        Move.Save or Move.RestoreVersion => step is ItemState.Approved or ItemState.Scheduled ? ItemState.ForApproval : step,
        Move.Recall or Move.Publish or Move.PublishUrgently or Move.UndoPublish or Move.Delete or Move.Restore => null,
        _ => step,
    };
}
