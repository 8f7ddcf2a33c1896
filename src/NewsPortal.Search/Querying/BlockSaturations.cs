namespace NewsPortal.Search;

/// <summary>How well each document of a block answers, worked out once when that is asked for.</summary>
internal sealed unsafe class BlockSaturations(PostingBlock block)
{
    private readonly float[] _values = new float[SegmentFormat.BlockSize];
    private int* _lengths;
    private float _perWord;
    private bool _isKnown;

    /// <param name="perWord">See <see cref="Bm25.PerWord"/>.</param>
    public void Open(SegmentReader segment, float perWord)
    {
        _lengths = (int*)segment.At(Section.Lengths);
        (_perWord, _isKnown) = (perWord, false);
    }

    /// <summary>The block holds other postings now.</summary>
    public void Forget() => _isKnown = false;

    public ReadOnlySpan<float> All()
    {
        if (!_isKnown)
        {
            Bm25.Saturations(block, _lengths, _perWord, _values);
            _isKnown = true;
        }

        return _values.AsSpan(0, block.Count);
    }

    public float Max()
    {
        var max = 0f;
        foreach (var value in All())
        {
            max = Math.Max(max, value);
        }

        return max;
    }

    /// <summary>Of one document, without working out the others.</summary>
    public float Of(int at) => _isKnown
        ? _values[at]
        : Bm25.Saturation(Bm25.Weighted(block.Bodies[at], block.Titles[at]), _lengths[block.Documents[at]], _perWord);
}
