namespace NewsPortal.Content.Items;

/// <summary>What an item said at one moment. Once published, its words never change.</summary>
public sealed class ContentVersion
{
    public required string Id { get; init; }

    public required string ItemId { get; init; }

    public required VersionState State { get; set; }

    /// <summary>Where a draft stands in the workflow; null for any other version.</summary>
    public WorkflowStep? Step { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ModifiedAt { get; set; }

    /// <summary>UTC; null while it was never public.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>UTC; when the version is to appear by itself. Null for no plan.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>UTC; when the item is to disappear by itself. Null for no plan.</summary>
    public DateTimeOffset? ArchiveAt { get; set; }

    /// <summary>The whole content item as JSON, in the order and spelling in which it came.</summary>
    public required string Document { get; init; }

    /// <summary>The safe HTML of its texts; see <see cref="Bodies.DrawnHtml"/>. Null when it has none.</summary>
    public string? Drawn { get; init; }

    /// <summary>SHA-256 of the canonical JSON, lower-case hex; set when published.</summary>
    public string? Hash { get; set; }
}

public enum VersionState
{
    Draft,
    Published,
    Superseded,
    Withdrawn,

    /// <summary>Stored ahead for a known item by a large import that has not ended: of no concern to anybody but that import.</summary>
    Staged,
}

public enum WorkflowStep
{
    Writing,

    /// <summary>Waits for somebody who edits.</summary>
    Submitted,

    /// <summary>Somebody edits it.</summary>
    InReview,

    /// <summary>Waits for somebody who approves.</summary>
    ForApproval,
    Returned,
    Approved,
    Scheduled,
}
