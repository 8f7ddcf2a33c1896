using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Generator;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>The search index alone, in this process: how fast it is filled, how large it is, what a search costs.</summary>
internal sealed partial class SearchBenchmark(BenchmarkOptions options)
{
    private const int Batch = 5_000;
    private const int Rounds = 300;
    private const int Page = 20;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-search-bench-").FullName;
        var index = SearchIndex.Open(folder);
        await FillAsync(index, folder);
        await index.DisposeAsync();
        var clock = Stopwatch.StartNew();
        index = SearchIndex.Open(folder);
        Report.Line($"open: {clock.Elapsed.TotalMilliseconds:0} ms, damage {index.Damage ?? "none"}");
        Report.Line($"managed memory after it: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB");
        using (var snapshot = index.Snapshot())
        {
            Report.Line($"{snapshot.Count} documents in {snapshot.Views.Count} segments");
            var words = new SearchWords(snapshot);
            Measure(snapshot, "one common syllable", 0.5, 1, i => words.Query(i, 1, fromTop: 100));
            Measure(snapshot, "2-4 common syllables AND", 1.5, 4, i => words.Query(i, 2 + (i % 3), fromTop: 100) with { MatchesAll = true });
            Measure(snapshot, "4-6 syllable OR with bigrams", 2, 6, i => words.FromText(i, 4 + (i % 3)));
            Measure(snapshot, "the same typed without marks", 2, 6, i => words.FromText(i, 4 + (i % 3), folded: true));
            Measure(snapshot, "phrase", 1.5, 4, i => words.FromText(i, 2 + (i % 3), quoted: true));
            Measure(snapshot, "prefix of the last syllable", 4, 15, words.Begun);
            Measure(snapshot, "facets over all matches", 2, 6, i => words.FromText(i, 4 + (i % 3)) with
            {
                Facets = [KeywordField.Section, KeywordField.Year, KeywordField.Place],
            });
            Measure(snapshot, "newest first", 1, 3, i => words.FromText(i, 2 + (i % 3)) with { Order = QueryOrder.Newest });
            Highlights(snapshot, words);
            KeywordFilter site = new(KeywordField.Site, ["thu-nghiem"]), entries = new(KeywordField.Type, ["Dự án"]);
            Measure("suggestions while typing", 5, i => i % 3 == 0 ? words.BegunWord(i) : words.BegunText(i, 1 + (i % 4)), typed =>
            {
                if (BegunWords.Parse(typed) is { } begun)
                {
                    TitleSearch.Find(snapshot, begun, [site, entries], [], true, 8, 8);
                    TitleSearch.Find(snapshot, begun, [site], [entries], false, 2, 12);
                }
            });
            Measure("did you mean, with a mistake", 5, words.Mistyped, typed => MeantText.Of(snapshot, typed, [site]));
            Measure("did you mean, without one", 1, i => string.Join(' ', words.FromText(i, 5).Words), typed => MeantText.Of(snapshot, typed, [site]));
        }

        await index.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task FillAsync(SearchIndex index, string folder)
    {
        var generator = new ArticleGenerator(1, new GeneratorOptions { PlannedArticles = options.Articles });
        var (wall, cpu, syllables) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        for (var done = 0; done < options.Articles; done += Batch)
        {
            var changes = generator.Take(Math.Min(Batch, options.Articles - done)).Select((article, i) => Change(generator.World, article, done + i)).ToList();
            syllables += changes.Sum(change => change.Document!.Body.AsSpan().Count(' ') + 1L);
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            index.Apply(changes, done + changes.Count);
            wall += clock.Elapsed;
            cpu += Environment.CpuUsage.TotalTime - before;
        }

        var (last, start) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await index.MergedAsync();
        wall += last.Elapsed;
        cpu += Environment.CpuUsage.TotalTime - start;
        var bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        Report.Line($"filled with merges: {options.Articles / wall.TotalSeconds:0}/s, {cpu.TotalMilliseconds / options.Articles:0.000} ms CPU an article of {syllables / options.Articles} syllables");
        // What an earlier manifest still needs goes with the next change.
        index.Apply([], options.Articles);
        bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        Report.Line($"bytes an article: {bytes / options.Articles}");
        using var snapshot = index.Snapshot();
        foreach (var section in Enum.GetValues<Section>())
        {
            Report.Line($"  {section}: {snapshot.Views.Sum(view => view.Segment.LengthOf(section)) / options.Articles}");
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

    private static void Measure(SearchSnapshot snapshot, string name, double goal, double limit, Func<int, Query> queryOf)
    {
        var queries = Enumerable.Range(0, Rounds).Select(queryOf).ToList();
        Time(queries, query => snapshot.Search(query, 0, Page));
        var before = Environment.CpuUsage.TotalTime;
        var costs = Time(queries, query => snapshot.Search(query, 0, Page));
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
        Report.Line($"{name}: mean {cpu:0.00} ms CPU, p50 {costs[costs.Count / 2]:0.00} ms, p95 {costs[costs.Count * 95 / 100]:0.00} (goal {goal}/{limit}); {queries.Average(query => snapshot.Search(query, 0, Page).Total):0} seen");
    }

    private static void Measure(string name, double limit, Func<int, string> textOf, Action<string> run)
    {
        var texts = Enumerable.Range(0, Rounds).Select(textOf).ToList();
        Time(texts, run);
        var before = Environment.CpuUsage.TotalTime;
        var costs = Time(texts, run);
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
        Report.Line($"{name}: mean {cpu:0.00} ms CPU, p50 {costs[costs.Count / 2]:0.00} ms, p95 {costs[costs.Count * 95 / 100]:0.00} (limit {limit})");
    }

    private static void Highlights(SearchSnapshot snapshot, SearchWords words)
    {
        var pages = Enumerable.Range(0, Rounds)
            .Select(i => words.FromText(i, 4 + (i % 3)))
            .Select(query => (Query: query, snapshot.Search(query, 0, Page).Hits))
            .ToList();
        Action<(Query Query, IReadOnlyList<SearchHit> Hits)> show = page =>
        {
            foreach (var hit in page.Hits)
            {
                Highlighter.Passage(snapshot.Text(hit.Id)!.Value.Body, page.Query);
            }
        };
        Time(pages, show);
        var costs = Time(pages, show);
        Report.Line($"highlights of {Page} results: p50 {costs[costs.Count / 2]:0.00} ms, p95 {costs[costs.Count * 95 / 100]:0.00} (goal 2)");
    }

    /// <summary>Milliseconds of each on one thread, sorted. Wall time, which others on the machine lengthen; the mean says CPU.</summary>
    private static List<double> Time<T>(List<T> items, Action<T> run)
    {
        var costs = items.ConvertAll(item =>
        {
            var start = Stopwatch.GetTimestamp();
            run(item);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        costs.Sort();
        return costs;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
