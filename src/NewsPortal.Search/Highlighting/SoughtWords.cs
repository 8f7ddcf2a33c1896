namespace NewsPortal.Search;

/// <summary>A word of a text that a query looks for.</summary>
/// <param name="Word">Which of the query's words.</param>
/// <param name="Worth">1 in the form it was typed, less with other marks.</param>
internal readonly record struct FoundWord(SearchToken Token, int Word, double Worth);

/// <summary>The words that a query marks in a text: its own, those of its phrases, and what its last may become.</summary>
internal sealed class SoughtWords
{
    private const double OtherMarks = 0.3;

    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Word, double Worth)> _folded = new(StringComparer.Ordinal);
    private readonly string? _begun;

    // A bit for each first letter: most words of a text are passed over by it without being looked up.
    private readonly ulong _letters;

    public SoughtWords(Query query)
    {
        foreach (var word in query.Words.Concat(query.Phrases.SelectMany(phrase => phrase.Words)))
        {
            var number = _folded.Count;
            _exact.TryAdd(word.Exact, number);
            _letters |= Letter(word);
            _folded.TryAdd(word.Folded, (number, word.HasMarks ? OtherMarks : 1));
        }

        _begun = query is { CompletesLastWord: true, Words: [.., var last] } ? last.Folded : null;
    }

    public IReadOnlyList<FoundWord> In(IReadOnlyList<SearchToken> tokens)
    {
        var found = new List<FoundWord>();
        foreach (var token in tokens)
        {
            if ((_letters & Letter(token.Forms)) == 0)
            {
                continue;
            }

            if (_exact.TryGetValue(token.Exact, out var word))
            {
                found.Add(new FoundWord(token, word, 1));
            }
            else if (_folded.TryGetValue(token.Folded, out var folded))
            {
                found.Add(new FoundWord(token, folded.Word, folded.Worth));
            }
            else if (_begun is not null && token.Folded.StartsWith(_begun, StringComparison.Ordinal))
            {
                found.Add(new FoundWord(token, _folded[_begun].Word, OtherMarks));
            }
        }

        return found;
    }

    /// <summary>Of the form without marks, which words have in common whenever another form or a beginning is.</summary>
    private static ulong Letter(WordForms word) => 1UL << (word.Folded[0] & 63);
}
