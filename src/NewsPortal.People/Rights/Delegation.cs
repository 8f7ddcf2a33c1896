namespace NewsPortal.People.Rights;

/// <summary>Somebody who may approve lets another approve in their place for a time.</summary>
public sealed class Delegation
{
    public required string Id { get; init; }

    public required string SiteKey { get; init; }

    public required string FromPersonId { get; init; }

    public required string ToPersonId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Begins { get; init; }

    /// <summary>UTC, the first moment without.</summary>
    public required DateTimeOffset Ends { get; init; }

    /// <summary>UTC; null as long as it stands.</summary>
    public DateTimeOffset? RevokedAt { get; internal set; }

    public bool IsInForce(DateTimeOffset now) => RevokedAt is null && Begins <= now && now < Ends;
}
