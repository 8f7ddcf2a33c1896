namespace NewsPortal.Search;

/// <summary>Postings on their way into a block, and the two ways to write them.</summary>
internal sealed class PostingBlockWriter
{
    private readonly int[] _documents = new int[SegmentFormat.BlockSize];
    private readonly uint[] _steps = new uint[SegmentFormat.BlockSize];
    private readonly uint[] _bodies = new uint[SegmentFormat.BlockSize];
    private readonly uint[] _titles = new uint[SegmentFormat.BlockSize];

    public int Count { get; private set; }

    public bool IsFull => Count == SegmentFormat.BlockSize;

    public int Last => _documents[Count - 1];

    public void Add(int document, int body, int title)
    {
        (_documents[Count], _bodies[Count], _titles[Count]) = (document, (uint)body, (uint)title);
        Count++;
    }

    public void Clear() => Count = 0;

    /// <summary>The highest of what <see cref="Bm25.Saturation"/> says of the postings.</summary>
    public float MaxSaturation(List<int> lengths, float perWord)
    {
        var max = 0f;
        for (var i = 0; i < Count; i++)
        {
            var frequency = Bm25.Weighted((int)_bodies[i], (int)_titles[i]);
            max = Math.Max(max, Bm25.Saturation(frequency, lengths[_documents[i]], perWord));
        }

        return max;
    }

    /// <summary>A full block: bits of a document, a body and a title, then all of each.</summary>
    public void WritePacked(ByteBuffer target, int before)
    {
        var last = before;
        for (var i = 0; i < Count; i++)
        {
            _steps[i] = (uint)(_documents[i] - last - 1);
            last = _documents[i];
        }

        var titleBits = PackedBits.Width(_titles);
        for (var i = 0; i < Count && titleBits == 0; i++)
        {
            _bodies[i]--;
        }

        var (stepBits, bodyBits) = (PackedBits.Width(_steps), PackedBits.Width(_bodies));
        var isBitmap = BlockBitmap.WordCount(before, last) * sizeof(ulong) <= PackedBits.Length(stepBits);
        target.Add(isBitmap ? PostingBlock.IsBitmap : (byte)stepBits);
        target.Add((byte)bodyBits);
        target.Add((byte)titleBits);
        if (isBitmap)
        {
            BlockBitmap.Write(_documents, before, target);
        }
        else
        {
            PackedBits.Pack(_steps, stepBits, target);
        }

        PackedBits.Pack(_bodies, bodyBits, target);
        PackedBits.Pack(_titles, titleBits, target);
    }

    /// <summary>
    /// A posting is the distance to the last document, doubled, plus one when the word stands once in the body and not in
    /// the title (nearly always so for pairs); else twice the frequency in the body, plus one when the title has it too,
    /// and then that.
    /// </summary>
    public void WriteVarints(ByteBuffer target, int before)
    {
        var last = before;
        for (var i = 0; i < Count; i++)
        {
            var isPlain = _bodies[i] == 1 && _titles[i] == 0;
            target.AddVarint(((uint)(_documents[i] - last) << 1) | (isPlain ? 1u : 0u));
            last = _documents[i];
            if (!isPlain)
            {
                target.AddVarint((_bodies[i] << 1) | (_titles[i] > 0 ? 1u : 0u));
            }

            if (_titles[i] > 0)
            {
                target.AddVarint(_titles[i]);
            }
        }
    }
}
