namespace NewsPortal.Search;

/// <summary>Moves over the postings of a folded word and reads where it stands in each.</summary>
internal sealed unsafe class PositionCursor(TermCursor cursor)
{
    private int _block = -1;
    private int _read;
    private byte* _next;

    public int Advance(int target) => cursor.Advance(target);

    /// <summary>Positions in the document it stands at, rising.</summary>
    /// <returns>How many there are.</returns>
    public int Positions(ref int[] positions)
    {
        var (bodies, titles) = (cursor.Block.Bodies, cursor.Block.Titles);
        if (_block != cursor.BlockNumber)
        {
            (_block, _read) = (cursor.BlockNumber, 0);
            _next = cursor.Positions();
        }

        var passed = 0;
        for (; _read < cursor.At; _read++)
        {
            passed += bodies[_read] + titles[_read];
        }

        _next = PositionBytes.Skip(_next, passed);
        var count = bodies[_read] + titles[_read];
        if (positions.Length < count)
        {
            positions = new int[count * 2];
        }

        var at = _next;
        var position = -1;
        for (var i = 0; i < count; i++)
        {
            positions[i] = position += (int)Varint.Read(ref at);
        }

        return count;
    }
}
