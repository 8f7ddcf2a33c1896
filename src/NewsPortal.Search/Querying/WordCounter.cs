namespace NewsPortal.Search;

/// <summary>Counts for 64 documents at once how many of the words they have: bit by bit, as an adder does.</summary>
internal sealed class WordCounter(int least)
{
    private const int Words = SegmentSearch.WindowSize / 64;

    // Digits of the counts, the lowest first; enough for MatchRule.MaxWords.
    private readonly ulong[][] _digits = [.. Enumerable.Range(0, 6).Select(_ => new ulong[Words])];
    private int _used;

    public void Clear()
    {
        for (var digit = 0; digit < _used; digit++)
        {
            Array.Clear(_digits[digit]);
        }

        _used = 0;
    }

    /// <summary>One more word, with a bit for each document that has it.</summary>
    public void Add(ReadOnlySpan<ulong> documents)
    {
        for (var i = 0; i < Words; i++)
        {
            var carry = documents[i];
            for (var digit = 0; carry != 0; digit++)
            {
                var before = _digits[digit][i];
                _digits[digit][i] = before ^ carry;
                carry &= before;
                _used = Math.Max(_used, digit + 1);
            }
        }
    }

    /// <summary>Leaves the documents that have enough words.</summary>
    /// <returns>False when there are none.</returns>
    public bool Keep(Span<ulong> documents)
    {
        var any = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var (more, equal) = (0UL, ulong.MaxValue);
            for (var digit = _digits.Length - 1; digit >= 0; digit--)
            {
                var count = _digits[digit][i];
                var wanted = (least >> digit & 1) != 0 ? ulong.MaxValue : 0;
                more |= equal & count & ~wanted;
                equal &= ~(count ^ wanted);
            }

            any |= documents[i] &= more | equal;
        }

        return any != 0;
    }
}
