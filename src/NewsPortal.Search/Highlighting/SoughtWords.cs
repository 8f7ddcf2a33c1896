namespace NewsPortal.Search;

/// <summary>A word of a text that a query looks for.</summary>
/// <param name="Word">Which of the query's words.</param>
/// <param name="Worth">1 in the form it was typed, less with other marks.</param>
/// <param name="BeginsPhrase">True for the first word of a phrase that stands there whole.</param>
internal readonly record struct FoundWord(SearchToken Token, int Word, double Worth, bool BeginsPhrase = false);

/// <summary>The words that a query marks in a text: its own, those of its phrases, and what its last may become.</summary>
internal sealed class SoughtWords
{
    private const double OtherMarks = 0.3;

    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Word, double Worth)> _folded = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<QueryPhrase> _phrases;
    private readonly string? _begun;
    private readonly WordStarts _starts;

    public SoughtWords(Query query)
    {
        List<WordForms> words = [.. query.Words, .. query.Phrases.Concat(query.Alternatives.Select(alternative => alternative.Other)).SelectMany(phrase => phrase.Words)];
        foreach (var word in words)
        {
            var number = _folded.Count;
            _exact.TryAdd(word.Exact, number);
            _folded.TryAdd(word.Folded, (number, word.HasMarks ? OtherMarks : 1));
        }

        _phrases = [.. query.Phrases.Where(phrase => phrase.Words.Count > 1)];
        _begun = query is { CompletesLastWord: true, Words: [.., var last] } ? last.Folded : null;
        _starts = WordStarts.Of([.. words.Skip(query.Words.Count), .. query.Words], isBegun: _begun is not null);
    }

    /// <summary>All of them in a text, in order.</summary>
    public IReadOnlyList<FoundWord> In(string plainText)
    {
        var tokens = new List<SearchToken>(64);
        SearchText.Analyze(plainText, tokens, _starts);
        var found = new List<FoundWord>();
        foreach (var token in tokens)
        {
            if (!_starts.MayHold(token.Forms))
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

        foreach (var phrase in _phrases)
        {
            for (var i = 0; i < found.Count; i++)
            {
                found[i] = found[i] with { BeginsPhrase = found[i].BeginsPhrase || Begins(found, i, phrase) };
            }
        }

        return found;
    }

    private static bool Begins(List<FoundWord> found, int first, QueryPhrase phrase)
    {
        var (at, start) = (first, found[first].Token.Position);
        for (var word = 0; word < phrase.Words.Count; word++)
        {
            while (at < found.Count && !(found[at].Token.Position == start + phrase.Offsets[word] && Is(found[at].Token, phrase.Words[word])))
            {
                if (found[at].Token.Position > start + phrase.Offsets[word])
                {
                    return false;
                }

                at++;
            }

            if (at == found.Count || (word == 0 && at != first))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(SearchToken token, WordForms word) => word.HasMarks ? token.Exact == word.Exact : token.Folded == word.Folded;
}
