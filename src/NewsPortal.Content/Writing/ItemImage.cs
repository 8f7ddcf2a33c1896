using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;

namespace NewsPortal.Content.Writing;

/// <summary>Everything that one version of an item is made into when it is stored.</summary>
/// <param name="IsPublished">True when the version is the one that readers see.</param>
/// <param name="Lists">Names of the lists it stands in while published.</param>
/// <param name="Terms">The terms of a taxonomy; empty for any other item.</param>
/// <param name="Paths">Paths that lead to it or to its terms.</param>
/// <param name="Hash">Of its content, draft or not; tells whether anything changed. See <see cref="Documents.ContentJson.Hash"/>.</param>
public sealed record ItemImage(
    ContentItem Item, ContentVersion Version, bool IsPublished, IReadOnlyList<ItemLink> Links, IReadOnlyList<string> Lists,
    IReadOnlyList<Term> Terms, IReadOnlyList<Route> Paths, string Hash)
{
    /// <summary>What of the document cannot act, in sentences without a subject; the document holds it all the same.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What readers are told of its changes.</summary>
    public IReadOnlyList<PublicNote> Notes { get; init; } = [];

    /// <summary>The files it shows or offers: of each the paths it may be meant by.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Files { get; init; } = [];

    /// <summary>True when version and links are stored already, ahead of the item.</summary>
    public bool IsStaged { get; init; }
}
