using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>The fields of a draft that suggestions fill, found by the definition of its type.</summary>
internal sealed class DraftFields(JsonObject document, TypeDefinition type, DefinitionSet definitions)
{
    private const string Ids = "ContentItemIds";

    /// <summary>A field of the item itself.</summary>
    public readonly record struct Place(string Part, FieldDefinition Field);

    /// <returns>The field that is called as a type is, in the singular or plural, and takes its items: <c>Projects</c>; null when there is none.</returns>
    public Place? PickerOf(string itemType) => Fields().Where(p => p.Field.Kind == "ContentPickerField" && (p.Field.Name == itemType || p.Field.Name == itemType + "s")
        && ContentJson.Texts(ContentJson.At(p.Field.Settings, "ContentPickerFieldSettings", "DisplayedContentTypes")).Contains(itemType)).Cast<Place?>().FirstOrDefault();

    /// <returns>The field that fills a summary column of the type: <c>Source</c>; null when none does.</returns>
    public Place? ColumnOf(string column) => type.Settings.Columns.GetValueOrDefault(column) is { } path
        ? Fields().Where(p => $"{p.Part}.{p.Field.Name}" == path).Cast<Place?>().FirstOrDefault() : null;

    /// <returns>The field of a kind whose name begins as another's: <c>SourceAddress</c> beside <c>SourceName</c>.</returns>
    public Place? Beside(Place place, string beginning, string kind) => Fields()
        .Where(p => p.Part == place.Part && p.Field.Kind == kind && p.Field.Name.StartsWith(beginning, StringComparison.Ordinal)).Cast<Place?>().FirstOrDefault();

    public string Text(Place place, string member = "Text") => ContentJson.Text(ContentJson.At(document, place.Part, place.Field.Name, member)) ?? "";

    public void Write(Place place, string text, string member = "Text") => Value(place.Part, place.Field.Name)[member] = text;

    public bool Has(Place picker, string id) => Picked(picker).Contains(id);

    /// <summary>Whether one more can be chosen.</summary>
    public bool HasRoom(Place picker) => Picked(picker).Count == 0
        || (ContentJson.At(picker.Field.Settings, "ContentPickerFieldSettings", "Multiple") is JsonValue many && many.TryGetValue<bool>(out var isMany) && isMany);

    /// <summary>Chooses an item, unless it is chosen already or there is no room.</summary>
    public void Pick(Place picker, string id)
    {
        if (!Has(picker, id) && HasRoom(picker))
        {
            Value(picker.Part, picker.Field.Name)[Ids] = new JsonArray([.. Picked(picker).Append(id).Select(i => JsonValue.Create(i))]);
        }
    }

    /// <summary>The path that the item asks for.</summary>
    /// <returns>Null for a type without paths of its own.</returns>
    public string? Path => type.Has("AutoroutePart") ? ContentJson.Text(ContentJson.At(document, "AutoroutePart", "Path"))?.Trim() ?? "" : null;

    public void WritePath(string path) => Member(document, "AutoroutePart")["Path"] = path;

    /// <returns>The list of those who worked on it, with the type of its rows; null for a type that has none.</returns>
    public (TypePart Bag, TypeDefinition Row)? Credits()
    {
        if (type.Settings.Columns.GetValueOrDefault("Credits") is not { } name || type.Parts.FirstOrDefault(p => p.Name == name && p.PartName == "BagPart") is not { } bag)
        {
            return null;
        }

        var row = ContentJson.Texts(ContentJson.At(bag.Settings, "BagPartSettings", "ContainedContentTypes")).Select(definitions.Type).OfType<TypeDefinition>()
            .FirstOrDefault(t => CreditFields(t).Any(p => p.Field.Name == "NameAsPrinted"));
        return row is null ? null : (bag, row);
    }

    public IEnumerable<Place> CreditFields(TypeDefinition row) => row.Parts.SelectMany(p => definitions.Part(p.PartName).Fields.Select(f => new Place(p.Name, f)));

    /// <summary>The rows of a list as they are.</summary>
    public IEnumerable<JsonObject> Rows(TypePart bag) => (ContentJson.At(document, bag.Name, "ContentItems") as JsonArray ?? []).OfType<JsonObject>();

    public void AddRow(TypePart bag, JsonObject row)
    {
        var list = Member(document, bag.Name);
        if (list["ContentItems"] is not JsonArray rows)
        {
            list["ContentItems"] = rows = [];
        }

        rows.Add(row);
    }

    private List<string> Picked(Place picker) => [.. ContentJson.Texts(ContentJson.At(document, picker.Part, picker.Field.Name, Ids))];

    private IEnumerable<Place> Fields() => type.Parts.SelectMany(p => definitions.Part(p.PartName).Fields.Where(f => !f.IsInternal).Select(f => new Place(p.Name, f)));

    private JsonObject Value(string part, string field) => Member(Member(document, part), field);

    private static JsonObject Member(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject value)
        {
            parent[name] = value = [];
        }

        return value;
    }
}
