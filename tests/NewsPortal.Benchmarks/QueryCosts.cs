using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>What queries cost one thread: each is asked several times, and its least time counts, as on a quiet machine.</summary>
internal static class QueryCosts
{
    public const int Page = 20;

    private const int Rounds = 4;

    public static void Measure(SearchSnapshot snapshot, string name, IReadOnlyList<Query> queries, double goal, double limit)
    {
        var costs = Of(queries, query => snapshot.Search(query, 0, Page));
        Report.Line($"{name}: p50 {Quantile(costs, 50):0.00} ms CPU, p95 {Quantile(costs, 95):0.00} (goal {goal}/{limit}); {queries.Average(query => snapshot.Search(query, 0, Page).Total):0} seen");
    }

    /// <summary>Milliseconds of CPU of each, sorted. The first round only warms.</summary>
    public static double[] Of<T>(IReadOnlyList<T> items, Action<T> run)
    {
        var costs = new double[items.Count];
        Array.Fill(costs, double.MaxValue);
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var start = ThreadClock.Milliseconds();
                run(items[i]);
                costs[i] = round == 0 ? costs[i] : Math.Min(costs[i], ThreadClock.Milliseconds() - start);
            }
        }

        Array.Sort(costs);
        return costs;
    }

    public static double Quantile(double[] sorted, int percent) => sorted[sorted.Length * percent / 100];
}
