using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;

namespace NewsPortal.Content.Documents;

/// <summary>The fields that a definition asks for and an item leaves empty. A draft may; what readers get may not.</summary>
public sealed class RequiredFields(DefinitionSet definitions)
{
    private const int MaxDepth = 24;

    /// <returns>Where each of them stands: <c>Article.Summary</c>, <c>Milestones[1].Milestone.Name</c>.</returns>
    public IEnumerable<string> Missing(JsonObject item, string type)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Missing(item, type, "", 0);
    }

    private IEnumerable<string> Missing(JsonObject item, string type, string prefix, int depth)
    {
        if (depth > MaxDepth || definitions.Type(type) is not { } definition)
        {
            yield break;
        }

        foreach (var part in definition.Parts)
        {
            var value = item[part.Name] as JsonObject;
            foreach (var field in definitions.Part(part.PartName).Fields.Where(f => f.IsRequired && IsEmpty(f.Kind, value?[f.Name] as JsonObject)))
            {
                yield return $"{prefix}{part.Name}.{field.Name}";
            }

            var inner = DocumentReader.InnerItemsMember(part.PartName) is { } member ? value?[member] as JsonArray ?? [] : [];
            for (var i = 0; i < inner.Count; i++)
            {
                if (inner[i] is not JsonObject row || ContentJson.Text(row[Envelope.Type]) is not { Length: > 0 } rowType)
                {
                    continue;
                }

                foreach (var missing in Missing(row, rowType, $"{prefix}{part.Name}[{i}].", depth + 1))
                {
                    yield return missing;
                }
            }
        }
    }

    private static bool IsEmpty(string kind, JsonObject? value) => value?[Member(kind)] switch
    {
        null => true,
        JsonArray entries => entries.Count == 0,
        JsonValue single when single.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text),
        _ => false,
    };

    // The member that says something; the rest of a field says how it is shown.
    private static string Member(string kind) => kind switch
    {
        "TextField" => "Text",
        "HtmlField" => "Html",
        "MarkdownField" => "Markdown",
        "LinkField" => "Url",
        "ContentPickerField" or "LocalizationSetContentPickerField" => "ContentItemIds",
        "TaxonomyField" => "TermContentItemIds",
        "MediaField" => "Paths",
        "YoutubeField" => "RawAddress",
        "UserPickerField" => "UserIds",
        "MultiTextField" => "Values",
        _ => "Value",
    };
}
