using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;

namespace NewsPortal.Content.Documents;

/// <summary>
/// A content item's JSON without the values that never leave the newsroom. Public pages are made from this alone, so that
/// none of them has to remember which field is internal.
/// </summary>
public static class PublicDocument
{
    /// <param name="utf8">A content item as it is stored.</param>
    /// <param name="definitions">Those of the item's home site.</param>
    public static JsonObject Read(ReadOnlySpan<byte> utf8, DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var item = ContentJson.Parse(utf8);
        TakeOut(item, definitions);
        return item;
    }

    // Any object with a ContentType is an item, wherever it stands: what no definition mentions is searched too.
    private static void TakeOut(JsonNode? node, DefinitionSet definitions)
    {
        switch (node)
        {
            case JsonArray entries:
                foreach (var entry in entries)
                {
                    TakeOut(entry, definitions);
                }

                break;
            case JsonObject members:
                var type = ContentJson.Text(members[Envelope.Type]) is { } name ? definitions.Type(name) : null;
                foreach (var (member, value) in members)
                {
                    if (value is JsonObject part)
                    {
                        TakeOut(part, definitions.Part(type?.PartNameOf(member) ?? member));
                    }

                    TakeOut(value, definitions);
                }

                break;
        }
    }

    private static void TakeOut(JsonObject part, PartDefinition definition)
    {
        foreach (var field in definition.Fields)
        {
            if (field.IsInternal)
            {
                part.Remove(field.Name);
            }
        }
    }
}
