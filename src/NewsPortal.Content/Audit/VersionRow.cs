using NewsPortal.Content.Items;

namespace NewsPortal.Content.Audit;

/// <summary>A version as the database has it.</summary>
/// <param name="Item">Null when there is none: a large import has stored the version ahead.</param>
internal sealed record VersionRow(
    string VersionId, string ItemId, VersionState State, string Document, string? Drawn, string? Hash, ContentItem? Item)
{
    public bool IsShown => Item?.PublishedVersionId == VersionId;

    /// <summary>For sentences.</summary>
    public string Name => Item is null ? $"Version {VersionId} of item {ItemId}" : $"Version {VersionId} of item {ItemId} “{Item.Title}”";
}
