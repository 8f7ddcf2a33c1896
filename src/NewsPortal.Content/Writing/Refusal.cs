using NewsPortal.Content.Items;

namespace NewsPortal.Content.Writing;

/// <summary>Something that an item asks for and does not get.</summary>
/// <param name="TargetId">The item or term it was for.</param>
/// <param name="Path">Empty when the term itself is refused.</param>
/// <param name="Holder">Who has it, or what has its address: an item, a term, a type or a site; null when nobody has.</param>
public sealed record Refusal(RouteKind Kind, string TargetId, string Path, RefusalReason Reason, string? Holder = null);

public enum RefusalReason
{
    /// <summary>Neither database could look it up.</summary>
    DoesNotFit,

    /// <summary>Its first segment leads elsewhere: a word of the product, or another site's prefix.</summary>
    IsReserved,

    IsListOfType,

    /// <summary>It ends like the addresses at which readers find the news of an item.</summary>
    IsNewsOfItem,

    /// <summary>Browsers resolve empty segments and those of dots before they ask.</summary>
    IsUnreachable,

    HasOwner,

    /// <summary>The term belongs to another site.</summary>
    IsForeignTerm,
}
