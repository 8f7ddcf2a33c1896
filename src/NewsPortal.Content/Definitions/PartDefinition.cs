using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsPortal.Content.Definitions;

/// <summary>A part with the fields it holds, in order.</summary>
public sealed record PartDefinition(string Name, IReadOnlyList<FieldDefinition> Fields)
{
    /// <returns>True when the part has a field of this name whose value never leaves the newsroom.</returns>
    public bool IsInternal(string field) => Fields.Any(f => f.Name == field && f.IsInternal);

    /// <param name="record">A ContentPartDefinitionRecord.</param>
    internal static PartDefinition Read(JsonObject record) => new(
        (string?)record["Name"] ?? "",
        (record["ContentPartFieldDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(FieldDefinition.Read)
            .OrderBy(f => f.Position)
            .ToList());
}

/// <summary>One typed value of a part.</summary>
/// <param name="Kind">Orchard's name of the field: <c>TextField</c>.</param>
/// <param name="Label">For people; the name when the definition gives no other.</param>
/// <param name="IsInternal">True when the value never leaves the newsroom.</param>
/// <param name="ListsItem">True when the item stands in the list of whatever the field points to.</param>
public sealed record FieldDefinition(
    string Kind, string Name, string Label, double Position, bool IsInternal, bool ListsItem, JsonObject Settings)
{
    /// <summary>The words of a predefined list by their code; empty for free values.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>True for a flag that keeps the whole entry it stands in from readers: a conclusion that is not public.</summary>
    public bool HidesEntry { get; init; }

    /// <summary>True when whoever writes is asked for it among the words themselves, not beside them.</summary>
    public bool IsOnSheet { get; init; }

    /// <summary>True when an item is not published without it.</summary>
    public bool IsRequired { get; init; }

    internal static FieldDefinition Read(JsonObject record, int order)
    {
        var settings = record["Settings"] as JsonObject ?? [];
        var own = settings["ContentPartFieldSettings"];
        var portal = settings["NewsPortalFieldSettings"];
        var kind = (string?)record["FieldName"] ?? "";
        var name = (string?)record["Name"] ?? "";
        return new FieldDefinition(
            kind, name,
            (string?)own?["DisplayName"] is { Length: > 0 } label ? label : name,
            double.TryParse((string?)own?["Position"], CultureInfo.InvariantCulture, out var p) ? p : order,
            (bool?)portal?["Internal"] ?? false,
            (bool?)portal?["ListsItem"] ?? (kind == "TaxonomyField"),
            settings)
        {
            IsRequired = settings[kind + "Settings"]?["Required"] is JsonValue required && required.TryGetValue<bool>(out var yes) && yes,
            IsOnSheet = (bool?)portal?["OnSheet"] ?? false,
            HidesEntry = kind == "BooleanField" && ((bool?)portal?["HidesEntry"] ?? false),
            Options = (settings["TextFieldPredefinedListEditorSettings"]?["Options"] as JsonArray ?? []).OfType<JsonObject>()
                .GroupBy(o => (string?)o["value"] ?? "")
                .ToDictionary(g => g.Key, g => (string?)g.First()["name"] ?? ""),
        };
    }
}
