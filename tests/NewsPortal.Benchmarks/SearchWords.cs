using NewsPortal.Search;
using NewsPortal.Vietnamese;

namespace NewsPortal.Benchmarks;

/// <summary>Queries made of what the articles say, the same on every run.</summary>
internal sealed class SearchWords
{
    private readonly List<string> _frequent;
    private readonly List<string> _texts;

    public SearchWords(SearchSnapshot snapshot)
    {
        var segment = snapshot.Views.MaxBy(view => view.Segment.Count)!.Segment;
        var random = new Random(3);
        _texts = [.. Enumerable.Range(0, 600).Select(_ => StoredText.Unpack(segment.StoredBytes(random.Next(segment.Count))).Body)];
        _frequent = [.. _texts
            .SelectMany(text => SearchText.Analyze(text).Where(token => char.IsLetter(token.Exact[0])).Select(token => token.Exact).Distinct())
            .CountBy(word => word)
            .OrderByDescending(word => word.Value)
            .Select(word => word.Key)];
    }

    /// <summary>Words of the most frequent ones.</summary>
    public Query Query(int number, int words, int fromTop, bool folded = false)
    {
        var random = new Random(number);
        return QueryText.Parse(Typed(string.Join(" ", Enumerable.Range(0, words).Select(_ => _frequent[random.Next(fromTop)])), folded));
    }

    /// <summary>Words as they stand side by side in some article.</summary>
    public Query FromText(int number, int words, bool folded = false, bool quoted = false)
    {
        var random = new Random(number);
        while (true)
        {
            var text = _texts[random.Next(_texts.Count)];
            var tokens = SearchText.Analyze(text).Where(token => !token.IsPart).ToList();
            var first = random.Next(Math.Max(1, tokens.Count - words));
            var chosen = tokens.Skip(first).Take(words).ToList();
            if (chosen.Count == words && chosen[^1].Sentence == chosen[0].Sentence && chosen.TrueForAll(token => char.IsLetter(token.Exact[0])))
            {
                var typed = string.Join(' ', chosen.Select(token => folded ? token.Folded : token.Exact));
                return QueryText.Parse(quoted ? $"\"{typed}\"" : typed);
            }
        }
    }

    /// <summary>One to three words and the first letters of another.</summary>
    public Query Begun(int number, bool folded = false)
    {
        var random = new Random(number);
        var text = _texts[random.Next(_texts.Count)];
        var tokens = SearchText.Analyze(text).Where(token => !token.IsPart && char.IsLetter(token.Exact[0])).ToList();
        var first = random.Next(tokens.Count - 4);
        var words = tokens.Skip(first).Take(1 + (number % 3)).Select(token => token.Exact);
        var last = tokens[first + 1 + (number % 3)].Exact;
        return QueryText.Parse(Typed($"{string.Join(' ', words)} {last[..Math.Min(last.Length, 1 + (number % 2))]}", folded)) with { CompletesLastWord = true };
    }

    private static string Typed(string text, bool folded) => folded ? VietnameseText.Fold(text) : text;
}
