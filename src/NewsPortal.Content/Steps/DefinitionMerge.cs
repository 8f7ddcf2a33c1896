using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Content.Steps;

/// <summary>Merges a definition into a stored one as Orchard Core does: settings member by member, parts and fields by name.</summary>
internal static class DefinitionMerge
{
    /// <returns>A new object; neither argument is changed.</returns>
    internal static JsonObject Merge(JsonObject stored, JsonObject given)
    {
        var merged = (JsonObject)stored.DeepClone();
        foreach (var (name, value) in given)
        {
            merged[name] = (merged[name], value) switch
            {
                (JsonObject left, JsonObject right) => Merge(left, right),
                (JsonArray left, JsonArray right) when IsNamed(left) && IsNamed(right) => ByName(left, right),
                _ => value?.DeepClone(),
            };
        }

        return merged;
    }

    private static JsonArray ByName(JsonArray left, JsonArray right)
    {
        var merged = new List<JsonObject>(left.OfType<JsonObject>());
        foreach (var entry in right.OfType<JsonObject>())
        {
            var at = merged.FindIndex(x => Name(x) == Name(entry));
            if (at < 0)
            {
                merged.Add(entry);
            }
            else
            {
                merged[at] = Merge(merged[at], entry);
            }
        }

        return [.. merged.Select(x => (JsonNode)x.DeepClone())];
    }

    private static bool IsNamed(JsonArray array) => array.All(x => x is JsonObject entry && Name(entry) is not null);

    private static string? Name(JsonObject entry) => ContentJson.Text(entry["Name"]) ?? ContentJson.Text(entry["PartName"]);
}
