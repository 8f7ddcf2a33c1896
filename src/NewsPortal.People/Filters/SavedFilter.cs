namespace NewsPortal.People.Filters;

/// <summary>What somebody looks for again and again in the items of a site, under a name of their own.</summary>
public sealed class SavedFilter
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    public required string SiteKey { get; init; }

    /// <summary>In NFC.</summary>
    public required string Name { get; set; }

    /// <summary>The name in small letters: names that differ in case alone are one.</summary>
    public required string NameKey { get; set; }

    /// <summary>As it stands in an address behind the question mark. Whoever reads it takes what they know and nothing else.</summary>
    public required string Query { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
