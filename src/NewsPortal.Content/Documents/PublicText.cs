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
    /// <param name="isShown">
    /// Whether readers see a picture, by its address in a body or its path in a field; see <see cref="BodyText.Of"/>. Null when
    /// they see all.
    /// </param>
    /// <returns>A line for each block, fields first and in the order of the definition, bodies after them; never HTML.</returns>
    public string Of(JsonObject item, string type, DrawnHtml drawn, Func<string, bool>? isShown = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(drawn);
        var fields = Shown(_reader.Fields(item, type), isShown).Where(f => !f.Field.IsInternal).SelectMany(f => Words(f.Field, f.Value));
        var bodies = drawn.All(_reader.HtmlSources(item, type)).Select(html => BodyText.Of(html, isShown));
        return string.Join('\n', fields.Concat(bodies).Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    // Caption and credit stand behind their picture, and say of it what readers of a withheld one must not know.
    private static IEnumerable<(FieldDefinition Field, JsonObject Value)> Shown(
        IEnumerable<(string Path, FieldDefinition Field, JsonObject Value)> fields, Func<string, bool>? isShown)
    {
        var (part, isWithheld) = ("", false);
        foreach (var (path, field, value) in fields)
        {
            var owner = path[..^field.Name.Length];
            if (field.Kind == "MediaField")
            {
                var pictures = ContentJson.Texts(value["Paths"]).ToList();
                (part, isWithheld) = (owner, isShown is not null && pictures.Count > 0 && !pictures.Exists(p => isShown(p)));
            }

            var isOfPicture = owner == part
                && (field.Name.EndsWith("Caption", StringComparison.Ordinal) || field.Name.EndsWith("Credit", StringComparison.Ordinal));
            if (!(isWithheld && isOfPicture))
            {
                yield return (field, value);
            }
        }
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
