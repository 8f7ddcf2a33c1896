namespace NewsPortal.Content.Items;

/// <summary>A path of a site that leads to an item or a term. Paths never die: an old one leads on by a 301.</summary>
public sealed class Route
{
    /// <summary>After the address of an item: the list of its news. No path of an item or term ends like that.</summary>
    public const string NewsSuffix = "/tin-bai";

    public required string SiteKey { get; init; }

    /// <summary>Without a leading slash, lower case as it came.</summary>
    public required string Path { get; init; }

    public required string TargetId { get; set; }

    public required RouteKind Kind { get; set; }

    /// <summary>False once the target has moved to another path.</summary>
    public required bool IsCurrent { get; set; }
}

public enum RouteKind
{
    Item,
    Term,
}
