namespace NewsPortal.Content.Items;

/// <summary>Why readers do not find an item any more that they could read before.</summary>
public sealed class Withdrawal
{
    public required string ItemId { get; init; }

    public required WithdrawalReason Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The item that took its place; null for none.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>True to send readers straight on to the successor.</summary>
    public bool Redirects { get; init; }
}

public enum WithdrawalReason
{
    /// <summary>It should not have been published.</summary>
    Mistake,

    /// <summary>Its words stand in another item.</summary>
    Merged,

    /// <summary>It has lost its force; documents and announcements only.</summary>
    Expired,

    /// <summary>A competent authority asked for it.</summary>
    Authority,
}
