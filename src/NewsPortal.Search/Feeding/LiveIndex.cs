namespace NewsPortal.Search.Feeding;

/// <summary>The index that answers on this node. Opened, fed and exchanged by <see cref="SearchWork"/>.</summary>
public sealed class LiveIndex
{
    private readonly Lock _lock = new();
    private SearchIndex? _index;

    /// <summary>Why nothing can be written to the index, in one English sentence; null while all is well.</summary>
    public string? Fault { get; internal set; }

    /// <summary>True while the index does not hold all that is published: results may be missing.</summary>
    public bool IsFilling { get; internal set; } = true;

    /// <summary>What can be searched now; to be disposed soon.</summary>
    /// <returns>Null while no index is open on this node.</returns>
    public SearchSnapshot? Snapshot()
    {
        lock (_lock)
        {
            return _index?.Snapshot();
        }
    }

    /// <summary>Lets another index answer; the one before is the caller's to close.</summary>
    internal void Use(SearchIndex? index)
    {
        lock (_lock)
        {
            _index = index;
        }
    }
}
