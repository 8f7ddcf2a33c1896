namespace NewsPortal.Publishing.Previewing;

/// <summary>An address under which somebody without an account sees an item before it is published, for a time.</summary>
public sealed class PreviewLink
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of what stands in the address, lower-case hex. The address itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required string ItemId { get; init; }

    public required string SiteKey { get; init; }

    /// <summary>The version it shows; null for whichever is the newest.</summary>
    public string? VersionId { get; init; }

    public required string MadeById { get; init; }

    public required string MadeByName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>UTC; null while nobody has taken it back.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Null while nobody has.</summary>
    public string? RevokedByName { get; set; }

    /// <param name="now">UTC.</param>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
