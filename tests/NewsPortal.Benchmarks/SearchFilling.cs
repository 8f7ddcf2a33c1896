using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Generator;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>Fills an index with generated articles and says how fast it took them and how large it is.</summary>
internal static partial class SearchFilling
{
    private const int Batch = 5_000;

    /// <param name="isShort">Whether the articles are of some 60 syllables instead of 500.</param>
    public static async Task RunAsync(SearchIndex index, string folder, int articles, bool isShort)
    {
        var generator = new ArticleGenerator(1, new GeneratorOptions { PlannedArticles = articles, IsShort = isShort });
        var (clock, before, syllables) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0L);
        for (var done = 0; done < articles; done += Batch)
        {
            var changes = generator.Take(Math.Min(Batch, articles - done)).Select((article, i) => Change(generator.World, article, done + i)).ToList();
            syllables += changes.Sum(change => change.Document!.Body.AsSpan().Count(' ') + 1L);
            index.Apply(changes, done + changes.Count);
        }

        await index.MergedAsync();
        var cpu = Environment.CpuUsage.TotalTime - before;
        Report.Line($"filled, with merges beside it and the texts made: {articles / clock.Elapsed.TotalSeconds:0}/s, {cpu.TotalMilliseconds / articles:0.000} ms CPU an article of {syllables / articles} syllables");
        ReportPublishing(index, generator, articles);
        ReportSize(index, folder, articles);
    }

    /// <summary>One more article at a time: how soon it is found.</summary>
    private static void ReportPublishing(SearchIndex index, ArticleGenerator generator, int articles)
    {
        var waits = generator.Take(20).Select(article =>
        {
            var change = Change(generator.World, article, articles - 1);
            var clock = Stopwatch.StartNew();
            index.Apply([change], articles);
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        Report.Line($"one article published: p50 {waits[10]:0} ms, at most {waits[^1]:0} (goal 200)");
    }

    private static void ReportSize(SearchIndex index, string folder, int articles)
    {
        // What an earlier manifest still needs goes with the next change.
        index.Apply([], articles);
        Report.Line($"bytes an article: {Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) / articles}");
        using var snapshot = index.Snapshot();
        foreach (var section in Enum.GetValues<Section>())
        {
            Report.Line($"  {section}: {snapshot.Views.Sum(view => view.Segment.LengthOf(section)) / articles}");
        }
    }

    private static IndexChange Change(GeneratedWorld world, GeneratedArticle article, int number) => IndexChange.Put(new IndexDocument(
        number.ToString("d26", CultureInfo.InvariantCulture),
        (article.PublishedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        article.Title,
        article.Summary + "\n" + WebUtility.HtmlDecode(Tags().Replace(article.BodyHtml, "\n")),
        [
            new Keyword(KeywordField.Site, "thu-nghiem"),
            new Keyword(KeywordField.Type, "NewsArticle"),
            new Keyword(KeywordField.Section, world.Sections[article.SectionIndex]),
            new Keyword(KeywordField.Year, article.PublishedAt.Year.ToString(CultureInfo.InvariantCulture)),
            .. article.ProjectIndexes.Select(project => new Keyword(KeywordField.Project, world.Projects[project])),
            .. article.PlaceIndexes.Select(place => new Keyword(KeywordField.Place, world.Places[place])),
            .. article.OrganisationIndexes.Select(organisation => new Keyword(KeywordField.Organisation, world.Organisations[organisation])),
            .. article.Credits.Select(credit => new Keyword(KeywordField.Author, credit.Name)),
        ]));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
