namespace NewsPortal.Search.OrchardQueries;

/// <summary>What must hold together, put into one query.</summary>
internal sealed class Conjunction(TypeNames types)
{
    private const string SeveralGroups = "it asks for one word of each of several groups; one such group can be said here.";

    private readonly List<WordForms> _all = [];
    private readonly List<WordPair> _pairs = [];
    private readonly List<QueryPhrase> _phrases = [];
    private readonly List<QueryPhrase> _excluded = [];
    private readonly List<KeywordFilter> _filters = [];
    private readonly List<KeywordFilter> _excludedKeywords = [];
    private WordsWish? _any;
    private WordForms? _begun;
    private (long? From, long? Until) _dates;

    /// <summary>True when words of the title or of the body alone are sought, which is wider here.</summary>
    public bool IsWider { get; private set; }

    /// <exception cref="CannotRunException">It cannot be said beside what was added before.</exception>
    public void Add(Wish wish)
    {
        switch (wish)
        {
            case AnyDocument:
                break;
            case NoDocument:
                // One of no values is what no document has.
                _filters.Add(new KeywordFilter(KeywordField.Type, []));
                break;
            case AllWish together:
                foreach (var each in together.Wishes)
                {
                    Add(each);
                }

                break;
            case NotWish not:
                Exclude(not.Unwanted);
                break;
            case WordsWish words:
                AddWords(words);
                break;
            case PhraseWish phrase:
                _phrases.Add(phrase.Sought);
                IsWider |= phrase.IsOfPart;
                break;
            case TypesWish wanted:
                _filters.Add(new KeywordFilter(KeywordField.Type, types.Of(wanted.Names)));
                break;
            case DatesWish dates:
                _dates = (DateClauses.Latest(_dates.From, dates.From), DateClauses.Earliest(_dates.Until, dates.Until));
                break;
            case TypedWish typed:
                AddTyped(typed);
                break;
            default:
                throw new ArgumentException($"No query is made of {wish.GetType().Name}.", nameof(wish));
        }
    }

    public Query Finish()
    {
        List<WordForms> words = [.. _any?.Sought.Words ?? _all];
        if (_begun is not null)
        {
            words.Add(_begun);
        }

        if (_any is not null && _begun is not null)
        {
            throw new CannotRunException(SeveralGroups);
        }

        if (words.Count > MatchRule.MaxWords)
        {
            throw new CannotRunException($"it looks for more than {MatchRule.MaxWords} words.");
        }

        return new Query
        {
            Words = words,
            Pairs = [.. _pairs.Distinct()],
            Phrases = _any is null ? _phrases : [.. _all.Select(Alone), .. _phrases],
            Excluded = _excluded,
            Filters = _filters,
            ExcludedKeywords = _excludedKeywords,
            From = _dates.From,
            Until = _dates.Until,
            MatchesAll = _any is null,
            MatchesAny = _any is not null,
            MatchesMarks = true,
            CompletesLastWord = _begun is not null || _any?.Begins == true,
            CountsAll = true,
        };
    }

    private static QueryPhrase Alone(WordForms word) => new([word], [0]);

    private void AddWords(WordsWish wish)
    {
        IsWider |= wish.IsOfPart;
        _pairs.AddRange(wish.Sought.Pairs);
        if (wish is { AreAllNeeded: false, IsOneWord: false })
        {
            _any = _any is null ? wish : throw new CannotRunException(SeveralGroups);
        }
        else if (wish.Begins)
        {
            _begun = _begun is null ? wish.Sought.Words[0] : throw new CannotRunException("it asks for several words that begin so; one can be said here.");
        }
        else
        {
            _all.AddRange(wish.Sought.Words.Where(word => !_all.Exists(known => known.Exact == word.Exact)));
        }
    }

    private void AddTyped(TypedWish typed)
    {
        if (typed.Sought.Words.Count > 0)
        {
            AddWords(new WordsWish(typed.Sought, typed.AreAllNeeded, Begins: false, typed.IsOfPart));
        }

        IsWider |= typed.IsOfPart;
        _phrases.AddRange(typed.Sought.Phrases);
        _excluded.AddRange(typed.Sought.Excluded);
        _filters.AddRange(typed.Sought.Filters);
        _excludedKeywords.AddRange(typed.Sought.ExcludedKeywords);
    }

    private void Exclude(Wish wish)
    {
        switch (wish)
        {
            case NoDocument:
                break;
            case WordsWish { IsOfPart: true } or PhraseWish { IsOfPart: true }:
                throw new CannotRunException("it leaves out what has words in its title or body alone, which here stand together.");
            case WordsWish { Begins: false } words when words.IsOneWord || !words.AreAllNeeded:
                _excluded.AddRange(words.Sought.Words.Select(Alone));
                break;
            case PhraseWish phrase:
                _excluded.Add(phrase.Sought);
                break;
            case TypesWish unwanted:
                _excludedKeywords.Add(new KeywordFilter(KeywordField.Type, types.OfExcluded(unwanted.Names)));
                break;
            default:
                throw new CannotRunException("its must_not holds more than words, phrases and content types.");
        }
    }
}
