using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>
/// The postings of one term after the other: a list of up to 128 as varints, a longer one as heads of blocks, packed blocks
/// of 128, and what is left as varints; behind them their positions.
/// </summary>
internal sealed class PostingsWriter(List<int> lengths)
{
    private readonly PostingBlockWriter _block = new();
    private readonly ByteBuffer _data = new();
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _heads = new();
    private int _before = -1;
    private int _blockPositions;

    public int Count { get; private set; }

    /// <summary>See <see cref="Bm25.PerWord"/>; maxima are true for this average length.</summary>
    public float PerWord { get; set; }

    public void Add(int document, int body, int title, ReadOnlySpan<byte> positions)
    {
        // Only now is it known that the block is not the whole list.
        if (_block.IsFull)
        {
            EndBlock();
        }

        _block.Add(document, body, title);
        _positions.Add(positions);
        Count++;
    }

    public (int Documents, int DataLength, int PositionLength) End(HashedFile file)
    {
        if (Count > SegmentFormat.BlockSize)
        {
            EndBlock();
            file.Write(_heads.Written);
        }
        else
        {
            _block.WriteVarints(_data, -1);
        }

        file.Write(_data.Written);
        file.Write(_positions.Written);
        var written = (Count, _heads.Length + _data.Length, _positions.Length);
        Clear();
        return written;
    }

    /// <summary>A maximum rounded up, so that it is never below a score.</summary>
    private static ushort RoundedUp(float saturation) =>
        (ushort)Math.Min(ushort.MaxValue, (int)Math.Ceiling(saturation * (double)ushort.MaxValue) + 1);

    private void EndBlock()
    {
        var (last, data) = (_block.Last, _data.Length);
        var max = RoundedUp(_block.MaxSaturation(lengths, PerWord));
        if (_block.IsFull)
        {
            _block.WritePacked(_data, _before);
        }
        else
        {
            _block.WriteVarints(_data, _before);
        }

        var head = _heads.Room(SegmentFormat.BlockHeadSize);
        MemoryMarshal.Write(head, in last);
        MemoryMarshal.Write(head[4..], in data);
        MemoryMarshal.Write(head[8..], in _blockPositions);
        MemoryMarshal.Write(head[12..], in max);
        _block.Clear();
        // The positions of the posting that comes next are not there yet.
        (_before, _blockPositions) = (last, _positions.Length);
    }

    private void Clear()
    {
        _block.Clear();
        _data.Clear();
        _positions.Clear();
        _heads.Clear();
        (Count, _before, _blockPositions) = (0, -1, 0);
    }
}
