using NewsPortal.Content.Items;

namespace NewsPortal.Admin.Items;

/// <summary>One item in a list of the newsroom.</summary>
/// <param name="Title">Of its newest draft where the asker sees it, else what readers see.</param>
/// <param name="ChangedAt">UTC, as all its moments.</param>
/// <param name="PublishAt">Null for no plan to appear.</param>
/// <param name="ArchiveAt">Null for no plan to disappear.</param>
/// <param name="SubmittedBy">Who handed the draft on; null while it was not.</param>
/// <param name="UrgentAt">When it was published without approval; null when it was not, or was confirmed since.</param>
public sealed record ItemRow(
    string Id, string Title, string? DraftTitle, string ContentType, string? DraftSectionId, string? SectionId, ItemState State, bool IsPublic, DateTimeOffset ChangedAt,
    string? ChangedBy, string? OwnerId, DateTimeOffset? PublishedAt, DateTimeOffset? PublishAt, DateTimeOffset? ArchiveAt, string VersionId,
    string? SubmittedBy, DateTimeOffset? SubmittedAt, DateTimeOffset? UrgentAt, string? UrgentReason)
{
    /// <summary>True while what was published urgently waits for somebody to confirm it.</summary>
    public bool IsUrgent => UrgentAt is not null;
}
