using System.Text.Json.Nodes;

namespace NewsPortal.Content.Definitions;

/// <summary>
/// How the portal treats a type (<c>NewsPortalTypeSettings</c> of its definition). An imported type that says nothing
/// gets defaults made from its parts.
/// </summary>
public sealed record TypeSettings
{
    /// <summary>The theme's view that draws an item of the type.</summary>
    public required string Template { get; init; }

    /// <summary>True when every site may refer to its items and show them: projects, organisations, places.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when its items stand among the newest of a site.</summary>
    public bool IsNews { get; init; }

    /// <summary>True when its items have a list of their own.</summary>
    public bool HasOwnList { get; init; }

    /// <summary>The address of that list; null when it has none.</summary>
    public string? ListPath { get; init; }

    public string? ListTitle { get; init; }

    /// <summary>True when the newsroom's menu leads to its items.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>Where it stands among the types that somebody can write, small numbers first; the last place for one that says nothing.</summary>
    public double Position { get; init; } = double.MaxValue;

    /// <summary>True when its items can lose their force, as announcements and documents do.</summary>
    public bool CanLoseForce { get; init; }

    /// <summary>Which field fills which summary column: <c>Summary</c> from <c>Article.Summary</c>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    internal static TypeSettings Read(JsonObject? settings, IReadOnlyList<TypePart> parts, string typeName)
    {
        if (settings?["NewsPortalTypeSettings"] is not JsonObject own)
        {
            return Default(settings, parts, typeName);
        }

        var lists = (own["Lists"] as JsonArray ?? []).Select(x => (string?)x).ToList();
        return new TypeSettings
        {
            Template = (string?)own["Template"] ?? "Item",
            IsShared = (bool?)own["Shared"] ?? false,
            IsNews = lists.Contains("all"),
            HasOwnList = lists.Contains("type"),
            ListPath = (string?)own["ListPath"],
            ListTitle = (string?)own["ListTitle"],
            IsInMenu = (bool?)own["InMenu"] ?? false,
            CanLoseForce = (bool?)own["CanLoseForce"] ?? false,
            Position = own["Position"] is JsonValue position && position.TryGetValue<double>(out var place) ? place : double.MaxValue,
            Columns = (own["Columns"] as JsonObject ?? []).ToDictionary(x => x.Key, x => (string?)x.Value ?? ""),
        };
    }

    private static TypeSettings Default(JsonObject? settings, IReadOnlyList<TypePart> parts, string typeName)
    {
        var standsAlone = settings?["ContentTypeSettings"]?["Stereotype"] is null
            && parts.Any(p => p.PartName is "AutoroutePart" or "HtmlBodyPart" or "MarkdownBodyPart" or "FlowPart");
        var isNews = standsAlone && parts.Any(p => p.PartName is "HtmlBodyPart" or "MarkdownBodyPart")
            && !parts.Any(p => p.PartName is "ListPart" or "TaxonomyPart");
        return new TypeSettings
        {
            Template = "Item",
            IsNews = isNews,
            HasOwnList = standsAlone,
            Columns = new Dictionary<string, string>
            {
                ["Summary"] = $"{typeName}.Subtitle",
                ["Picture"] = $"{typeName}.Image",
            },
        };
    }
}
