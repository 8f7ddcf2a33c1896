namespace NewsPortal.Search;

/// <summary>What a query asks of every segment: its terms with their weights, and what must and must not be there.</summary>
internal sealed class QueryPlan
{
    /// <summary>
    /// Words side by side (measured: the main gain), a marked word met in another spelling of its marks, and what a
    /// begun word may become.
    /// </summary>
    public const float PairWeight = 0.5f, HelperWeight = 0.2f, BegunWordWeight = 0.5f, BegunPairWeight = 1f;

    /// <summary>What other words are worth against those typed, whose pairs they stand for too.</summary>
    public const float AlternativeWeight = 0.6f;

    // A made list knows no frequencies: each document counts as one of usual length that says it once.
    private const float Once = 1 / (1 + Bm25.K1);

    // Each is a list made for every search.
    private const int MostAlternatives = 16;

    private readonly Dictionary<string, ScoredTerm> _scored = new(StringComparer.Ordinal);

    public QueryPlan(Query query)
    {
        Query = query;
        var words = query.Words.Take(MatchRule.MaxWords).ToList();
        var begun = query.CompletesLastWord ? words.Count - 1 : -1;
        var others = Alternatives(query, words);
        for (var word = 0; word < words.Count; word++)
        {
            AddWord(words[word], word, word == begun, [.. others.Where(other => (other.Words >> word & 1) != 0).Select(other => other.Key)]);
        }

        foreach (var pair in query.Pairs)
        {
            AddPair(pair, words, begun);
        }

        foreach (var phrase in query.Phrases)
        {
            AddPhraseScores(phrase);
            Required.AddRange(SetsOf(phrase));
        }

        Required.AddRange(query.Filters.Select(KeywordSet));
        Excluded.AddRange(query.ExcludedKeywords.Select(KeywordSet));
        LeastWords = query.MatchesAll ? 0 : query.MatchesAny ? Math.Min(1, words.Count) : MatchRule.LeastWords(words.Count);
    }

    public Query Query { get; }

    public MadeTerms Made { get; } = new();

    public IReadOnlyCollection<ScoredTerm> Scored => _scored.Values;

    /// <summary>Sets of terms; a document must have one of each.</summary>
    public List<TermSet> Required { get; } = [];

    /// <summary>A document must have none.</summary>
    public List<TermSet> Excluded { get; } = [];

    /// <summary>For each word of the query the one term that finds every document with it.</summary>
    public List<TermSet> Words { get; } = [];

    public int LeastWords { get; }

    /// <summary>The terms a document with the phrase must have; positions are checked besides when three or more.</summary>
    public static IEnumerable<TermSet> SetsOf(QueryPhrase phrase)
    {
        if (phrase.Words.Count == 1)
        {
            return [new TermSet([WordKey(phrase.Words[0])])];
        }

        return Enumerable.Range(1, phrase.Words.Count - 1).SelectMany(i => phrase.Offsets[i] - phrase.Offsets[i - 1] == 1
            ? (TermSet[])[new TermSet([PairKey(phrase.Words[i - 1], phrase.Words[i])])]
            : [new TermSet([WordKey(phrase.Words[i - 1])]), new TermSet([WordKey(phrase.Words[i])])]);
    }

    /// <summary>Two neighbours are one term; only longer phrases are told by positions.</summary>
    public static bool NeedsPositions(QueryPhrase phrase) =>
        phrase.Words.Count > 2 || (phrase.Words.Count == 2 && phrase.Offsets[1] != 1);

    private static byte[] WordKey(WordForms word) => word.HasMarks
        ? TermKey.Word(TermFamily.Exact, word.Exact)
        : TermKey.Word(TermFamily.Folded, word.Folded);

    private static byte[] PairKey(WordForms first, WordForms second) => first.HasMarks || second.HasMarks
        ? TermKey.Pair(TermFamily.ExactPair, first.Exact, second.Exact)
        : TermKey.Pair(TermFamily.FoldedPair, first.Folded, second.Folded);

    private static TermSet KeywordSet(KeywordFilter filter) => new([.. filter.Values
        .Select(value => filter.IsTyped
            ? TermKey.PlainKeyword(filter.Field, value)
            : TermKey.Keyword(filter.Field, value))
        .OfType<byte[]>()]);

