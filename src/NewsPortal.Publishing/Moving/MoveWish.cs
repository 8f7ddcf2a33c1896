using NewsPortal.Content.Items;

namespace NewsPortal.Publishing.Moving;

/// <summary>What somebody wants to do with an item, and what they say to it.</summary>
/// <param name="VersionId">The newest version that they have seen. When there is a newer one nothing is done.</param>
public sealed record MoveWish(Move Move, string ItemId, string VersionId)
{
    /// <summary>In their own words; asked for by <see cref="MoveRules.NeedsReason"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The media path of the scan of an approval on paper; null when there is none.</summary>
    public string? Evidence { get; init; }

    /// <summary>UTC; when the draft is to appear. Asked for by <see cref="Move.Schedule"/>.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>UTC; when the item is to disappear again. Null for never; heeded by publishing and scheduling.</summary>
    public DateTimeOffset? ArchiveAt { get; init; }

    /// <summary>UTC; nobody publishes before. Null for no embargo; heeded by publishing and scheduling.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>What readers of a public item are told of the change, plain text; null for a minor one.</summary>
    public string? Note { get; init; }

    /// <summary>What kind of change the note tells of.</summary>
    public NoteKind NoteKind { get; init; }

    /// <summary>Why readers lose the item; asked for by <see cref="Move.Withdraw"/>.</summary>
    public WithdrawalReason? Withdrawal { get; init; }

    /// <summary>The item that takes a withdrawn one's place; null for none.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>True to send readers of a withdrawn item straight on to its successor.</summary>
    public bool Redirects { get; init; }
}
