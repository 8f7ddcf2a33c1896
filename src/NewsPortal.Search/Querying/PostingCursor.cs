using System.Runtime.CompilerServices;

namespace NewsPortal.Search;

/// <summary>Moves forward over the documents of one term in one segment, a block of 128 at a time.</summary>
internal sealed unsafe class PostingCursor
{
    public const int End = int.MaxValue;

    private readonly int[] _documents = new int[SegmentFormat.BlockSize];
    private readonly int[] _bodies = new int[SegmentFormat.BlockSize];
    private readonly int[] _titles = new int[SegmentFormat.BlockSize];
    private readonly byte* _postings;
    private readonly int* _lengths;
    private readonly float _perWord;
    private readonly float _boundScale;
    private int[]? _listed;
    private byte* _heads;
    private byte* _data;
    private byte* _positions;
    private int _count;
    private int _blocks;
    private int _block;
    private int _inBlock;
    private int _at;
    private int _shallow;
    private int _positionsRead;
    private byte* _nextPositions;
    private float _onlyMax;

    /// <param name="averageLength">Of all segments together: scores do not depend on where a document lies.</param>
    public PostingCursor(SegmentReader segment, double averageLength)
    {
        _postings = segment.At(Section.Postings);
        _lengths = (int*)segment.At(Section.Lengths);
        _perWord = Bm25.PerWord(averageLength);
        // Stored maxima are true for the segment's own average; a longer one raises a score at most in proportion.
        _boundScale = (float)Math.Max(1, Bm25.PerWord(segment.AverageLength) / _perWord) / ushort.MaxValue;
    }

    public int Document { get; private set; }

    /// <summary>What the term is worth, rarity included.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>A bit for each word of the query the term stands for.</summary>
    public ulong Words { get; set; }

    public int Count => _count;

    public PostingCursor Open(TermEntry entry)
    {
        var start = _postings + entry.Offset;
        (_listed, _count) = (null, entry.Documents);
        _blocks = (_count + SegmentFormat.BlockSize - 1) / SegmentFormat.BlockSize;
        _heads = start;
        _data = _blocks > 1 ? start + (_blocks * SegmentFormat.BlockHeadSize) : start;
        _positions = start + entry.DataLength;
        Start();
        return this;
    }

    /// <summary>Walks over given documents; each is worth the whole weight.</summary>
    public PostingCursor Open(int[] documents)
    {
        (_listed, _count) = (documents, documents.Length);
        _blocks = (_count + SegmentFormat.BlockSize - 1) / SegmentFormat.BlockSize;
        Start();
        return this;
    }

