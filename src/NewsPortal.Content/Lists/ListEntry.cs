namespace NewsPortal.Content.Lists;

/// <summary>An item's place in one list of one showing site. Every list page is one range scan over these.</summary>
public sealed class ListEntry
{
    /// <summary>The site that shows the item, its home or another.</summary>
    public required string SiteKey { get; init; }

    /// <summary>See <see cref="ListKey"/>.</summary>
    public required string List { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string ItemId { get; init; }

    /// <summary>Year and month in the site's zone, <c>202310</c>.</summary>
    public required int Month { get; init; }
}

/// <summary>How many items a list has in one month: the sum is its length, and a deep page is found by skipping months.</summary>
public sealed class ListMonth
{
    public required string SiteKey { get; init; }

    public required string List { get; init; }

    public required int Month { get; init; }

    public required int Count { get; set; }
}
