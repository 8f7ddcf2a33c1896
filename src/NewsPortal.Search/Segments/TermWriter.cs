using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>
/// The dictionary of a segment: sorted keys in blocks, each key without what it shares with the one before. A block
/// begins with the place of its first postings (8 bytes); those of the others follow without gaps.
/// </summary>
internal sealed class TermWriter
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<int> _blocks = [];
    private readonly ByteBuffer _last = new();
    private int _inBlock;

    public ReadOnlySpan<byte> Bytes => _bytes.Written;

    public ReadOnlySpan<int> Blocks => CollectionsMarshal.AsSpan(_blocks);

    public void Add(ReadOnlySpan<byte> key, int documents, long offset, int dataLength, int positionLength)
    {
        var shared = 0;
        if (_inBlock == 0)
        {
            _blocks.Add(_bytes.Length);
            MemoryMarshal.Write(_bytes.Room(sizeof(long)), in offset);
        }
        else
        {
            shared = _last.Written.CommonPrefixLength(key);
        }

        _bytes.AddVarint((uint)shared);
        _bytes.AddVarint((uint)(key.Length - shared));
        _bytes.Add(key[shared..]);
        _bytes.AddVarint((uint)documents);
        _bytes.AddVarint((uint)dataLength);
        if (key[0] == (byte)TermFamily.Folded)
        {
            _bytes.AddVarint((uint)positionLength);
        }

        _last.Clear();
        _last.Add(key);
        _inBlock = (_inBlock + 1) % SegmentFormat.TermsPerBlock;
    }
}
