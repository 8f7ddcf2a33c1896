using NewsPortal.Search;

namespace NewsPortal.Tests.Search;

/// <summary>
/// The rules of the search by brute force: every document is looked at, nothing is passed over. It is told of the documents
/// that a snapshot's files hold, for the removed ones among them still count for how rare a word is.
/// </summary>
internal sealed class ReferenceSearch
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, int> _with = [];
    private readonly double _averageLength;
    private readonly long _newest;

    public ReferenceSearch(SearchSnapshot snapshot, IReadOnlyDictionary<string, IndexDocument> live)
    {
        foreach (var view in snapshot.Views)
        {
            for (var document = 0; document < view.Segment.Count; document++)
            {
                var (title, body) = StoredText.Unpack(view.Segment.StoredBytes(document));
                var id = view.Segment.IdOf(document);
                var keywords = view.IsLive(document) ? live[id].Keywords : null;
                _entries.Add(new Entry(id, view.Segment.SortKeys[document], title, body, keywords));
            }
        }

        _averageLength = _entries.Count == 0 ? 1 : _entries.Average(entry => (double)entry.Length);
        _newest = _entries.Count == 0 ? 0 : _entries.Max(entry => entry.SortKey);
    }

    public List<SearchHit> Search(Query query)
    {
        var weights = Weights(query);
        var isScored = query.Order == QueryOrder.Relevance && weights.Count > 0;
        return [.. _entries
            .Where(entry => entry.Keywords is not null && Matches(entry, query))
            .Select(entry => new SearchHit(entry.Id, isScored ? Score(entry, weights) : 0, entry.SortKey))
            .OrderByDescending(hit => hit.Score)
            .ThenByDescending(hit => hit.SortKey)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal)];
    }

    public Dictionary<string, int> Count(Query query, KeywordField field) => _entries
        .Where(entry => entry.Keywords is not null && Matches(entry, query))
        .SelectMany(entry => entry.Keywords!.Where(keyword => keyword.Field == field).Select(keyword => keyword.Value).Distinct())
        .CountBy(value => value)
        .ToDictionary();

    private static bool Matches(Entry entry, Query query)
    {
        var found = query.Words.Index().Count(word =>
            query.CompletesLastWord && word.Index == query.Words.Count - 1 ? entry.Begins(word.Item.Folded)
            : entry.Has(query.MatchesAll || query.MatchesMarks ? Typed(word.Item) : "f " + word.Item.Folded));
        return found >= (query.MatchesAll ? query.Words.Count : query.MatchesAny ? Math.Min(1, query.Words.Count) : MatchRule.LeastWords(query.Words.Count))
            && (query.From is not { } from || entry.SortKey >= from)
            && (query.Until is not { } until || entry.SortKey < until)
            && query.Phrases.All(phrase => HasPhrase(entry, phrase))
            && !query.Excluded.Any(phrase => HasPhrase(entry, phrase))
            && query.Filters.All(filter => HasKeyword(entry, filter))
            && !query.ExcludedKeywords.Any(filter => HasKeyword(entry, filter));
    }

    private static bool HasKeyword(Entry entry, KeywordFilter filter) => entry.Keywords!.Any(keyword =>
        keyword.Field == filter.Field && filter.Values.Any(value => filter.IsTyped
            ? KeywordText.Plain(value) == KeywordText.Plain(keyword.Value)
            : value == keyword.Value));

    // Pairs in the form they were typed anywhere in the document, and the folded words one behind the other.
    private static bool HasPhrase(Entry entry, QueryPhrase phrase)
    {
        if (phrase.Words.Count == 1)
        {
            return entry.Has(Typed(phrase.Words[0]));
        }

        for (var i = 1; i < phrase.Words.Count; i++)
        {
            var isPair = phrase.Offsets[i] - phrase.Offsets[i - 1] == 1;
            if (isPair ? !entry.Has(Pair(phrase.Words[i - 1], phrase.Words[i])) : !entry.Has(Typed(phrase.Words[i - 1])) || !entry.Has(Typed(phrase.Words[i])))
            {
                return false;
            }
        }

        return (phrase.Words.Count == 2 && phrase.Offsets[1] == 1)
            || entry.Folded(phrase.Words[0].Folded).Any(start => phrase.Words.Index().All(word =>
                entry.Folded(word.Item.Folded).Contains(start + phrase.Offsets[word.Index])));
    }

    private static string Typed(WordForms word) => word.HasMarks ? "e " + word.Exact : "f " + word.Folded;

    private static string Pair(WordForms first, WordForms second) => first.HasMarks || second.HasMarks
        ? $"E {first.Exact} {second.Exact}"
        : $"F {first.Folded} {second.Folded}";

    private static Dictionary<string, double> Weights(Query query)
    {
        var weights = new Dictionary<string, double>();
        void Add(string key, double weight) => weights[key] = Math.Max(weight, weights.GetValueOrDefault(key));
        void AddFolded(string key, bool hasMarks, double weight)
        {
            if (!hasMarks || !query.MatchesMarks)
            {
                Add(key, hasMarks ? 0.2 * weight : weight);
            }
        }

        foreach (var word in query.Words)
        {
            Add(Typed(word), 1);
            AddFolded("f " + word.Folded, word.HasMarks, 1);
        }

        foreach (var (first, second) in query.Pairs)
        {
            Add(Pair(first, second), 0.5);
            AddFolded($"F {first.Folded} {second.Folded}", first.HasMarks || second.HasMarks, 0.5);
        }

        if (query is { CompletesLastWord: true, Words: [.., var last] })
        {
            Add($"f {last.Folded}*", 0.5);
            foreach (var pair in query.Pairs.Where(pair => pair.Second == last))
            {
                Add($"F {pair.First.Folded} {last.Folded}*", 1);
            }
        }

        foreach (var phrase in query.Phrases)
        {
            foreach (var i in Enumerable.Range(0, phrase.Words.Count))
            {
                Add(Typed(phrase.Words[i]), 1);
                if (i > 0)
                {
                    Add(Pair(phrase.Words[i - 1], phrase.Words[i]), 0.5);
                }
            }
        }

        return weights;
    }

    private float Score(Entry entry, Dictionary<string, double> weights)
    {
        var score = 0.0;
        foreach (var (key, weight) in weights)
        {
            if (key[^1] == '*')
            {
                score += entry.HasBeginning(key[..^1]) ? weight : 0;
            }
            else if (entry.Terms.TryGetValue(key, out var frequency))
            {
                var with = _with.TryGetValue(key, out var known) ? known : _with[key] = _entries.Count(other => other.Has(key));
                var idf = Math.Log(1 + ((_entries.Count - with + 0.5) / (with + 0.5)));
                score += weight * idf * frequency / (frequency + (1.2 * (1 - 0.75 + (0.75 * entry.Length / _averageLength))));
            }
        }

        return (float)(score * Recency.Factor(_newest, entry.SortKey));
    }

    /// <param name="Keywords">Null when the document was removed.</param>
    private sealed record Entry(string Id, long SortKey, string Title, string Body, IReadOnlyList<Keyword>? Keywords)
    {
        private readonly Dictionary<string, List<int>> _folded = [];
        private Dictionary<string, double>? _terms;

        public int Length { get; } = Math.Max(Bm25.ShortestLength, Wholes(Title) + Wholes(Body));

        public Dictionary<string, double> Terms => _terms ??= Read();

        public bool Has(string key) => Terms.ContainsKey(key);

        public bool Begins(string folded) => HasBeginning("f " + folded);

        public bool HasBeginning(string key) => Terms.Keys.Any(term => term.StartsWith(key, StringComparison.Ordinal));

        public List<int> Folded(string word) => Has("f " + word) ? _folded[word] : [];

        private static int Wholes(string text) => SearchText.Analyze(text).Count(token => !token.IsPart);

        private Dictionary<string, double> Read()
        {
            var terms = new Dictionary<string, double>();
            foreach (var (text, weight, start) in ((string, double, int)[])[(Title, 4, 0), (Body, 1, 1_000_000)])
            {
                var tokens = SearchText.Analyze(text);
                foreach (var token in tokens)
                {
                    Add("e " + token.Exact, weight);
                    Add("f " + token.Folded, weight);
                    (_folded.TryGetValue(token.Folded, out var places) ? places : _folded[token.Folded] = []).Add(start + token.Position);
                    foreach (var before in tokens.Where(other => other.Position == token.Position - 1))
                    {
                        Add($"E {before.Exact} {token.Exact}", weight);
                        Add($"F {before.Folded} {token.Folded}", weight);
                    }
                }
            }

            return terms;

            void Add(string key, double weight) => terms[key] = terms.GetValueOrDefault(key) + weight;
        }
    }
}
