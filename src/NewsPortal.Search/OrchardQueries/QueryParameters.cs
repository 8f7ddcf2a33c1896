using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>What a query is run with, by name: texts, numbers, truth values and lists of these.</summary>
public sealed class QueryParameters
{
    /// <summary>Longer JSON is not read, in UTF-16 units.</summary>
    public const int MaxLength = 4_000;

    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    private QueryParameters()
    {
    }

    /// <param name="json">A JSON object; null or empty for no parameters.</param>
    /// <returns>Null when it is too long, no JSON object, or holds a value that is none of those.</returns>
    public static QueryParameters? Parse(string? json)
    {
        var parameters = new QueryParameters();
        if (string.IsNullOrWhiteSpace(json))
        {
            return parameters;
        }

        try
        {
            return json.Length <= MaxLength && parameters.Read(json) ? parameters : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is found out only when the text is read.
            return null;
        }
    }

    /// <returns>Null when nobody gave it.</returns>
    internal JsonNode? Find(string name) => _values.GetValueOrDefault(name);

    private bool Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var (name, value) in document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value)))
        {
            var node = value.ValueKind == JsonValueKind.Array ? ListOf(value) : ScalarOf(value);
            if ((node is null && value.ValueKind != JsonValueKind.Null) || (node is not null && !_values.TryAdd(name, node)))
            {
                return false;
            }
        }

        return true;
    }

    private static JsonArray? ListOf(JsonElement list)
    {
        List<JsonNode?> nodes = [.. list.EnumerateArray().Select(ScalarOf)];
        return nodes.Contains(null) ? null : [.. nodes];
    }

    private static JsonNode? ScalarOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !ParameterText.IsOpen(text) => JsonValue.Create(text),
        JsonValueKind.Number => JsonValue.Create(value.Clone()),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };
}
