namespace NewsPortal.Content.Items;

/// <summary>
/// Where an item stands for those who work on it: the step of its newest draft; without a draft, what readers see of it.
/// An item with a draft may be public all the same.
/// </summary>
public enum ItemState
{
    Writing,
    Submitted,
    InReview,
    ForApproval,
    Returned,
    Approved,
    Scheduled,
    Published,
    Withdrawn,

    /// <summary>In the recycle bin.</summary>
    Deleted,
}
