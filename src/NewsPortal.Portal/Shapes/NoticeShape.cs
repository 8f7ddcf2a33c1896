namespace NewsPortal.Portal.Shapes;

/// <summary>A page that says why there is nothing to read: 404, 410, 500.</summary>
/// <param name="Code">The status code, drawn large.</param>
/// <param name="Lede">What happened and what to do.</param>
public sealed record NoticeShape(int Code, string Heading, string Lede, IReadOnlyList<StoryShape> MostRead)
{
    /// <summary>When and why an item was withdrawn; empty otherwise.</summary>
    public IReadOnlyList<FactShape> Facts { get; init; } = [];

    public LinkShape? Onward { get; init; }
}

/// <summary>The site map for people: sections, lists, languages, and the other sites of the installation.</summary>
public sealed record SiteMapShape(IReadOnlyList<SiteMapGroupShape> Groups);

public sealed record SiteMapGroupShape(string Heading, IReadOnlyList<LinkShape> Links);
