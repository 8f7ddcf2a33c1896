namespace NewsPortal.Engagement;

/// <summary>How often an item was read on one site. The order of “most read” follows it.</summary>
public sealed class ItemViews
{
    public required string SiteKey { get; init; }

    public required string ItemId { get; init; }

    public required long Views { get; set; }
}
