using System.Globalization;
using System.Text.Json;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;

namespace NewsPortal.Search.Feeding;

/// <summary>What an item is filtered and counted by. Which field says what, the settings of its type tell.</summary>
internal static class ItemKeywords
{
    /// <param name="item">With its type and zone.</param>
    /// <param name="sites">Beside its home, those that have accepted it.</param>
    /// <param name="sections">Names, with those they stand under.</param>
    /// <param name="names">Of the entries it points to, with their types and where they stand: see <see cref="NamedEntry"/>.</param>
    public static List<Keyword> Of(
        ItemRow item, TypeDefinition type, TimeZoneInfo zone, IEnumerable<string> sites, IEnumerable<string> sections,
        IReadOnlyList<NamedEntry> names)
    {
        var card = Card(item.Card);
        var keywords = new List<Keyword>
        {
            new(KeywordField.Site, type.Settings.IsShared ? Keyword.EverySite : item.SiteKey),
            new(KeywordField.Type, type.DisplayName),
        };
        keywords.AddRange(TitleSearch.Words(item.Title).Select(word => new Keyword(KeywordField.Headline, word)));
        keywords.AddRange(sites.Select(site => new Keyword(KeywordField.Site, site)));
        keywords.AddRange(sections.Select(section => new Keyword(KeywordField.Section, section)));
        keywords.AddRange(names.Where(n => n.Field is not null).Select(n => new Keyword(n.Field!.Value, NameOf(n.Field.Value, n.Name, n.ShortName))));
        if (FieldOf(type.Settings.Template) is { } own)
        {
            keywords.Add(new Keyword(own, NameOf(own, item.Title, item.ShortTitle)));
        }

        Add(KeywordField.Source, card.GetValueOrDefault("Source"));
        Add(KeywordField.Number, card.GetValueOrDefault("Number"));
        Add(KeywordField.Year, Year(item, type, zone, card));
        return [.. keywords.Distinct()];

        void Add(KeywordField field, string? value)
        {
            if (value is { Length: > 0 })
            {
                keywords.Add(new Keyword(field, value));
            }
        }
    }

    /// <summary>The field that holds the names of entries drawn by a template.</summary>
    /// <returns>Null for entries that nothing is filtered by.</returns>
    public static KeywordField? FieldOf(string template) => template switch
    {
        "Project" => KeywordField.Project,
        "Organisation" => KeywordField.Organisation,
        "Place" => KeywordField.Place,
        "Person" => KeywordField.Author,
        _ => null,
    };

    // A project is known by its short name everywhere; a department only within its province.
    private static string NameOf(KeywordField field, string name, string shortName) => field == KeywordField.Project ? shortName : name;

    // When it happened or was issued; entries of registries that say neither have no year.
    private static string? Year(ItemRow item, TypeDefinition type, TimeZoneInfo zone, Dictionary<string, string> card) =>
        (card.GetValueOrDefault("Date") ?? card.GetValueOrDefault("EventFrom")) is { Length: >= 4 } day && day[..4].All(char.IsAsciiDigit) ? day[..4]
        : type.Settings.IsShared ? null
        : TimeZoneInfo.ConvertTime(Instants.FromMicros(item.PublishedAt), zone).Year.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Card(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}

/// <summary>An entry that an item points to, or one above it.</summary>
/// <param name="Kind">Where it is pointed to: <c>Article.Places</c>.</param>
/// <param name="Template">The theme's view that draws it, which tells what it is.</param>
/// <param name="IsShared">True for an entry of a registry; false for news, which is found by itself.</param>
internal sealed record NamedEntry(string Kind, string Name, string ShortName, string Template, bool IsShared)
{
    /// <summary>What it is to the item; null for an entry that nothing is filtered by.</summary>
    public KeywordField? Field => // The outside body that a text was taken from is no unit of the portal.
        Kind.EndsWith(".SourceOrganisation", StringComparison.Ordinal) ? KeywordField.Source : ItemKeywords.FieldOf(Template);
}
