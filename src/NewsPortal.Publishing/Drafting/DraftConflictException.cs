namespace NewsPortal.Publishing.Drafting;

/// <summary>Somebody else has stored a version since one's words were begun. Both texts are kept.</summary>
public sealed class DraftConflictException(string itemId, string? versionId)
    : Exception($"Item {itemId} has another version than the one that was edited.")
{
    /// <summary>The version that is the newest now; null when it is not known, or the item is gone.</summary>
    public string? VersionId => versionId;
}
