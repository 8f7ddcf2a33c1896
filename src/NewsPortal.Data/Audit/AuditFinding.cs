namespace NewsPortal.Data.Audit;

/// <summary>Something that nobody did through the product.</summary>
/// <param name="Sentence">In English, for the operator; names the line or the item.</param>
/// <param name="Sequence">The line of the log it is about; null when it is about content.</param>
public sealed record AuditFinding(AuditFault Fault, string Sentence, long? Sequence = null)
{
    public string? ItemId { get; init; }

    public string? VersionId { get; init; }
}

public enum AuditFault
{
    /// <summary>A line is not what it was when it was written: changed, moved or put in.</summary>
    LineChanged,

    /// <summary>Lines are missing before others.</summary>
    LinesMissing,

    /// <summary>Lines are missing at the end.</summary>
    EndMissing,

    /// <summary>The row that says where the log ends is not what the log says.</summary>
    HeadChanged,

    /// <summary>A saved head does not fit the log, or is none of ours.</summary>
    SavedHeadDiffers,

    /// <summary>The log is sealed with another key than the one at hand.</summary>
    OtherKey,

    /// <summary>A version says something else than when it was published.</summary>
    VersionChanged,

    /// <summary>The hash kept beside a version was changed, its words were not.</summary>
    HashChanged,

    /// <summary>A version counts as published, and the log knows nothing of it.</summary>
    VersionUnknown,

    /// <summary>A version was published, and is not in the database.</summary>
    VersionMissing,

    /// <summary>Readers are shown another version than the one published last, or none.</summary>
    OtherVersionShown,

    /// <summary>What readers are shown was not made from the version's words.</summary>
    DrawingChanged,
}
