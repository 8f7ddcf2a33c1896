using System.Numerics;

namespace NewsPortal.Search;

/// <summary>The documents of a window that may still become results, counted from its start, in order.</summary>
internal sealed class Candidates
{
    /// <summary>With so few documents to look at, each asks the terms for itself.</summary>
    private const int Few = SegmentSearch.WindowSize / 64;

    private readonly int[] _bits = new int[SegmentSearch.WindowSize];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Bits => _bits.AsSpan(0, Count);

    /// <summary>Takes all that are set.</summary>
    /// <returns>False, and takes none, when there are more than few.</returns>
    public bool TakeFew(ReadOnlySpan<ulong> accepted)
    {
        var count = 0;
        foreach (var word in accepted)
        {
            count += BitOperations.PopCount(word);
        }

        if (count > Few)
        {
            return false;
        }

        Count = 0;
        foreach (var bit in new BitDocuments(0, accepted))
        {
            _bits[Count++] = bit;
        }

        return true;
    }

    /// <summary>Takes those that have a score of at least so much.</summary>
    /// <param name="accepted">Only these; null for all.</param>
    /// <returns>Whether none had less.</returns>
    public bool Take(ScoreWindow window, double least, ulong[]? accepted)
    {
        (Count, var hasLess) = window.Collect(least, accepted, _bits);
        return !hasLess;
    }

    /// <summary>Leaves those that reach so much when they gain at most the bound.</summary>
    /// <returns>Whether all did.</returns>
    public bool Keep(ScoreWindow window, double bound, double least)
    {
        var kept = 0;
        foreach (var bit in Bits)
        {
            _bits[kept] = bit;
            kept += (window.Score(bit) * Bm25.Slack) + bound < least ? 0 : 1;
        }

        var hasAll = kept == Count;
        Count = kept;
        return hasAll;
    }
}
