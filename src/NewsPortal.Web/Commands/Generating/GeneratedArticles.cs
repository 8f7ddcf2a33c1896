using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Generator;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>Generated articles as content items of the type Article, with credits, source and relations.</summary>
internal sealed class GeneratedArticles(GeneratedWorld world, GeneratedRegistries registries, GeneratedIds ids, int seed)
{
    private static readonly string[] Works = ["text", "photo", "video", "editing", "translation", "compilation"];

    /// <param name="number">Which one of the seed's articles, from 0.</param>
    internal JsonObject Item(GeneratedArticle article, long number)
    {
        var at = article.PublishedAt;
        var item = GeneratedItem.New(
            ids.Id(at, "article", number, seed), ids.Id(at, "version", number, seed), "Article", article.Title, at);
        item["HtmlBodyPart"] = new JsonObject { ["Html"] = article.BodyHtml };
        item["Article"] = Fields(article);
        item["Credits"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. article.Credits.Select((credit, i) => Credit(credit, at, (number * 16) + i))]),
        };
        return item;
    }

    private JsonObject Fields(GeneratedArticle article)
    {
        var fields = new JsonObject
        {
            ["Summary"] = Text(article.Summary),
            ["Sections"] = new JsonObject
            {
                ["TermContentItemIds"] = new JsonArray(registries.Sections[article.SectionIndex]),
                ["TaxonomyContentItemId"] = registries.SectionsId,
            },
            ["Tags"] = new JsonObject
            {
                ["TermContentItemIds"] = List(article.TagIndexes, registries.Tags),
                ["TaxonomyContentItemId"] = registries.TagsId,
                ["TagNames"] = List(article.TagIndexes, world.Tags),
            },
            ["Projects"] = Picked(article.ProjectIndexes, registries.Projects),
            ["Places"] = Picked(article.PlaceIndexes, registries.Places),
            ["Organisations"] = Picked(article.OrganisationIndexes, registries.Organisations),
            ["ProvidingUnit"] = Picked(article.OrganisationIndexes.Take(1), registries.Organisations),
        };
        if (article.SourceIndex is { } source)
        {
            fields["SourceName"] = Text(world.Sources[source]);
            fields["SourceOrganisation"] = Picked([source], registries.Sources);
        }

        if (article.EventDate is { } day)
        {
            fields["EventFrom"] = new JsonObject { ["Value"] = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) };
            fields["EventPrecision"] = Text("day");
        }

        return fields;
    }

    private JsonObject Credit(GeneratedCredit credit, DateTimeOffset at, long number) => new JsonObject
    {
        [Envelope.Id] = ids.Id(at, "credit", number, seed),
        [Envelope.Type] = "Credit",
        [Envelope.DisplayText] = credit.Name,
        ["Credit"] = new JsonObject
        {
            ["Person"] = new JsonObject { ["ContentItemIds"] = new JsonArray(registries.Authors[credit.Name]) },
            ["NameAsPrinted"] = Text(credit.Name),
            ["Work"] = Text(Works[(int)credit.Work]),
        },
    };

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject Picked(IEnumerable<int> indexes, IReadOnlyList<string> all) =>
        new() { ["ContentItemIds"] = List(indexes, all) };

    private static JsonArray List(IEnumerable<int> indexes, IReadOnlyList<string> all) =>
        [.. indexes.Select(i => (JsonNode)all[i])];
}
