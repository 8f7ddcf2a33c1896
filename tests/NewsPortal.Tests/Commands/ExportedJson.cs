using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsPortal.Tests.Commands;

/// <summary>Compares JSON to the letter of its numbers and texts, whatever the order of keys.</summary>
internal static class ExportedJson
{
    /// <summary>Keys in ordinal order, numbers as they are written.</summary>
    internal static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(",\n", members.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => $"{JsonSerializer.Serialize(m.Key)}:{Canonical(m.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        null => "null",
        _ => Scalar(node),
    };

    /// <param name="isRecipe">True when the source's expressions have become something else.</param>
    /// <returns>Where something of <paramref name="source"/> is not in <paramref name="kept"/>; null when everything is.</returns>
    internal static string? Missing(JsonNode? source, JsonNode? kept, string path = "$", bool isRecipe = false) => (source, kept) switch
    {
        (JsonObject left, JsonObject right) => left
            .Select(m => right.ContainsKey(m.Key) ? Missing(m.Value, right[m.Key], $"{path}.{m.Key}", isRecipe) : $"{path}.{m.Key}")
            .FirstOrDefault(m => m is not null),
        (JsonArray left, JsonArray right) => left.Count != right.Count ? $"{path}: {left.Count} became {right.Count}"
            : left.Select((x, i) => Missing(x, right[i], $"{path}[{i}]", isRecipe)).FirstOrDefault(m => m is not null),
        _ when isRecipe && IsExpression(source) => null,
        _ => Canonical(source) == Canonical(kept) ? null : $"{path}: {Canonical(source)} became {Canonical(kept)}",
    };

    private static bool IsExpression(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("[js:", StringComparison.Ordinal);

    private static string Scalar(JsonNode value) => value.GetValueKind() == JsonValueKind.String
        ? JsonSerializer.Serialize(value.GetValue<string>())
        : value.ToJsonString();
}
