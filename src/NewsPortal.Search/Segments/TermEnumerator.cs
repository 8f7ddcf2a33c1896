namespace NewsPortal.Search;

/// <summary>Walks over terms in order, from the beginning of a block.</summary>
internal sealed unsafe class TermEnumerator(byte* terms, long length, long start)
{
    private readonly byte* _end = terms + length;
    private readonly ByteBuffer _key = new();
    private byte* _at = terms + start;
    private int _inBlock;
    private bool _isAhead;
    private long _offset;

    public ReadOnlySpan<byte> Key => _key.Written;

    public TermEntry Entry { get; private set; }

    public bool MoveNext()
    {
        if (_isAhead)
        {
            _isAhead = false;
            return true;
        }

        if (_at >= _end)
        {
            return false;
        }

        if (_inBlock == 0)
        {
            _offset = *(long*)_at;
            _at += sizeof(long);
        }

        ReadEntry();
        _inBlock = (_inBlock + 1) % SegmentFormat.TermsPerBlock;
        return true;
    }

    /// <summary>The next term is the first that is not less than the key.</summary>
    public void SkipTo(ReadOnlySpan<byte> key)
    {
        while (MoveNext())
        {
            if (Key.SequenceCompareTo(key) >= 0)
            {
                _isAhead = true;
                return;
            }
        }
    }

    private void ReadEntry()
    {
        var shared = (int)Varint.Read(ref _at);
        var added = (int)Varint.Read(ref _at);
        _key.CutTo(shared);
        _key.Add(new ReadOnlySpan<byte>(_at, added));
        _at += added;
        var documents = (int)Varint.Read(ref _at);
        var data = (int)Varint.Read(ref _at);
        var positions = Key[0] == (byte)TermFamily.Folded ? (int)Varint.Read(ref _at) : 0;
        Entry = new TermEntry(documents, _offset, data, positions);
        _offset += data + positions;
    }
}
