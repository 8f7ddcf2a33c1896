namespace NewsPortal.Publishing.Checks;

/// <summary>Advice on an item that somebody has read and will not follow; it is not shown again to anybody.</summary>
public sealed class IgnoredFinding
{
    public required string ItemId { get; init; }

    /// <summary>As <see cref="CheckedDraft.KeyOf"/> gives it: other words bring the advice back.</summary>
    public required string Key { get; init; }

    public required string ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
