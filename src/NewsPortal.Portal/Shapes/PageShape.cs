namespace NewsPortal.Portal.Shapes;

/// <summary>A whole page ready to draw: what stands around the content on every page of a site.</summary>
public abstract record PageShape
{
    public required FrameShape Frame { get; init; }

    public required HeadShape Head { get; init; }

    /// <summary>The path to the page from the home page on, without the page itself; empty on a home page.</summary>
    public IReadOnlyList<LinkShape> Crumbs { get; init; } = [];

    /// <summary>The language of the content where it is not that of the interface; null otherwise.</summary>
    public string? ContentLanguage { get; init; }
}

/// <summary>A whole page with the content its template draws.</summary>
public sealed record PageShape<T> : PageShape
{
    public required T Main { get; init; }
}
