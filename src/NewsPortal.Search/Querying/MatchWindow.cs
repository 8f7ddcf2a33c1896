using System.Numerics;

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

    /// <summary>Sets the bit of each result, counted from <paramref name="start"/>.</summary>
    /// <returns>False when there is none.</returns>
    public bool Fill(int start, int end, Span<ulong> bits)
    {
        bits.Clear();
        SetFirst(bits, end - start);
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

        OnlyPhrases(start, bits);
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

    private static void SetFirst(Span<ulong> bits, int count)
    {
        bits[..(count / 64)].Fill(ulong.MaxValue);
        if (count % 64 != 0)
        {
            bits[count / 64] = (1UL << (count % 64)) - 1;
        }
    }

    private void OnlyLive(int start, Span<ulong> bits)
    {
        if (_view.Live is not { } live)
        {
            return;
        }

        var shift = start & 63;
        for (var i = 0; i < bits.Length; i++)
        {
            var word = (start >> 6) + i;
            var low = word < live.Length ? live[word] >> shift : 0;
            var high = shift > 0 && word + 1 < live.Length ? live[word + 1] << (64 - shift) : 0;
            bits[i] &= low | high;
        }
    }

    private void Collect(PostingCursor[] set, int start, int end)
    {
        Array.Clear(_set);
        foreach (var cursor in set)
        {
            cursor.Mark(start, end, _set);
        }
    }

    private void OnlyPhrases(int start, Span<ulong> bits)
    {
        if (_phrases.Count == 0 && _excludedPhrases.Count == 0)
        {
            return;
        }

        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                var document = start + (i * 64) + BitOperations.TrailingZeroCount(left);
                if (!_phrases.TrueForAll(phrase => phrase.Holds(document))
                    || _excludedPhrases.Exists(phrase => phrase.Holds(document)))
                {
                    bits[i] &= ~(left & (~left + 1));
                }
            }
        }
    }

    /// <summary>A phrase that must not be there: its pairs first, then its positions.</summary>
    private sealed record PhraseCheckOfExcluded(List<PostingCursor[]> Sets, PhraseCheck Check)
    {
        public bool Holds(int document) =>
            Sets.TrueForAll(set => Array.Exists(set, cursor => cursor.Advance(document) == document)) && Check.Holds(document);
    }
}
