namespace NewsPortal.Search;

/// <summary>
/// Says of a range of documents which ones are results as far as everything but scored words goes: live, within dates and
/// filters, with what must be there and without what must not. Ranges must be asked for in order.
/// </summary>
internal sealed class MatchWindow
{
    private readonly SegmentView _view;
    private readonly List<PostingCursor[]> _required = [];
    private readonly List<PostingCursor[]> _excluded = [];
    private readonly List<PhraseCheck> _phrases = [];
    private readonly List<PhraseCheckOfExcluded> _excludedPhrases = [];
    private readonly ulong[] _set = new ulong[SegmentSearch.WindowSize / 64];

    public MatchWindow(SegmentView view, QueryPlan plan, SegmentTerms terms)
    {
        _view = view;
        foreach (var set in plan.Required)
        {
            _required.Add(terms.Cursors(set));
        }

        foreach (var phrase in plan.Query.Phrases.Where(QueryPlan.NeedsPositions))
        {
            if (PhraseCheck.In(terms, phrase) is { } check)
            {
                _phrases.Add(check);
            }
            else
            {
                IsHopeless = true;
            }
        }

        // The shortest list first: a range without any of it is done.
        _required.Sort((a, b) => a.Sum(cursor => cursor.Count).CompareTo(b.Sum(cursor => cursor.Count)));
        IsHopeless |= _required.Exists(set => set.Length == 0);
        AddExcluded(plan, terms);
    }

    /// <summary>Something that must be there is not in this segment.</summary>
    public bool IsHopeless { get; }

    /// <summary>Whether something must be there, so that only <see cref="Fill"/> knows which documents to look at.</summary>
    public bool HasRequired => _required.Count > 0;

    /// <summary>Whether a document with the words may still be none of the results.</summary>
    public bool IsNeeded => HasRequired || _excluded.Count > 0 || _excludedPhrases.Count > 0 || _view.Live is not null;

    /// <summary>The first document from here on that may be a result.</summary>
    public int Next(int from) => HasRequired ? _required[0].Min(cursor => cursor.Advance(from)) : from;

    /// <summary>
    /// Sets the bit of each result, counted from <paramref name="start"/>, a multiple of 64. Phrases of three words and
    /// more are not looked at.
    /// </summary>
    /// <returns>False when there is none.</returns>
    public bool Fill(int start, int from, int end, Span<ulong> bits)
    {
        SetRange(bits, from - start, end - start);
        OnlyLive(start, bits);
        foreach (var set in _required)
        {
            Collect(set, start, end);
            var any = 0UL;
            for (var i = 0; i < bits.Length; i++)
            {
                any |= bits[i] &= _set[i];
            }

            if (any == 0)
            {
                return false;
            }
        }

        foreach (var set in _excluded)
        {
            Collect(set, start, end);
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] &= ~_set[i];
            }
        }

        return bits.ContainsAnyExcept(0UL);
    }

    /// <summary>What <see cref="Fill"/> says of a range, of one document within dates. To be asked in order.</summary>
    public bool Accepts(int document) =>
        _view.IsLive(document) && _required.TrueForAll(set => Holds(set, document)) && !_excluded.Exists(set => Holds(set, document));

    /// <summary>Whether a document that is a result otherwise has the longer phrases. To be asked in order.</summary>
    public bool HoldsPhrases(int document) =>
        _phrases.TrueForAll(phrase => phrase.Holds(document)) && !_excludedPhrases.Exists(phrase => phrase.Holds(document));

    /// <summary>Leaves the documents that <see cref="HoldsPhrases"/>.</summary>
    /// <returns>False when there is none.</returns>
    public bool KeepPhrases(int start, Span<ulong> bits)
    {
        if (_phrases.Count == 0 && _excludedPhrases.Count == 0)
        {
            return true;
        }

        foreach (var document in new BitDocuments(start, bits.ToArray()))
        {
            if (!HoldsPhrases(document))
            {
                bits[(document - start) >> 6] &= ~(1UL << (document & 63));
            }
        }

        return bits.ContainsAnyExcept(0UL);
    }

    private void AddExcluded(QueryPlan plan, SegmentTerms terms)
    {
        foreach (var set in plan.Excluded)
        {
            _excluded.Add(terms.Cursors(set));
        }

        foreach (var phrase in plan.Query.Excluded)
        {
            var sets = QueryPlan.SetsOf(phrase).Select(terms.Cursors).ToList();
            if (sets.Count == 1)
            {
                _excluded.Add(sets[0]);
            }
            else if (sets.TrueForAll(set => set.Length > 0) && PhraseCheck.In(terms, phrase) is { } check)
            {
                _excludedPhrases.Add(new PhraseCheckOfExcluded(sets, check));
            }
        }
    }

    private static void SetRange(Span<ulong> bits, int from, int end)
    {
        bits.Clear();
        bits[(from >> 6)..((end + 63) >> 6)].Fill(ulong.MaxValue);
        bits[from >> 6] &= ulong.MaxValue << (from & 63);
        if (end % 64 != 0)
        {
            bits[end >> 6] &= (1UL << (end % 64)) - 1;
        }
    }

    private void OnlyLive(int start, Span<ulong> bits)
    {
        if (_view.Live is not { } live)
        {
            return;
        }

        var first = start >> 6;
        for (var i = 0; i < bits.Length && first + i < live.Length; i++)
        {
            bits[i] &= live[first + i];
        }
    }

    private static bool Holds(PostingCursor[] set, int document) => Array.Exists(set, cursor => cursor.Advance(document) == document);

    private void Collect(PostingCursor[] set, int start, int end)
    {
        Array.Clear(_set);
        foreach (var cursor in set)
        {
            cursor.Mark(start, end, _set);
        }
    }

    /// <summary>A phrase that must not be there: its pairs first, then its positions.</summary>
    private sealed record PhraseCheckOfExcluded(List<PostingCursor[]> Sets, PhraseCheck Check)
    {
        public bool Holds(int document) =>
            Sets.TrueForAll(set => MatchWindow.Holds(set, document)) && Check.Holds(document);
    }
}
