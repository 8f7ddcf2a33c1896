namespace NewsPortal.Publishing.Talking;

/// <summary>Something said about an item inside the newsroom; readers never see it.</summary>
public sealed class Remark
{
    public required string Id { get; init; }

    public required string ItemId { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public string? DoneByName { get; set; }
}
