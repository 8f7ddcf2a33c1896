namespace NewsPortal.Data.Feed;

/// <summary>
/// One line of the change feed: what changed, where, and the sequence under which it was committed. Sequence order is
/// commit order, without gaps. Search, caches, feeds and mirrors store the last line they read and read forward.
/// </summary>
public sealed class Change
{
    /// <summary>1 for the first line ever committed.</summary>
    public long Sequence { get; init; }

    /// <summary>The site that shows the change; null when it concerns the whole installation.</summary>
    public string? SiteKey { get; init; }

    public required SubjectKind Kind { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>Null when the subject has no versions.</summary>
    public string? VersionId { get; init; }

    public required ChangeVerb Verb { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }
}

public enum SubjectKind
{
    Item,
    Term,
    Definition,
    Site,
    Asset,
    Redirect,
    StoredStep,

    /// <summary>A group of words that searches take for one another.</summary>
    Synonym,
}

public enum ChangeVerb
{
    Saved,
    Published,
    Withdrawn,
    Deleted,

    /// <summary>
    /// A moment has come that changes what readers see of the subject although nothing of it was written. A version whose
    /// planned moment comes is published or withdrawn, and its line says that and nothing more, as if done by hand.
    /// </summary>
    Due,
}
