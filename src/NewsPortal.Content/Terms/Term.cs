namespace NewsPortal.Content.Terms;

/// <summary>
/// One word of a vocabulary. Rows are made from the taxonomy's document, which holds all its terms, whenever that is
/// published.
/// </summary>
public sealed class Term
{
    public required string Id { get; init; }

    public required string SiteKey { get; init; }

    public required string TaxonomyId { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Null at the top.</summary>
    public string? ParentId { get; set; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required string Tail { get; init; }

    /// <summary>Its own path; null for the usual slug and tail.</summary>
    public string? Path { get; set; }

    public string? Summary { get; init; }

    /// <summary>From 0 among all terms of the taxonomy, in the editor's order.</summary>
    public required int Position { get; init; }
}
