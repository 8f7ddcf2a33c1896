using System.Diagnostics;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>The search index alone, in this process: how fast it is filled, how large it is, what a search costs.</summary>
internal sealed class SearchBenchmark(BenchmarkOptions options)
{
    private const int Queries = 300;

    public async Task RunAsync()
    {
        var folder = options.Index ?? Directory.CreateTempSubdirectory("newsportal-search-bench-").FullName;
        await FillAsync(folder);
        var clock = Stopwatch.StartNew();
        var index = SearchIndex.Open(folder);
        Report.Line($"open: {clock.Elapsed.TotalMilliseconds:0} ms, damage {index.Damage ?? "none"}");
        Report.Line($"managed memory after it: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB");
        using (var snapshot = index.Snapshot())
        {
            Report.Line($"{snapshot.Count} documents in {snapshot.Views.Count} segments");
            Search(snapshot);
        }

        await index.DisposeAsync();
        if (options.Index is null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Fills the index unless it was given and has all articles.</summary>
    private async Task FillAsync(string folder)
    {
        await using var index = SearchIndex.Open(folder);
        using (var snapshot = index.Snapshot())
        {
            if (snapshot.Count == options.Articles)
            {
                return;
            }
        }

        await SearchFilling.RunAsync(index, folder, options.Articles);
    }

    private static void Search(SearchSnapshot snapshot)
    {
        var words = new SearchWords(snapshot);
        void Measure(string name, double goal, double limit, Func<int, Query> queryOf) =>
            QueryCosts.Measure(snapshot, name, [.. Enumerable.Range(0, Queries).Select(queryOf)], goal, limit);
        Measure("one common syllable", 0.5, 1, i => words.Query(i, 1, fromTop: 100));
        Measure("2-4 common syllables AND", 1.5, 4, i => words.Query(i, 2 + (i % 3), fromTop: 100) with { MatchesAll = true });
        Measure("4-6 syllable OR with bigrams", 2, 6, i => words.FromText(i, 4 + (i % 3)));
        Measure("the same typed without marks", 2, 6, i => words.FromText(i, 4 + (i % 3), folded: true));
        Measure("phrase", 1.5, 4, i => words.FromText(i, 2 + (i % 3), quoted: true));
        Measure("prefix of the last syllable", 4, 15, words.Begun);
        Measure("facets over all matches", 2, 6, i => words.FromText(i, 4 + (i % 3)) with
        {
            Facets = [KeywordField.Section, KeywordField.Year, KeywordField.Place],
        });
        Measure("newest first", 1, 3, i => words.FromText(i, 2 + (i % 3)) with { Order = QueryOrder.Newest });
        Highlights(snapshot, words);
        TwoThreads(snapshot, words);
    }

    private static void Highlights(SearchSnapshot snapshot, SearchWords words)
    {
        var pages = Enumerable.Range(0, Queries)
            .Select(i => words.FromText(i, 4 + (i % 3)))
            .Select(query => (Query: query, snapshot.Search(query, 0, QueryCosts.Page).Hits))
            .ToList();
        var costs = QueryCosts.Of(pages, page =>
        {
            foreach (var hit in page.Hits)
            {
                Highlighter.Passage(snapshot.Text(hit.Id)!.Value.Body, page.Query);
            }
        });
        Report.Line($"highlights of {QueryCosts.Page} results: p50 {QueryCosts.Quantile(costs, 50):0.00} ms CPU, p95 {QueryCosts.Quantile(costs, 95):0.00} (goal 2)");
    }

    private static void TwoThreads(SearchSnapshot snapshot, SearchWords words)
    {
        var queries = Enumerable.Range(0, Queries).Select(i => words.FromText(i, 4 + (i % 3))).ToList();
        void Ask() => queries.ForEach(query => snapshot.Search(query, 0, QueryCosts.Page));
        double Best(Action run) => Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            run();
            return clock.Elapsed.TotalMilliseconds;
        });
        var (one, two) = (Best(Ask), Best(() => Parallel.Invoke(Ask, Ask)));
        Report.Line($"two threads: {2 * one / two:0.00} times the queries of one (goal 1.7)");
    }
}
