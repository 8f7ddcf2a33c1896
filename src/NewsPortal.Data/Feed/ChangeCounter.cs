namespace NewsPortal.Data.Feed;

/// <summary>The one row that holds the last sequence given.</summary>
internal sealed class ChangeCounter
{
    public int Id { get; init; }

    public long Value { get; init; }
}
