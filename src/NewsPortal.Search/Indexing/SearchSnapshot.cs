namespace NewsPortal.Search;

/// <summary>
/// The index as it was at one moment; later changes do not show. For any number of threads. Files it reads are kept until
/// it is disposed, so it is held for one request, not longer.
/// </summary>
public sealed class SearchSnapshot : IDisposable
{
    /// <summary>The last result that can be asked for.</summary>
    public const int MaxResults = 10_000;

    private readonly IReadOnlyList<SegmentView> _views;
    private int _isDisposed;

    /// <summary>Takes over one hold on each segment.</summary>
    internal SearchSnapshot(IReadOnlyList<SegmentView> views, long sequence) => (_views, Sequence) = (views, sequence);

    /// <summary>The place in the feed up to which changes show.</summary>
    public long Sequence { get; }

    /// <summary>Documents that can be found.</summary>
    public int Count => _views.Sum(view => view.LiveCount);

    internal IReadOnlyList<SegmentView> Views => _views;

    /// <summary>A page of results, the best or the newest first.</summary>
    /// <param name="skip">Results before the page; together with <paramref name="take"/> at most <see cref="MaxResults"/> count.</param>
    public SearchResults Search(Query query, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        skip = Math.Min(skip, MaxResults);
        return new QueryRun(_views, query).Page(skip, Math.Min(take, MaxResults - skip));
    }

    /// <summary>Title and body as they were put, for highlights.</summary>
    /// <returns>Null when the index does not have the document.</returns>
    public (string Title, string Body)? Text(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        var key = System.Text.Encoding.UTF8.GetBytes(id);
        foreach (var view in _views)
        {
            if (view.FindLive(key) is var document && document >= 0)
            {
                return StoredText.Unpack(view.Segment.StoredBytes(document));
            }
        }

        return null;
    }

    /// <summary>Every document that can be found, in no order.</summary>
    internal IEnumerable<string> Ids() => _views.SelectMany(
        view => Enumerable.Range(0, view.Segment.Count).Where(view.IsLive).Select(view.Segment.IdOf));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            foreach (var view in _views)
            {
                view.Segment.Release();
            }
        }
    }
}
