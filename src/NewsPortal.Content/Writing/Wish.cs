using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;

namespace NewsPortal.Content.Writing;

/// <summary>What a published item asks for and only one may have, read from its JSON without making its image.</summary>
/// <param name="ItemId">Null when it comes without, and will get a new one.</param>
/// <param name="Terms">Ids of the terms it holds.</param>
/// <param name="Paths">For the item and its terms; of those that come without an id, none.</param>
public sealed record Wish(
    string? ItemId, string? VersionId, IReadOnlyList<string> Terms, IReadOnlyList<(RouteKind Kind, string TargetId, string Path)> Paths)
{
    /// <param name="withTerms">False for an item whose type is no taxonomy, whatever it holds.</param>
    public static Wish Of(JsonObject item, bool withTerms)
    {
        ArgumentNullException.ThrowIfNull(item);
        var id = ContentJson.Text(item[Envelope.Id]) is { Length: > 0 } named ? named : null;
        var terms = withTerms ? ItemNames.TermsOf(item).ToList() : [];
        return new Wish(
            id, ContentJson.Text(item[Envelope.VersionId]) is { Length: > 0 } version ? version : null,
            terms.ConvertAll(t => t.Id),
            [
                .. id is not null && ItemNames.PathOf(item) is { } path ? [(RouteKind.Item, id, path)] : Array.Empty<(RouteKind, string, string)>(),
                .. terms.Select(t => (RouteKind.Term, t.Id, Path: ItemNames.PathOf(t.Term))).Where(t => t.Path is not null)
                    .Select(t => (RouteKind.Term, t.Id, t.Path!)),
            ]);
    }
}
