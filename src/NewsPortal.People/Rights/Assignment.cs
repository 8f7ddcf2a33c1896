namespace NewsPortal.People.Rights;

/// <summary>A person has a role on a site, or in one section of it, perhaps for a time.</summary>
public sealed class Assignment
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>A site's key, or <see cref="Everywhere.Sites"/>.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The id of a section's term; null for the whole site.</summary>
    public string? SectionId { get; init; }

    /// <summary>One of <see cref="BuiltInRoles.Keys"/>.</summary>
    public required string RoleKey { get; init; }

    /// <summary>UTC; null for at once.</summary>
    public DateTimeOffset? Begins { get; init; }

    /// <summary>UTC, the first moment without; null for as long as nobody ends it.</summary>
    public DateTimeOffset? Ends { get; init; }

    public bool IsInForce(DateTimeOffset now) => (Begins is null || Begins <= now) && (Ends is null || now < Ends);
}
