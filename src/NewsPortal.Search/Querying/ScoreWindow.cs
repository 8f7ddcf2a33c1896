using System.Runtime.Intrinsics;

namespace NewsPortal.Search;

/// <summary>The scores of a range of documents while its terms are added up, and which words were found in each.</summary>
internal sealed class ScoreWindow
{
    private readonly double[] _scores = new double[SegmentSearch.WindowSize];
    private readonly uint[] _found = new uint[SegmentSearch.WindowSize];
    private int _start;
    private bool _countsWords;

    public void Clear(int start, bool countsWords)
    {
        (_start, _countsWords) = (start, countsWords);
        Array.Clear(_scores);
        if (countsWords)
        {
            Array.Clear(_found);
        }
    }

    public double Score(int bit) => _scores[bit];

    public uint Found(int bit) => _found[bit];

    public void Add(int document, float score, uint words)
    {
        _scores[document - _start] += score;
        _found[document - _start] |= words;
    }

    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> saturations, float weight, uint words)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            _scores[documents[i] - _start] += weight * saturations[i];
        }

        if (_countsWords && words != 0)
        {
            foreach (var document in documents)
            {
                _found[document - _start] |= words;
            }
        }
    }

    /// <summary>Lists those that have a score, and at least so much.</summary>
    /// <param name="accepted">Only these; null for all.</param>
    /// <returns>How many, and whether some had less.</returns>
    public (int Count, bool HasLess) Collect(double least, ulong[]? accepted, int[] bits)
    {
        var (count, less) = (0, 0UL);
        for (var word = 0; word < SegmentSearch.WindowSize / 64; word++)
        {
            var wanted = accepted is null ? ulong.MaxValue : accepted[word];
            var (some, enough) = wanted == 0 ? (0, 0) : Compare(word * 64, least);
            less |= some & ~enough & wanted;
            for (var left = enough & wanted; left != 0; left &= left - 1)
            {
                bits[count++] = (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(left);
            }
        }

        return (count, less != 0);
    }

    private (ulong Some, ulong Enough) Compare(int at, double least)
    {
        var (some, enough) = (0UL, 0UL);
        for (var i = 0; i < 64; i += Vector256<double>.Count)
        {
            var scores = Vector256.LoadUnsafe(ref _scores[at + i]);
            some |= (ulong)Vector256.GreaterThan(scores, Vector256<double>.Zero).ExtractMostSignificantBits() << i;
            enough |= (ulong)Vector256.GreaterThanOrEqual(scores, Vector256.Create(least)).ExtractMostSignificantBits() << i;
        }

        return (some, enough & some);
    }
}
