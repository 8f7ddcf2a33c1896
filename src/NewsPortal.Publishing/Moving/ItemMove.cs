namespace NewsPortal.Publishing.Moving;

/// <summary>One move of an item, as its history keeps it; never changed.</summary>
public sealed class ItemMove
{
    public required string Id { get; init; }

    public required string ItemId { get; init; }

    /// <summary>The version it concerned; null when none is left.</summary>
    public string? VersionId { get; init; }

    public required Move Move { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A person's id, or the name of what acts by itself; see <see cref="NewsPortal.Data.Audit.Actor"/>.</summary>
    public required string ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>In the words of whoever moved it; null when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>The scan of an approval on paper, a media path; null for any other move.</summary>
    public string? Evidence { get; init; }

    /// <summary>What readers saw before a publication; null when they saw nothing, and for any other move.</summary>
    public string? ReplacedVersionId { get; init; }

    /// <summary>The person in whose place it was done; null for one's own.</summary>
    public string? InPlaceOf { get; init; }
}
