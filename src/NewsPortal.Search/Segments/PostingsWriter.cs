using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>
/// The postings of one term after the other. A posting is the distance to the last document, doubled, plus one when the
/// word stands once in the body and not in the title (nearly always so for pairs); else twice the frequency in the body,
/// plus one when the title has it too, and then that. Lists longer than a block begin with a head for each block.
/// </summary>
internal sealed class PostingsWriter(List<int> lengths)
{
    private readonly ByteBuffer _data = new();
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _heads = new();
    private int _last = -1;
    private int _blockData;
    private int _blockPositions;
    private float _blockMax;

    public int Count { get; private set; }

    /// <summary>See <see cref="Bm25.PerWord"/>; maxima are true for this average length.</summary>
    public float PerWord { get; set; }

    public void Add(int document, int body, int title, ReadOnlySpan<byte> positions)
    {
        var isPlain = body == 1 && title == 0;
        _data.AddVarint(((uint)(document - _last) << 1) | (isPlain ? 1u : 0u));
        if (!isPlain)
        {
            _data.AddVarint(((uint)body << 1) | (title > 0 ? 1u : 0u));
            if (title > 0)
            {
                _data.AddVarint((uint)title);
            }
        }

        _positions.Add(positions);
        _last = document;
        _blockMax = Math.Max(_blockMax, Bm25.Saturation(Bm25.Weighted(body, title), lengths[document], PerWord));
        if (++Count % SegmentFormat.BlockSize == 0)
        {
            EndBlock();
        }
    }

    public (int Documents, int DataLength, int PositionLength) End(HashedFile file)
    {
        var headLength = 0;
        if (Count > SegmentFormat.BlockSize)
        {
            if (Count % SegmentFormat.BlockSize != 0)
            {
                EndBlock();
            }

            headLength = _heads.Length;
            file.Write(_heads.Written);
        }

        file.Write(_data.Written);
        file.Write(_positions.Written);
        var written = (Count, headLength + _data.Length, _positions.Length);
        Clear();
        return written;
    }

    /// <summary>A maximum rounded up, so that it is never below a score.</summary>
    private static ushort RoundedUp(float saturation) =>
        (ushort)Math.Min(ushort.MaxValue, (int)Math.Ceiling(saturation * (double)ushort.MaxValue) + 1);

    private void EndBlock()
    {
        var head = _heads.Room(SegmentFormat.BlockHeadSize);
        MemoryMarshal.Write(head, in _last);
        MemoryMarshal.Write(head[4..], in _blockData);
        MemoryMarshal.Write(head[8..], in _blockPositions);
        var max = RoundedUp(_blockMax);
        MemoryMarshal.Write(head[12..], in max);
        (_blockData, _blockPositions, _blockMax) = (_data.Length, _positions.Length, 0);
    }

    private void Clear()
    {
        _data.Clear();
        _positions.Clear();
        _heads.Clear();
        (Count, _last, _blockData, _blockPositions, _blockMax) = (0, -1, 0, 0, 0);
    }
}
