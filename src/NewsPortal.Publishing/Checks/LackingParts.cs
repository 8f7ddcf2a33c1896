using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;

namespace NewsPortal.Publishing.Checks;

/// <summary>Tells which of the parts that news has a draft lacks, by the columns of its type.</summary>
internal static class LackingParts
{
    private const string Projects = "Projects";

    /// <returns>Nothing for types that are no news: a page needs no section.</returns>
    public static MissingFields Of(JsonObject document, TypeDefinition type, DefinitionSet definitions)
    {
        if (!type.Settings.IsNews)
        {
            return new MissingFields();
        }

        var credits = type.Settings.Columns.GetValueOrDefault("Credits");
        var isNamed = credits is null || ContentJson.At(document, credits, "ContentItems") is JsonArray { Count: > 0 }
            || IsFilled(document, type.Settings.Columns.GetValueOrDefault("Source"));
        var projects = type.Parts.SelectMany(p => definitions.Part(p.PartName).Fields
            .Where(f => f is { Kind: "ContentPickerField", Name: Projects }).Select(f => $"{p.Name}.{f.Name}")).FirstOrDefault();
        return new MissingFields
        {
            Summary = Lacking(document, type.Settings.Columns.GetValueOrDefault("Summary")),
            Section = Lacking(document, type.Settings.Columns.GetValueOrDefault("Section")),
            Projects = Lacking(document, projects),
            Author = isNamed ? null : credits,
        };
    }

    private static string? Lacking(JsonObject document, string? path) => path is null || IsFilled(document, path) ? null : path;

    // A field says something by its text, or by what it points to.
    private static bool IsFilled(JsonObject document, string? path) =>
        path?.Split('.') is [var part, var field] && ContentJson.At(document, part, field) is JsonObject value
        && value.Any(member => member.Value is JsonArray { Count: > 0 } || !string.IsNullOrWhiteSpace(ContentJson.Text(member.Value)));
}
