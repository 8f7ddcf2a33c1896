using NewsPortal.Content.Items;

namespace NewsPortal.Publishing.Moving;

/// <summary>What the newsroom knows of an item beside its versions. An item that nobody has worked on here has no row.</summary>
public sealed class ItemWork
{
    public required string ItemId { get; init; }

    /// <summary>How many levels the draft has passed.</summary>
    public int Level { get; set; }

    /// <summary>Who wrote the draft first since the item was last published: the one who cannot approve it. Null for nobody known.</summary>
    public string? AuthorId { get; set; }

    public string? AuthorName { get; set; }

    /// <summary>Who has handed the draft on; cannot approve it either. Null while it was not.</summary>
    public string? SubmittedById { get; set; }

    public string? SubmittedByName { get; set; }

    /// <summary>UTC; null while it was not handed on.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Who edits it, in the state in review; null otherwise.</summary>
    public string? HolderId { get; set; }

    public string? HolderName { get; set; }

    /// <summary>UTC; nobody can publish it before. Null for no embargo.</summary>
    public DateTimeOffset? EmbargoUntil { get; set; }

    /// <summary>What readers will be told when the planned change appears, plain text; null for a minor change.</summary>
    public string? PlannedNote { get; set; }

    public NoteKind PlannedNoteKind { get; set; }

    /// <summary>UTC; when it was published without approval. Null when it was not, or somebody has confirmed it since.</summary>
    public DateTimeOffset? UrgentAt { get; set; }

    public string? UrgentById { get; set; }

    public string? UrgentReason { get; set; }

    /// <summary>Who wrote what was published urgently, one id a line; none of them can confirm it.</summary>
    public string? UrgentWriterIds { get; set; }

    /// <summary>What it was before it went to the recycle bin; null while it is not there.</summary>
    public ItemState? DeletedFrom { get; set; }
}
