using System.Globalization;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>Queries typed without marks, and each as a line that the harness beside reads.</summary>
internal static class LuceneQueries
{
    private const int Count = 300;

    /// <summary>By kind, with what our median may be of the other's.</summary>
    public static IReadOnlyList<(string Kind, double Limit, IReadOnlyList<Query> Queries)> Make(SearchWords words) =>
    [
        ("one term", 1, Of(i => words.Query(i, 1, fromTop: 100, folded: true))),
        ("AND", 1, Of(i => words.Query(i, 2 + (i % 3), fromTop: 100, folded: true) with { MatchesAll = true })),
        ("OR", 1.25, Of(i => words.FromText(i, 4 + (i % 3), folded: true))),
        ("phrase", 1.25, Of(i => words.FromText(i, 2 + (i % 3), folded: true, quoted: true))),
        ("prefix", 1.25, Of(i => words.Begun(i, folded: true))),
        ("newest", 1, Of(i => words.FromText(i, 2 + (i % 3), folded: true) with { Order = QueryOrder.Newest })),
    ];

    /// <summary>Kind, words that must be there at least, words, pairs, begun word, begun pair.</summary>
    public static string Line(string kind, Query query)
    {
        var words = query.Phrases is [var phrase] ? phrase.Words : query.Words;
        var pairs = query.Phrases.Count > 0
            ? words.Zip(words.Skip(1), (first, second) => new WordPair(first, second))
            : query.Pairs;
        var begun = query.CompletesLastWord ? words[^1] : null;
        var begunPair = begun is null ? "" : query.Pairs.Where(pair => pair.Second == begun).Select(Text).FirstOrDefault("");
        return string.Join('\t', kind, MatchRule.LeastWords(words.Count).ToString(CultureInfo.InvariantCulture), string.Join('|', words.Select(word => word.Folded)), string.Join('|', pairs.Select(Text)), begun?.Folded ?? "", begunPair);
    }

    private static List<Query> Of(Func<int, Query> queryOf) => [.. Enumerable.Range(0, Count).Select(queryOf)];

    private static string Text(WordPair pair) => $"{pair.First.Folded} {pair.Second.Folded}";
}
