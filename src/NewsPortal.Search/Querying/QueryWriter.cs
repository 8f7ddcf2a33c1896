using System.Text;

namespace NewsPortal.Search;

/// <summary>Puts a query together piece by piece.</summary>
internal sealed class QueryWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<WordForms> _words = [];
    private readonly List<WordPair> _pairs = [];
    private readonly List<QueryPhrase> _phrases = [];
    private readonly List<QueryPhrase> _excluded = [];
    private readonly List<(KeywordField Field, string Value)> _keywords = [];
    private readonly List<(KeywordField Field, string Value)> _excludedKeywords = [];

    public void AddWords(string text) => _text.Append(text).Append(' ');

    public void AddPhrase(string text)
    {
        EndWords();
        if (PhraseOf(text) is { } phrase)
        {
            _phrases.Add(phrase);
        }
    }

    public void AddExcluded(string text)
    {
        if (PhraseOf(text) is { } phrase)
        {
            _excluded.Add(phrase);
        }
    }

    public void AddKeyword(KeywordField field, string value, bool isExcluded) =>
        (isExcluded ? _excludedKeywords : _keywords).Add((field, value));

    public Query Finish()
    {
        EndWords();
        return new Query
        {
            Words = _words,
            Pairs = [.. _pairs.Distinct()],
            Phrases = _phrases,
            Excluded = _excluded,
            Filters = FiltersOf(_keywords),
            ExcludedKeywords = FiltersOf(_excludedKeywords),
        };
    }

    private static List<KeywordFilter> FiltersOf(List<(KeywordField Field, string Value)> keywords) =>
        [.. keywords.GroupBy(keyword => keyword.Field)
            .Select(group => new KeywordFilter(group.Key, [.. group.Select(keyword => keyword.Value).Distinct()], IsTyped: true))];

    private static QueryPhrase? PhraseOf(string text)
    {
        var words = SearchText.Analyze(text).Where(token => !token.IsPart).Take(MatchRule.MaxWords).ToList();
        return words.Count == 0
            ? null
            : new QueryPhrase(
                [.. words.Select(token => token.Forms)],
                [.. words.Select(token => token.Position - words[0].Position)]);
    }

    private void EndWords()
    {
        SearchToken? last = null;
        foreach (var token in SearchText.Analyze(_text.ToString()))
        {
            if (token.IsPart)
            {
                continue;
            }

            if (!_words.Exists(word => Same(word, token.Forms)))
            {
                _words.Add(token.Forms);
            }

            if (last is { } before && before.Position + 1 == token.Position)
            {
                _pairs.Add(new WordPair(before.Forms, token.Forms));
            }

            last = token;
        }

        _text.Clear();
    }

    private static bool Same(WordForms a, WordForms b) => string.Equals(a.Exact, b.Exact, StringComparison.Ordinal);
}
