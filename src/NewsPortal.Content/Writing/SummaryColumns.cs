using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Writing;

/// <summary>Reads the summary columns of an item from the fields that its type's settings name.</summary>
internal sealed class SummaryColumns(
    JsonObject item, TypeDefinition? definition, DefinitionSet definitions,
    List<(string Path, FieldDefinition Field, JsonObject Value)> fields)
{
    private static readonly HashSet<string> OwnColumns =
        ["ShortTitle", "Summary", "Picture", "Section", "Credits", "Featured"];

    /// <returns>Null when the type names no such field or the field is empty.</returns>
    public string? Text(string column) =>
        Field(column) is { } found && Value(found.Field, found.Value) is { Length: > 0 } text
            ? VietnameseText.Normalize(text).Trim() is { Length: > 0 } normal ? normal : null
            : null;

    public bool Flag(string column) =>
        Field(column) is { } found && found.Value["Value"] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public string? FirstId(string column) =>
        Field(column) is { } found ? FieldLinks.Read("", found.Field, found.Value).Select(l => l.TargetId).FirstOrDefault() : null;

    public (string? Path, string? Alt) Picture() =>
        Field("Picture") is { Field.Kind: "MediaField" } found && ContentJson.Texts(found.Value["Paths"]).FirstOrDefault() is { } path
            && KeyText.Fits(path)
            ? (path, ContentJson.Texts(found.Value["MediaTexts"]).Select(VietnameseText.Normalize).FirstOrDefault())
            : (null, null);

    /// <summary>Names as printed of those who wrote the text, or of everybody when no text is credited; cut to what an index holds.</summary>
    public string? Byline()
    {
        if (definition?.Settings.Columns.GetValueOrDefault("Credits") is not { } part
            || ContentJson.At(item, part, "ContentItems") is not JsonArray credits)
        {
            return null;
        }

        var names = credits.OfType<JsonObject>()
            .Select(c => (Name: Credit(c, "NameAsPrinted"), Work: Credit(c, "Work")))
            .Where(c => c is { Name.Length: > 0, Work: null or "" or "text" or "compilation" })
            .Select(c => VietnameseText.Normalize(c.Name!));
        return string.Join("; ", names) is { Length: > 0 } byline ? VietnameseText.Truncate(byline, ContentItem.LongestByline) : null;
    }

    /// <summary>The type's further columns as JSON, by name; null when all are empty.</summary>
    public string? Card()
    {
        var card = new JsonObject();
        foreach (var (column, path) in definition?.Settings.Columns ?? new Dictionary<string, string>())
        {
            if (OwnColumns.Contains(column))
            {
                continue;
            }

            // A bag gives the number of its entries: an album's pictures.
            if (ContentJson.At(item, path, "ContentItems") is JsonArray entries)
            {
                card[column] = entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (Text(column) is { } text)
            {
                card[column] = text;
            }
        }

        return card.Count == 0 ? null : card.ToJsonString(ContentJson.Compact);
    }

    private string? Credit(JsonObject entry, string field) =>
        definitions.Part("Credit").IsInternal(field) ? null : ContentJson.Text(ContentJson.At(entry, "Credit", field, "Text"));

    private (FieldDefinition Field, JsonObject Value)? Field(string column)
    {
        if (definition?.Settings.Columns.GetValueOrDefault(column) is { Length: > 0 } path)
        {
            foreach (var (at, field, value) in fields)
            {
                if (at == path && !field.IsInternal)
                {
                    return (field, value);
                }
            }
        }

        return null;
    }

    private static string? Value(FieldDefinition field, JsonObject value) => field.Kind switch
    {
        "TextField" => ContentJson.Text(value["Text"]),
        "DateField" or "DateTimeField" or "TimeField" => ContentJson.Text(value["Value"]),
        "NumericField" => value["Value"]?.ToJsonString(),
        "ContentPickerField" or "TaxonomyField" => FieldLinks.Read("", field, value).Select(l => l.TargetId).FirstOrDefault(),
        _ => null,
    };
}
