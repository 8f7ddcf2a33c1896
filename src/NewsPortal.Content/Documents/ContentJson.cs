using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsPortal.Content.Documents;

/// <summary>How content is read from and written to JSON: numbers keep their digits, text keeps its letters.</summary>
public static class ContentJson
{
    private const int UsualBytes = 16 << 10;

    /// <summary>Vietnamese letters as themselves; what a script element could misread is escaped.</summary>
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 256 };

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <exception cref="JsonException">Not a JSON object.</exception>
    public static JsonObject Parse(string json) => Item(JsonNode.Parse(json, nodeOptions: null, Deep));

    /// <param name="utf8">The text as UTF-8.</param>
    /// <exception cref="JsonException">Not a JSON object.</exception>
    public static JsonObject Parse(ReadOnlySpan<byte> utf8) => Item(JsonNode.Parse(utf8, nodeOptions: null, Deep));

    /// <summary>
    /// SHA-256, lower-case hex, of the canonical form: keys in ordinal order at every depth, no white space, UTF-8. Equal
    /// for equal content, however it was written.
    /// </summary>
    public static string Hash(JsonNode? node)
    {
        var canonical = new ArrayBufferWriter<byte>(UsualBytes);
        using (var writer = new Utf8JsonWriter(canonical, new JsonWriterOptions { Encoder = Compact.Encoder, MaxDepth = 256 }))
        {
            WriteSorted(writer, node);
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.WrittenSpan));
    }

    /// <returns>The text of a string value; null for anything else.</returns>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>What stands at the end of a chain of members.</summary>
    /// <returns>Null when one is missing, or something on the way is no object.</returns>
    public static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            node = (node as JsonObject)?[member];
        }

        return node;
    }

    /// <returns>The texts of an array's string values; empty for anything else.</returns>
    public static IEnumerable<string> Texts(JsonNode? node) =>
        node is JsonArray array ? array.Select(Text).OfType<string>() : [];

    private static JsonObject Item(JsonNode? node) =>
        node as JsonObject ?? throw new JsonException("A content item must be a JSON object.");

    private static void WriteSorted(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                var sorted = members.ToArray();
                Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
                foreach (var (name, value) in sorted)
                {
                    writer.WritePropertyName(name);
                    WriteSorted(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteSorted(writer, item);
                }

                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
