namespace NewsPortal.Publishing.Drafting;

/// <summary>Somebody has an item open to write in it.</summary>
public sealed class Presence
{
    public required string ItemId { get; init; }

    public required string PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>UTC; since when without a break.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>UTC; the last sign of life.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
