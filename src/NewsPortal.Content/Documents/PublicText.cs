using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;

namespace NewsPortal.Content.Documents;

/// <summary>What readers see of an item's words, beside its headline, as plain text: for search and for excerpts.</summary>
/// <param name="definitions">Those of the item's home site.</param>
public sealed class PublicText(DefinitionSet definitions)
{
    private readonly DocumentReader _reader = new(definitions);

    /// <param name="item">As <see cref="PublicDocument.Read"/> gives it: without internal values.</param>
    /// <param name="drawn">Of the same version.</param>
    /// <param name="isShown">See <see cref="BodyText.Of"/>.</param>
    /// <returns>A line for each block, fields first and in the order of the definition, bodies after them; never HTML.</returns>
    public string Of(JsonObject item, string type, DrawnHtml drawn, Func<string, bool>? isShown = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(drawn);
        var fields = _reader.Fields(item, type).Where(f => !f.Field.IsInternal).SelectMany(f => Words(f.Field, f.Value));
        var bodies = drawn.All(_reader.HtmlSources(item, type)).Select(html => BodyText.Of(html, isShown));
        return string.Join('\n', fields.Concat(bodies).Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    // A code of a list is said by its word. Numbers and dates without their unit and name say nothing.
    private static IEnumerable<string> Words(FieldDefinition field, JsonObject value) => field.Kind switch
    {
        "TextField" => [ContentJson.Text(value["Text"]) is { } text ? field.Options.GetValueOrDefault(text, text) : ""],
        "MultiTextField" => ContentJson.Texts(value["Values"]),
        "LinkField" => [ContentJson.Text(value["Text"]) ?? ""],
        _ => [],
    };
}
