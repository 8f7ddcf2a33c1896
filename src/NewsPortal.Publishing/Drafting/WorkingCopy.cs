namespace NewsPortal.Publishing.Drafting;

/// <summary>What one person has written of an item and not yet stored as a version. Kept as it is typed, whatever it lacks.</summary>
public sealed class WorkingCopy
{
    /// <summary>Of an item that need not be there yet.</summary>
    public required string ItemId { get; init; }

    public required string PersonId { get; init; }

    public required string SiteKey { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The version it was begun from; null for a new item.</summary>
    public string? BaseVersionId { get; set; }

    /// <summary>The window that wrote it; null when none said.</summary>
    public string? WindowId { get; set; }

    /// <summary>The whole content item as JSON.</summary>
    public required string Document { get; set; }

    /// <summary>Its title as typed, for lists; may be empty.</summary>
    public required string Title { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SavedAt { get; set; }
}
