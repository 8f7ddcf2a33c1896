using System.Diagnostics;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>The search index alone, in this process: how fast it is filled, how large it is, what a search costs.</summary>
internal sealed class SearchBenchmark(BenchmarkOptions options)
{
    private const int Queries = 300;

    public async Task RunAsync()
    {
        await using var filled = await FilledIndex.OpenAsync(options);
        Report.Line($"managed memory after it: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB (goal 200)");
        using var snapshot = filled.Index.Snapshot();
        Report.Line($"{snapshot.Count} documents in {snapshot.Views.Count} segments");
        Search(snapshot);
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
        Measure("prefix of the last syllable", 4, 15, i => words.Begun(i));
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