    /// <summary>To the first document that is not before the target.</summary>
    public int Advance(int target)
    {
        if (Document >= target)
        {
            return Document;
        }

        if (_block < 0 || _documents[_inBlock - 1] < target)
        {
            var block = BlockOf(target, Math.Max(_block, 0));
            if (block >= _blocks)
            {
                return Document = End;
            }

            Load(block);
        }

        var at = _at;
        while (_documents[at] < target)
        {
            at++;
        }

        _at = at;
        return Document = _documents[at];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        if (++_at < _inBlock)
        {
            return Document = _documents[_at];
        }

        if (_block + 1 >= _blocks)
        {
            return Document = End;
        }

        Load(_block + 1);
        return Document = _documents[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score() => _listed is not null
        ? Weight
        : Weight * Bm25.Saturation(Bm25.Weighted(_bodies[_at], _titles[_at]), _lengths[Document], _perWord);

    /// <summary>No document of the range scores more. Ranges must be asked for in order.</summary>
    public float MaxScore(int from, int end)
    {
        if (Document >= end)
        {
            return 0;
        }

        if (_blocks <= 1 || _listed is not null)
        {
            return Weight * _onlyMax;
        }

        _shallow = BlockOf(from, _shallow);
        var max = 0;
        for (var block = _shallow; block < _blocks; block++)
        {
            max = Math.Max(max, MaxOf(block));
            if (LastOf(block) >= end - 1)
            {
                break;
            }
        }

        return Weight * max * _boundScale;
    }

    /// <summary>No document of the current block scores more.</summary>
    public float BlockMaxScore() =>
        _blocks <= 1 || _listed is not null ? Weight * _onlyMax : Weight * MaxOf(_block) * _boundScale;

    public int LastOfBlock => _documents[_inBlock - 1];

    /// <summary>Past the current block.</summary>
    public int SkipBlock()
    {
        _at = _inBlock - 1;
        return Next();
    }

    /// <summary>The documents before <paramref name="end"/>, as bits counted from <paramref name="start"/>.</summary>
    public void Mark(int start, int end, Span<ulong> bits)
    {
        for (var document = Advance(start); document < end; document = Next())
        {
            var bit = document - start;
            bits[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>Positions in the current document, rising; for folded words only.</summary>
    public int Positions(ref int[] positions)
    {
        if (_positionsRead > _at || _nextPositions is null)
        {
            _positionsRead = 0;
            _nextPositions = _positions + (_blocks > 1 ? HeadNumber(_block, 8) : 0);
        }

        for (; _positionsRead < _at; _positionsRead++)
        {
            _nextPositions = PositionBytes.Skip(_nextPositions, _bodies[_positionsRead] + _titles[_positionsRead]);
        }

        var count = _bodies[_at] + _titles[_at];
        if (positions.Length < count)
        {
            positions = new int[count * 2];
        }

        var at = _nextPositions;
        var position = -1;
        for (var i = 0; i < count; i++)
        {
            positions[i] = position += (int)Varint.Read(ref at);
        }

        return count;
    }

    private void Start()
    {
        (_block, _inBlock, _at, _shallow, Document, _onlyMax) = (-1, 0, 0, 0, -1, 1);
        if (_blocks == 1)
        {
            Load(0);
            Document = _documents[0];
            _onlyMax = _listed is null ? LoadedMax() : 1;
        }
        else if (_blocks == 0)
        {
            Document = End;
        }
    }

    private float LoadedMax()
    {
        var max = 0f;
        for (var i = 0; i < _inBlock; i++)
        {
            max = Math.Max(max, Bm25.Saturation(Bm25.Weighted(_bodies[i], _titles[i]), _lengths[_documents[i]], _perWord));
        }

        return max;
    }

    private int HeadNumber(int block, int field) => *(int*)(_heads + (block * SegmentFormat.BlockHeadSize) + field);

    private int MaxOf(int block) => *(ushort*)(_heads + (block * SegmentFormat.BlockHeadSize) + 12);

    private int LastOf(int block)
    {
        if (_listed is not null)
        {
            return _listed[Math.Min((block + 1) * SegmentFormat.BlockSize, _count) - 1];
        }

        return _blocks == 1 ? _documents[_inBlock - 1] : HeadNumber(block, 0);
    }

    /// <summary>The block that may hold a document, looked for in growing steps: it is seldom far.</summary>
    private int BlockOf(int target, int from)
    {
        if (from >= _blocks || LastOf(from) >= target)
        {
            return from;
        }

        var (low, step) = (from, 1);
        while (low + step < _blocks && LastOf(low + step) < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, _blocks);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            (low, high) = LastOf(middle) < target ? (middle, high) : (low, middle);
        }

        return high;
    }

    private void Load(int block)
    {
        _inBlock = Math.Min(SegmentFormat.BlockSize, _count - (block * SegmentFormat.BlockSize));
        (_block, _at) = (block, 0);
        _nextPositions = null;
        if (_listed is not null)
        {
            _listed.AsSpan(block * SegmentFormat.BlockSize, _inBlock).CopyTo(_documents);
            return;
        }

        var at = _blocks > 1 ? _data + HeadNumber(block, 4) : _data;
        var document = block == 0 ? -1 : HeadNumber(block - 1, 0);
        for (var i = 0; i < _inBlock; i++)
        {
            var step = Varint.Read(ref at);
            document += (int)(step >> 1);
            var (body, title) = (1, 0);
            if ((step & 1) == 0)
            {
                var frequency = Varint.Read(ref at);
                body = (int)(frequency >> 1);
                title = (frequency & 1) == 0 ? 0 : (int)Varint.Read(ref at);
            }

            _documents[i] = document;
            _bodies[i] = body;
            _titles[i] = title;
        }
    }
}
