namespace NewsPortal.Search;

/// <summary>All postings of one term from first to last, with their positions as bytes: what a merge reads.</summary>
internal sealed unsafe class PostingReader
{
    private readonly bool _hasPositions;
    private byte* _at;
    private byte* _positions;
    private int _left;
    private int _positionLength;

    public PostingReader(SegmentReader segment, TermEntry entry)
    {
        var start = segment.At(Section.Postings) + entry.Offset;
        _positions = start + entry.DataLength;
        _hasPositions = entry.PositionLength > 0;
        _left = entry.Documents;
        var blocks = (entry.Documents + SegmentFormat.BlockSize - 1) / SegmentFormat.BlockSize;
        _at = blocks > 1 ? start + (blocks * SegmentFormat.BlockHeadSize) : start;
    }

    public int Document { get; private set; } = -1;

    public int Body { get; private set; }

    public int Title { get; private set; }

    public ReadOnlySpan<byte> Positions => new(_positions - _positionLength, _positionLength);

    public bool MoveNext()
    {
        if (_left-- == 0)
        {
            return false;
        }

        var step = Varint.Read(ref _at);
        Document += (int)(step >> 1);
        (Body, Title) = (1, 0);
        if ((step & 1) == 0)
        {
            var frequency = Varint.Read(ref _at);
            Body = (int)(frequency >> 1);
            Title = (frequency & 1) == 0 ? 0 : (int)Varint.Read(ref _at);
        }

        if (_hasPositions)
        {
            var end = PositionBytes.Skip(_positions, Body + Title);
            _positionLength = (int)(end - _positions);
            _positions = end;
        }

        return true;
    }
}
