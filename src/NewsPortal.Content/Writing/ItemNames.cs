using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Data;

namespace NewsPortal.Content.Writing;

/// <summary>What an item and the terms in it are called by: ids, paths, aliases.</summary>
public static class ItemNames
{
    /// <returns>The path the item asks for, without slashes at its ends; null for the usual slug and tail.</returns>
    public static string? PathOf(JsonObject item) =>
        item["AutoroutePart"] is JsonObject part && !Envelope.Flag(part, "Disabled", missing: false)
        && ContentJson.Text(part["Path"])?.Trim('/', ' ') is { Length: > 0 } path ? path : null;

    /// <returns>The terms of a taxonomy that have an id, each before those below it; empty for an item that holds none.</returns>
    public static IEnumerable<(JsonObject Term, string Id, string? Parent)> TermsOf(JsonObject item)
    {
        return Below(ContentJson.At(item, "TaxonomyPart", "Terms"), parent: null);

        static IEnumerable<(JsonObject, string, string?)> Below(JsonNode? level, string? parent)
        {
            foreach (var term in level is JsonArray terms ? terms.OfType<JsonObject>() : [])
            {
                if (ContentJson.Text(term[Envelope.Id]) is { } id && IsId(id))
                {
                    yield return (term, id, parent);
                    foreach (var inner in Below(term["Terms"], id))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    /// <returns>False for what no item or term can be called by.</returns>
    public static bool IsId([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= Ids.MaxLength } && !id.Any(char.IsControl);

    /// <returns>What stands before the first slash of a path, as reserved words are compared.</returns>
    public static string FirstSegment(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Split('/')[0].ToLowerInvariant();
    }

    /// <returns>Null when the item has none.</returns>
    internal static string? AliasOf(JsonObject item) =>
        ContentJson.Text(ContentJson.At(item, "AliasPart", "Alias")) is { Length: > 0 } alias ? alias : null;

    /// <returns>The path the item asks for when it can be stored.</returns>
    internal static string? UsablePathOf(JsonObject item) => PathOf(item) is { } path && KeyText.Fits(path) ? path : null;
}
