namespace NewsPortal.Search;

/// <summary>Where the blocks of one term's postings lie in their segment, and what their heads say.</summary>
internal readonly unsafe struct PostingList
{
    private readonly byte* _heads;
    private readonly byte* _data;
    private readonly byte* _positions;

    public PostingList(SegmentReader segment, TermEntry entry)
    {
        _heads = segment.At(Section.Postings) + entry.Offset;
        Count = entry.Documents;
        BlockCount = (Count + SegmentFormat.BlockSize - 1) / SegmentFormat.BlockSize;
        _data = HasHeads ? _heads + (BlockCount * SegmentFormat.BlockHeadSize) : _heads;
        _positions = entry.PositionLength > 0 ? _heads + entry.DataLength : null;
    }

    public int Count { get; }

    public int BlockCount { get; }

    /// <summary>A list of one block has no heads: nothing is known of it before it is read.</summary>
    public bool HasHeads => BlockCount > 1;

    public bool HasPositions => _positions is not null;

    /// <summary>The last document of a block.</summary>
    public int Last(int block) => Number(block, 0);

    /// <summary>The last document of the block before; -1 when there is none.</summary>
    public int Before(int block) => block == 0 ? -1 : Last(block - 1);

    /// <summary>No posting of the block has a higher saturation, in 65,535ths.</summary>
    public int Max(int block) => *(ushort*)(_heads + (block * SegmentFormat.BlockHeadSize) + 12);

    public byte* Positions(int block) => _positions + (HasHeads ? Number(block, 8) : 0);

    public void Load(int block, PostingBlock target)
    {
        var count = Math.Min(SegmentFormat.BlockSize, Count - (block * SegmentFormat.BlockSize));
        if (!HasHeads)
        {
            target.LoadVarints(_data, count, -1);
            return;
        }

        var at = _data + Number(block, 4);
        var before = Before(block);
        if (count == SegmentFormat.BlockSize)
        {
            target.LoadPacked(at, before, Last(block));
        }
        else
        {
            target.LoadVarints(at, count, before);
        }
    }

    /// <summary>The bits of a block's documents; null when it has steps.</summary>
    public byte* BitsOf(int block)
    {
        if (!HasHeads || Count - (block * SegmentFormat.BlockSize) < SegmentFormat.BlockSize)
        {
            return null;
        }

        var at = _data + Number(block, 4);
        return *at == PostingBlock.IsBitmap ? at + PostingBlock.HeadSize : null;
    }

    /// <summary>The first block from here on that may hold a document, looked for in growing steps: it is seldom far.</summary>
    public int Find(int document, int from)
    {
        if (from >= BlockCount || Last(from) >= document)
        {
            return from;
        }

        var (low, step) = (from, 1);
        while (low + step < BlockCount && Last(low + step) < document)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, BlockCount);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Last(middle) < document ? (middle, high) : (low, middle);
        }

        return high;
    }

    private int Number(int block, int field) => *(int*)(_heads + (block * SegmentFormat.BlockHeadSize) + field);
}
