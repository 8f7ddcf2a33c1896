namespace NewsPortal.Content.Documents;

/// <summary>A pointer from one item to another thing.</summary>
/// <param name="Kind">Where it stands: <c>Article.Projects</c>, <c>Credits.Credit.Person</c>, <c>body</c>, <c>parent</c>.</param>
/// <param name="TargetId">An item, a term, or a media path.</param>
/// <param name="Lists">True when the item stands in the target's list.</param>
public readonly record struct FieldLink(string Kind, string TargetId, bool Lists)
{
    /// <summary>The kind of a pointer in an internal field: it counts where a thing is used, and readers never see it.</summary>
    public const string Internal = "internal";
}
