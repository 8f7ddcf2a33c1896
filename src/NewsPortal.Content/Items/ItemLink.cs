namespace NewsPortal.Content.Items;

/// <summary>A pointer from a version of an item to another item, a term or a file.</summary>
public sealed class ItemLink
{
    public required string VersionId { get; init; }

    /// <summary>From 0, in the order of the item's fields.</summary>
    public required int Position { get; init; }

    public required string ItemId { get; init; }

    /// <summary>
    /// Where it stands: <c>Article.Projects</c>, <c>Credits.Credit.Person</c>, <c>body</c>, <c>parent</c>; <c>internal</c>
    /// for any field that readers never see.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>An item's or term's id, or a media path.</summary>
    public required string TargetId { get; init; }
}
