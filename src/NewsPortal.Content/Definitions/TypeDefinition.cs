using System.Text.Json.Nodes;

namespace NewsPortal.Content.Definitions;

/// <summary>A content type as its definition says: the parts it is made of, in order, and how the portal treats it.</summary>
public sealed class TypeDefinition
{
    private TypeDefinition(string name, string displayName, IReadOnlyList<TypePart> parts, TypeSettings settings, string? stereotype)
    {
        Name = name;
        DisplayName = displayName;
        Parts = parts;
        Settings = settings;
        Stereotype = stereotype;
    }

    public string Name { get; }

    public string DisplayName { get; }

    public IReadOnlyList<TypePart> Parts { get; }

    public TypeSettings Settings { get; }

    /// <summary>Orchard's <c>Widget</c>, <c>MenuItem</c> and so on; null for an item that stands by itself.</summary>
    public string? Stereotype { get; }

    /// <summary>True for a type whose items stand by themselves; those inside others, menus' entries and terms do not.</summary>
    public bool StandsAlone => Stereotype is null && Has("TitlePart");

    /// <summary>True for menus and taxonomies, which make up the site around its pages.</summary>
    public bool IsStructure => Has("TaxonomyPart") || Has("MenuPart") || Has("MenuItemsListPart");

    public bool Has(string partName) => Parts.Any(p => p.PartName == partName);

    /// <returns>Which part stands under a name in items of the type; null when none does.</returns>
    public string? PartNameOf(string name) => Parts.FirstOrDefault(p => p.Name == name)?.PartName;

    /// <param name="record">A ContentTypeDefinitionRecord.</param>
    internal static TypeDefinition Read(JsonObject record)
    {
        var name = (string?)record["Name"] ?? "";
        var settings = record["Settings"] as JsonObject;
        var parts = (record["ContentTypePartDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>()
            .Select((part, order) => TypePart.Read(part, order))
            .OrderBy(p => p.Position)
            .ToList();
        return new TypeDefinition(
            name, (string?)record["DisplayName"] ?? name, parts, TypeSettings.Read(settings, parts, name),
            (string?)settings?["ContentTypeSettings"]?["Stereotype"] is { Length: > 0 } stereotype ? stereotype : null);
    }
}