    /// <summary>The terms of the alternatives, each with a bit for every word it stands for.</summary>
    private List<(byte[] Key, uint Words)> Alternatives(Query query, List<WordForms> words)
    {
        var keys = new List<(byte[], uint)>();
        foreach (var (typed, other) in query.Alternatives.Take(MostAlternatives))
        {
            var places = typed.Select(word => words.FindIndex(known => known.Exact == word.Exact)).ToList();
            if (places.Count == 0 || places.Contains(-1) || other.Words.Count == 0)
            {
                continue;
            }

            var bits = places.Aggregate(0u, (all, place) => all | (1u << place));
            var itself = typed.Count == 1 ? WordKey(typed[0]) : PairKey(typed[0], typed[1]);
            // A document that has what was typed is worth no more for having the other too.
            var key = Made.Add(other, itself);
            var term = Score(key, AlternativeWeight * Once * (typed.Count + (PairWeight * (typed.Count - 1))), -1, isBegin: false);
            term.Words |= bits;
            term.NoRarerThan = itself;
            keys.Add((key, bits));
        }

        return keys;
    }

    private void AddWord(WordForms word, int number, bool isBegun, IReadOnlyList<byte[]> others)
    {
        var folded = TermKey.Word(TermFamily.Folded, word.Folded);
        if (IsSought(word.HasMarks))
        {
            Score(folded, word.HasMarks ? HelperWeight : 1, number, isBegin: false);
        }

        if (word.HasMarks)
        {
            Score(TermKey.Word(TermFamily.Exact, word.Exact), 1, number, isBegin: false);
        }

        if (isBegun)
        {
            Score(folded, BegunWordWeight, number, isBegin: true);
        }

        var all = new TermSet([isBegun || !(Query.MatchesAll || Query.MatchesMarks) ? folded : WordKey(word)], isBegun);
        if (others.Count > 0)
        {
            // One term, so that a document with both is counted once.
            all = new TermSet([Made.Add(all), .. others]);
            all = Query.MatchesAll ? all : new TermSet([Made.Add(all)]);
        }

        (Query.MatchesAll ? Required : Words).Add(all);
    }

    private void AddPair(WordPair pair, List<WordForms> words, int begun)
    {
        var (first, second) = pair;
        var folded = TermKey.Pair(TermFamily.FoldedPair, first.Folded, second.Folded);
        var hasMarks = first.HasMarks || second.HasMarks;
        if (IsSought(hasMarks))
        {
            Score(folded, hasMarks ? PairWeight * HelperWeight : PairWeight, -1, isBegin: false);
        }

        if (hasMarks)
        {
            Score(TermKey.Pair(TermFamily.ExactPair, first.Exact, second.Exact), PairWeight, -1, isBegin: false);
        }

        if (begun >= 0 && second == words[begun])
        {
            Score(folded, BegunPairWeight, -1, isBegin: true);
        }
    }

    /// <summary>Whether the form without marks counts of what was typed.</summary>
    private bool IsSought(bool hasMarks) => !hasMarks || !Query.MatchesMarks;

    private void AddPhraseScores(QueryPhrase phrase)
    {
        foreach (var word in phrase.Words.Take(MatchRule.MaxWords))
        {
            Score(WordKey(word), 1, -1, isBegin: false);
        }

        foreach (var i in Enumerable.Range(1, Math.Min(phrase.Words.Count, MatchRule.MaxWords) - 1))
        {
            Score(PairKey(phrase.Words[i - 1], phrase.Words[i]), PairWeight, -1, isBegin: false);
        }
    }

    // A term counts once, with the most it is worth.
    private ScoredTerm Score(byte[] key, float weight, int word, bool isBegin)
    {
        var name = System.Text.Encoding.Latin1.GetString(key) + (isBegin ? "*" : "");
        if (!_scored.TryGetValue(name, out var term))
        {
            _scored.Add(name, term = new ScoredTerm(key, isBegin));
        }

        term.Weight = Math.Max(term.Weight, weight);
        term.Words |= word < 0 ? 0 : 1u << word;
        return term;
    }
}

/// <summary>A term that adds to the score of the documents that have it.</summary>
internal sealed class ScoredTerm(byte[] key, bool isBegin)
{
    public byte[] Key { get; } = key;

    /// <summary>All terms that begin with the key, as one.</summary>
    public bool IsBegin { get; } = isBegin;

    /// <summary>Before rarity.</summary>
    public float Weight { get; set; }

    /// <summary>A term that says how frequent it is at least; null for none.</summary>
    public byte[]? NoRarerThan { get; set; }

    /// <summary>A bit for each word of the query it stands for; none for pairs.</summary>
    public uint Words { get; set; }
}

/// <summary>Terms any of which will do.</summary>
/// <param name="IsBegin">Each stands for all terms that begin with it.</param>
internal sealed record TermSet(IReadOnlyList<byte[]> Keys, bool IsBegin = false);
