using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;

namespace NewsPortal.Content.Documents;

/// <summary>
/// A content item's JSON without the values and the entries that never leave the newsroom. Public pages are made from this alone, so that
/// none of them has to remember which field is internal.
/// </summary>
public static class PublicDocument
{
    /// <param name="utf8">A content item as it is stored.</param>
    /// <param name="definitions">Those of the item's home site.</param>
    /// <returns>The item. An entry that readers do not see is an empty object in its place.</returns>
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
                for (var i = 0; i < entries.Count; i++)
                {
                    if (IsHidden(entries[i], definitions))
                    {
                        // The others keep their places, by which their drawn texts are known.
                        entries[i] = new JsonObject();
                    }

                    TakeOut(entries[i], definitions);
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

    /// <summary>Whether an entry of a list is kept from readers as a whole; see <see cref="FieldDefinition.HidesEntry"/>.</summary>
    public static bool IsHidden(JsonNode? entry, DefinitionSet definitions) =>
        entry is JsonObject members && ContentJson.Text(members[Envelope.Type]) is { } name && definitions.Type(name) is { } type
        && type.Parts.Any(part => definitions.Part(part.PartName).Fields.Any(
            f => f.HidesEntry && ContentJson.At(members, part.Name, f.Name, "Value") is JsonValue flag && flag.TryGetValue<bool>(out var isSet) && isSet));

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
