namespace NewsPortal.Search;

/// <summary>Cursors and their buffers, used again for each segment of a query. For one thread.</summary>
internal sealed class CursorPool
{
    private readonly List<TermCursor> _cursors = [];
    private int _taken;

    public TermCursor Take()
    {
        if (_taken == _cursors.Count)
        {
            _cursors.Add(new TermCursor());
        }

        return _cursors[_taken++];
    }

    /// <summary>Nobody uses any of those that were taken any more.</summary>
    public void TakeBack() => _taken = 0;
}
