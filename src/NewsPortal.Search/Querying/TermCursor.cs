namespace NewsPortal.Search;

/// <summary>Moves over the postings of one term, a block at a time.</summary>
internal sealed unsafe class TermCursor : PostingCursor
{
    private readonly BlockSaturations _saturations;
    private PostingList _list;
    private float _boundScale;
    private float _onlyMax;
    private int _shallow;

    public TermCursor() => _saturations = new BlockSaturations(Block);

    public override int Count => _list.Count;

    /// <summary>The block it stands in.</summary>
    public PostingBlock Block { get; } = new();

    /// <summary>Which of the list's blocks that is; -1 before the first.</summary>
    public int BlockNumber { get; private set; }

    /// <summary>Where in the block it stands.</summary>
    public int At { get; private set; }

    /// <param name="perWord">Of all segments together: scores do not depend on where a document lies.</param>
    public TermCursor Open(SegmentReader segment, TermEntry entry, float perWord)
    {
        _list = new PostingList(segment, entry);
        _saturations.Open(segment, perWord);
        // Stored maxima are true for the segment's own average; a longer one raises a score at most in proportion.
        _boundScale = (float)Math.Max(1, Bm25.PerWord(segment.AverageLength) / perWord) / ushort.MaxValue;
        (BlockNumber, At, Document, _shallow, _onlyMax, Weight, Words) = (-1, 0, -1, 0, -1, 1, 0);
        if (!_list.HasHeads)
        {
            Load(0);
        }

        return this;
    }

    /// <summary>The bytes of the positions of the block it stands in.</summary>
    public byte* Positions() => _list.Positions(BlockNumber);

    public override int Advance(int target)
    {
        if (Document >= target)
        {
            return Document;
        }

        if (BlockNumber < 0 || Block.Documents[Block.Count - 1] < target)
        {
            var block = _list.HasHeads ? _list.Find(target, Math.Max(BlockNumber, 0)) : 1;
            if (block >= _list.BlockCount)
            {
                return Document = End;
            }

            Load(block);
        }

        var documents = Block.Documents;
        var at = At;
        while (at + 8 < Block.Count && documents[at + 8] < target)
        {
            at += 8;
        }

        while (documents[at] < target)
        {
            at++;
        }

        At = at;
        return Document = documents[at];
    }

    public override float Score() => Weight * _saturations.Of(At);

    public override float MaxScore(int from, int end)
    {
        if (Document >= end)
        {
            return 0;
        }

        if (!_list.HasHeads)
        {
            _onlyMax = _onlyMax < 0 ? _saturations.Max() : _onlyMax;
            return Advance(from) < end ? Weight * _onlyMax : 0;
        }

        _shallow = _list.Find(from, _shallow);
        var max = 0;
        for (var block = _shallow; block < _list.BlockCount; block++)
        {
            max = Math.Max(max, _list.Max(block));
            if (_list.Last(block) >= end - 1)
            {
                break;
            }
        }

        return Weight * max * _boundScale;
    }

    public override bool AddScores(ScoreWindow window, int from, int end, double least)
    {
        var hasPassed = false;
        for (var block = BlockOf(from); block < _list.BlockCount && _list.Before(block) + 1 < end; block++)
        {
            if (_list.HasHeads && Weight * _list.Max(block) * _boundScale < least)
            {
                hasPassed = true;
                continue;
            }

            if (BlockNumber != block)
            {
                Load(block);
            }

            AddBlock(window, from, end);
        }

        return hasPassed;
    }

    public override void Mark(int start, int end, Span<ulong> bits)
    {
        for (var block = BlockOf(start); block < _list.BlockCount && _list.Before(block) + 1 < end; block++)
        {
            var packed = _list.BitsOf(block);
            if (packed is not null)
            {
                BlockBitmap.AddTo(packed, _list.Before(block), _list.Last(block), start >> 6, bits);
                continue;
            }

            if (BlockNumber != block)
            {
                Load(block);
            }

            MarkLoaded(start, end, bits);
        }
    }

    /// <summary>The first block from the current one on that may hold a document.</summary>
    private int BlockOf(int document) => _list.HasHeads ? _list.Find(document, Math.Max(BlockNumber, 0)) : 0;

    private void AddBlock(ScoreWindow window, int from, int end)
    {
        var (documents, first) = (Block.Documents, At);
        while (first < Block.Count && documents[first] < from)
        {
            first++;
        }

        var last = first;
        while (last < Block.Count && documents[last] < end)
        {
            last++;
        }

        window.Add(documents.AsSpan(first, last - first), _saturations.All()[first..last], Weight, Words);
        At = Math.Min(last, Block.Count - 1);
        Document = documents[At];
    }

    private void MarkLoaded(int start, int end, Span<ulong> bits)
    {
        foreach (var document in Block.Documents.AsSpan(0, Block.Count))
        {
            var bit = document - start;
            if (document >= end)
            {
                break;
            }

            if (bit >= 0)
            {
                bits[bit >> 6] |= 1UL << (bit & 63);
            }
        }
    }

    private void Load(int block)
    {
        _list.Load(block, Block);
        _saturations.Forget();
        (BlockNumber, At, Document) = (block, 0, Block.Documents[0]);
    }
}
