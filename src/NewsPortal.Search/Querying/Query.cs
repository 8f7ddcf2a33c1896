namespace NewsPortal.Search;

/// <summary>In which order results come.</summary>
public enum QueryOrder
{
    /// <summary>The best first; of equals the newer, then the lower id.</summary>
    Relevance,

    /// <summary>The newest first; of equals the lower id.</summary>
    Newest,
}

/// <summary>
/// What is sought. <see cref="QueryText.Parse"/> makes one of what a person typed; the caller adds filters, order and
/// facets by <c>with</c>.
/// </summary>
public sealed record Query
{
    /// <summary>Words in the order they were typed, each once. Enough of them must be there, see <see cref="MatchRule"/>.</summary>
    public IReadOnlyList<WordForms> Words { get; init; } = [];

    /// <summary>Words that were typed side by side; to find them so counts.</summary>
    public IReadOnlyList<WordPair> Pairs { get; init; } = [];

    /// <summary>Other words for some of them.</summary>
    public IReadOnlyList<QueryAlternative> Alternatives { get; init; } = [];

    /// <summary>Each must be there.</summary>
    public IReadOnlyList<QueryPhrase> Phrases { get; init; } = [];

    /// <summary>None may be there.</summary>
    public IReadOnlyList<QueryPhrase> Excluded { get; init; } = [];

    /// <summary>One value of each must be there.</summary>
    public IReadOnlyList<KeywordFilter> Filters { get; init; } = [];

    /// <summary>None of their values may be there.</summary>
    public IReadOnlyList<KeywordFilter> ExcludedKeywords { get; init; } = [];

    /// <summary>The earliest sort key, in microseconds (UTC); null for no limit.</summary>
    public long? From { get; init; }

    /// <summary>The sort key behind the latest; null for no limit.</summary>
    public long? Until { get; init; }

    public QueryOrder Order { get; init; }

    /// <summary>Every word must be there, in the form it was typed.</summary>
    public bool MatchesAll { get; init; }

    /// <summary>One word is enough.</summary>
    public bool MatchesAny { get; init; }

    /// <summary>Words are found only in the form they were typed, as with <see cref="MatchesAll"/>.</summary>
    public bool MatchesMarks { get; init; }

    /// <summary>The last word may be the beginning of a longer one: for answers while somebody types.</summary>
    public bool CompletesLastWord { get; init; }

    /// <summary>Asks for the exact number of results, which costs a look at each.</summary>
    public bool CountsAll { get; init; }

    /// <summary>Fields whose values are counted over all results; the number of results is then exact too.</summary>
    public IReadOnlyList<KeywordField> Facets { get; init; } = [];
}

/// <summary>Two words side by side.</summary>
public readonly record struct WordPair(WordForms First, WordForms Second);

/// <summary>A document with the other words has those that were typed, for less than with these themselves.</summary>
/// <param name="Typed">Side by side, all among <see cref="Query.Words"/>.</param>
public sealed record QueryAlternative(IReadOnlyList<WordForms> Typed, QueryPhrase Other);

/// <summary>Words that must stand together; a single one is a phrase too.</summary>
/// <param name="Offsets">Of each word from the first, in positions.</param>
public sealed record QueryPhrase(IReadOnlyList<WordForms> Words, IReadOnlyList<int> Offsets);

/// <summary>Values of one field, any of which will do.</summary>
/// <param name="IsTyped">
/// True for what a person typed: compared without case, marks and punctuation. False for values as programs give them.
/// </param>
public sealed record KeywordFilter(KeywordField Field, IReadOnlyList<string> Values, bool IsTyped = false);
