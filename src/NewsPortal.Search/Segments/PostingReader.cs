namespace NewsPortal.Search;

/// <summary>All postings of one term from first to last, with their positions as bytes: what a merge reads.</summary>
internal sealed unsafe class PostingReader
{
    private readonly PostingBlock _block = new();
    private PostingList _list;
    private byte* _positions;
    private int _positionLength;
    private int _next;
    private int _at;

    public int Document => _block.Documents[_at];

    public int Body => _block.Bodies[_at];

    public int Title => _block.Titles[_at];

    public ReadOnlySpan<byte> Positions => new(_positions - _positionLength, _positionLength);

    public void Open(PostingList list)
    {
        (_list, _next, _at, _positionLength) = (list, 0, 0, 0);
        _positions = list.HasPositions ? list.Positions(0) : null;
    }

    public bool MoveNext()
    {
        if (_next == 0 || ++_at >= _block.Count)
        {
            if (_next == _list.BlockCount)
            {
                return false;
            }

            _list.Load(_next++, _block);
            _at = 0;
        }

        if (_positions is not null)
        {
            var end = PositionBytes.Skip(_positions, Body + Title);
            _positionLength = (int)(end - _positions);
            _positions = end;
        }

        return true;
    }
}
