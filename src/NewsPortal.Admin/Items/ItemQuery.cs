using NewsPortal.Content.Items;

namespace NewsPortal.Admin.Items;

/// <summary>Which items a list shows; a member that is null or empty filters nothing.</summary>
public sealed record ItemQuery
{
    /// <summary>Words of the headline.</summary>
    public string? Text { get; init; }

    /// <summary>Empty for all but the recycle bin.</summary>
    public IReadOnlyList<ItemState> States { get; init; } = [];

    public string? Type { get; init; }

    /// <summary>In which readers see it, or will see what is not public yet.</summary>
    public string? SectionId { get; init; }

    /// <summary>Who began it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Whose own items are left out.</summary>
    public string? NotOwnerId { get; init; }

    /// <summary>Only what was published urgently and nobody has confirmed.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>What colleagues have handed on and waits for a decision.</summary>
    /// <param name="personId">Who would decide; one's own items stand among one's own.</param>
    public static ItemQuery WaitingFor(string personId) =>
        new() { States = [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval], NotOwnerId = personId };
}
