namespace NewsPortal.Search;

/// <summary>Finds the results of one segment from the newest to the oldest, without scores.</summary>
internal sealed class CountingSearch : SegmentSearch
{
    private readonly PostingCursor[] _words;
    private readonly ulong[] _bits = new ulong[WindowSize / 64];
    private readonly ulong[] _word = new ulong[WindowSize / 64];
    private readonly byte[] _counts = new byte[WindowSize];

    public CountingSearch(SegmentView view, QueryPlan plan, SegmentTerms terms)
        : base(view, plan, terms)
    {
        _words = LeastWords == 0 ? [] : [.. plan.Words.SelectMany(terms.Cursors)];
    }

    /// <summary>Some results: a bit for each document, counted from <paramref name="start"/>.</summary>
    /// <returns>False when that is enough.</returns>
    public delegate bool Take(int start, ReadOnlySpan<ulong> bits);

    /// <summary>Gives all results to <paramref name="take"/>, a window at a time, until it has enough.</summary>
    /// <returns>False when it was stopped.</returns>
    public bool Run(Take take)
    {
        if (Matches.IsHopeless)
        {
            return true;
        }

        for (var start = Matches.Next(First); start < End; start = Matches.Next(start + WindowSize))
        {
            var end = Math.Min(start + WindowSize, End);
            if (Matches.Fill(start, end, _bits) && KeepWithWords(start, end) && !take(start, _bits))
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

        Array.Clear(_word);
        Array.Clear(_counts);
        foreach (var cursor in _words)
        {
            for (var document = cursor.Advance(start); document < end; document = cursor.Next())
            {
                var bit = document - start;
                if (++_counts[bit] == LeastWords)
                {
                    _word[bit >> 6] |= 1UL << (bit & 63);
                }
            }
        }

        var any = 0UL;
        for (var i = 0; i < _bits.Length; i++)
        {
            any |= _bits[i] &= _word[i];
        }

        return any != 0;
    }
}
