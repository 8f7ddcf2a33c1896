namespace NewsPortal.People.Links;

/// <summary>A link that lets whoever has it choose a person's password, once and for a time.</summary>
public sealed class OneTimeLink
{
    /// <summary>The hash of what stands in the link.</summary>
    public required string Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required string PersonId { get; init; }

    /// <summary>Who made it; the person themselves when they asked without signing in, null for the command line.</summary>
    public string? MadeById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>UTC; null as long as it can be used.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
