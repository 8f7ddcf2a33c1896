namespace NewsPortal.Sites;

/// <summary>First segments of paths that belong to the product; no site, section or item may take them.</summary>
public static class ReservedPaths
{
    private static readonly HashSet<string> Segments =
    [
        "quan-tri", "api", "media", "health", "tim-kiem", "assets", "en", "_content", "thang", "so-do-trang", "qr", "dinh-chinh", "xem-truoc",
        "robots.txt", "favicon.ico",
    ];

    /// <summary>Every one of them, lower case.</summary>
    public static IReadOnlySet<string> All => Segments;

    public static bool Contains(string segment) => Segments.Contains(segment);
}
