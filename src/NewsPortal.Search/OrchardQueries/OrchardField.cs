namespace NewsPortal.Search.OrchardQueries;

/// <summary>What this index has for a field of Orchard's.</summary>
internal enum OrchardField
{
    Unknown,

    /// <summary>Title and text together, as here.</summary>
    FullText,

    /// <summary>The words of the title or of the body alone; here they are sought in both.</summary>
    PartOfText,

    /// <summary>The title as one value.</summary>
    WholeTitle,

    ContentType,
    IsPublished,
    PublishedAt,

    /// <summary>When an item was made or changed, which this index does not keep.</summary>
    OtherMoment,
}

internal static class OrchardFields
{
    private const string Item = "Content.ContentItem.";

    private static readonly Dictionary<string, OrchardField> OfItem = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FullText"] = OrchardField.FullText,
        ["DisplayText"] = OrchardField.WholeTitle,
        ["DisplayText.keyword"] = OrchardField.WholeTitle,
        ["DisplayText.Normalized"] = OrchardField.WholeTitle,
        ["DisplayText.Analyzed"] = OrchardField.PartOfText,
        ["ContentType"] = OrchardField.ContentType,
        ["ContentType.keyword"] = OrchardField.ContentType,
        ["Published"] = OrchardField.IsPublished,
        ["PublishedUtc"] = OrchardField.PublishedAt,
        ["CreatedUtc"] = OrchardField.OtherMoment,
        ["ModifiedUtc"] = OrchardField.OtherMoment,
    };

    private static readonly string[] BodyEnds =
        ["BodyAspect.Body", "HtmlBodyPart", "MarkdownBodyPart", ".Html", ".Html.Analyzed", ".Markdown", ".Markdown.Analyzed"];

    public static OrchardField Of(string field) =>
        field.StartsWith(Item, StringComparison.OrdinalIgnoreCase) ? OfItem.GetValueOrDefault(field[Item.Length..])
        : Array.Exists(BodyEnds, end => field.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? OrchardField.PartOfText
        : OrchardField.Unknown;
}
