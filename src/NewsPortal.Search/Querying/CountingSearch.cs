namespace NewsPortal.Search;

/// <summary>Finds the results of one segment from the newest to the oldest, without scores.</summary>
internal sealed class CountingSearch : SegmentSearch
{
    private readonly PostingCursor[] _words;
    private readonly ulong[] _bits = new ulong[WindowSize / 64];
    private readonly ulong[] _word = new ulong[WindowSize / 64];
    private readonly WordCounter _counter;

    public CountingSearch(SegmentView view, QueryPlan plan, SegmentTerms terms)
        : base(view, plan, terms)
    {
        _counter = new WordCounter(LeastWords);
        _words = LeastWords == 0 ? [] : [.. plan.Words.SelectMany(terms.Cursors)];
    }

    /// <summary>Some results: a bit for each document, counted from <paramref name="start"/>.</summary>
    /// <returns>False when that is enough.</returns>
    public delegate bool Take(int start, ReadOnlySpan<ulong> bits);

    /// <summary>Gives all results to <paramref name="take"/>, a window at a time, until it has enough.</summary>
    /// <returns>False when it was stopped.</returns>
    public bool Run(Take take)
    {
        if (Matches.IsHopeless || First == End)
        {
            return true;
        }

        for (var start = WindowOf(Matches.Next(First)); start < End; start = WindowOf(Matches.Next(start + WindowSize)))
        {
            var (from, end) = (Math.Max(start, First), Math.Min(start + WindowSize, End));
            if (Matches.Fill(start, from, end, _bits) && KeepWithWords(start, end) && Matches.KeepPhrases(start, _bits) && !take(start, _bits))
            {
                return false;
            }

            if (start > End - WindowSize)
            {
                break;
            }
        }

        return true;
    }

    private bool KeepWithWords(int start, int end)
    {
        if (LeastWords == 0)
        {
            return true;
        }

        _counter.Clear();
        foreach (var cursor in _words)
        {
            Array.Clear(_word);
            cursor.Mark(start, end, _word);
            _counter.Add(_word);
        }

        return _counter.Keep(_bits);
    }
}
