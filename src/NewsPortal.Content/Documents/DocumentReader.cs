using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;

namespace NewsPortal.Content.Documents;

/// <summary>
/// Walks an item's JSON by its definition: every field of every part, and of the items inside bags, flows, lists and
/// taxonomies, in order. What no definition mentions is left alone.
/// </summary>
public sealed class DocumentReader(DefinitionSet definitions)
{
    private const int MaxDepth = 24;

    /// <summary>Names of the members that hold inner items, by part.</summary>
    public static string? InnerItemsMember(string partName) => partName switch
    {
        "BagPart" => "ContentItems",
        "FlowPart" => "Widgets",
        "TaxonomyPart" => "Terms",
        "MenuItemsListPart" => "MenuItems",
        _ => null,
    };

    /// <returns>Where each field stands, what it is, and its JSON. The fields of an entry that is hidden from readers are internal.</returns>
    public IEnumerable<(string Path, FieldDefinition Field, JsonObject Value)> Fields(JsonObject item, string type) =>
        Fields(item, type, "", 0);

    /// <returns>Where each text of HTML or Markdown stands.</returns>
    public IEnumerable<HtmlSource> HtmlSources(JsonObject item, string type) => HtmlSources(item, type, "", 0);

    private IEnumerable<(string, FieldDefinition, JsonObject)> Fields(JsonObject item, string type, string prefix, int depth)
    {
        foreach (var (part, value) in PartsOf(item, type, depth))
        {
            foreach (var field in definitions.Part(part.PartName).Fields)
            {
                if (value[field.Name] is JsonObject fieldValue)
                {
                    yield return ($"{prefix}{part.Name}.{field.Name}", field, fieldValue);
                }
            }

            foreach (var (inner, innerType, _) in InnerItems(part, value))
            {
                var isHidden = PublicDocument.IsHidden(inner, definitions);
                foreach (var (path, field, fieldValue) in Fields(inner, innerType, $"{prefix}{part.Name}.", depth + 1))
                {
                    yield return (path, isHidden ? field with { IsInternal = true } : field, fieldValue);
                }
            }
        }
    }

    private IEnumerable<HtmlSource> HtmlSources(JsonObject item, string type, string prefix, int depth)
    {
        foreach (var (part, value) in PartsOf(item, type, depth))
        {
            if (part.PartName == "HtmlBodyPart" && ContentJson.Text(value["Html"]) is { Length: > 0 } html)
            {
                yield return new HtmlSource($"{prefix}{part.Name}", html, false, false);
            }

            if (part.PartName == "MarkdownBodyPart" && ContentJson.Text(value["Markdown"]) is { Length: > 0 } markdown)
            {
                yield return new HtmlSource($"{prefix}{part.Name}", markdown, true, false);
            }

            foreach (var field in definitions.Part(part.PartName).Fields)
            {
                var member = field.Kind switch { "HtmlField" => "Html", "MarkdownField" => "Markdown", _ => null };
                if (member is not null && value[field.Name] is JsonObject fieldValue
                    && ContentJson.Text(fieldValue[member]) is { Length: > 0 } text)
                {
                    yield return new HtmlSource(
                        $"{prefix}{part.Name}.{field.Name}", text, member == "Markdown", field.IsInternal);
                }
            }

            foreach (var (inner, innerType, index) in InnerItems(part, value))
            {
                var isHidden = PublicDocument.IsHidden(inner, definitions);
                foreach (var found in HtmlSources(inner, innerType, $"{prefix}{part.Name}[{index}].", depth + 1))
                {
                    yield return isHidden ? found with { IsInternal = true } : found;
                }
            }
        }
    }

    private IEnumerable<(TypePart Part, JsonObject Value)> PartsOf(JsonObject item, string type, int depth)
    {
        if (depth > MaxDepth || definitions.Type(type) is not { } definition)
        {
            yield break;
        }

        foreach (var part in definition.Parts)
        {
            if (item[part.Name] is JsonObject value)
            {
                yield return (part, value);
            }
        }
    }

    private static IEnumerable<(JsonObject Item, string Type, int Index)> InnerItems(TypePart part, JsonObject value)
    {
        if (InnerItemsMember(part.PartName) is not { } member || value[member] is not JsonArray items)
        {
            yield break;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject inner && ContentJson.Text(inner[Envelope.Type]) is { Length: > 0 } type)
            {
                yield return (inner, type, i);
            }
        }
    }
}

/// <summary>A text that becomes HTML on a page.</summary>
/// <param name="Path">Where it stands: <c>HtmlBodyPart</c>, <c>Meeting.Results</c>, <c>FlowPart[2].Paragraph.Content</c>.</param>
public readonly record struct HtmlSource(string Path, string Text, bool IsMarkdown, bool IsInternal);
