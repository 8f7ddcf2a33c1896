namespace NewsPortal.Portal.Shapes;

/// <summary>A page of a list: a section, a tag, a kind of item, a place, an organisation, an author, a month.</summary>
public sealed record ListShape(string Heading)
{
    public string? Intro { get; init; }

    /// <summary>Sanitised HTML; null when there is none.</summary>
    public string? BodyHtml { get; init; }

    /// <summary>Sub-sections, the current one marked.</summary>
    public IReadOnlyList<LinkShape> SubLists { get; init; } = [];

    public IReadOnlyList<FactShape> Facts { get; init; } = [];

    public IReadOnlyList<PhoneShape> Phones { get; init; } = [];

    public IReadOnlyList<StoryShape> Stories { get; init; } = [];

    /// <summary>Filled instead of <see cref="Stories"/> for a list of documents.</summary>
    public IReadOnlyList<DocumentRowShape> Documents { get; init; } = [];

    /// <summary>Filled instead of <see cref="Stories"/> for a list of names (organisations, places, authors).</summary>
    public IReadOnlyList<LinkShape> Names { get; init; } = [];

    /// <summary>What readers are told of changes to the entry whose list it is, newest first.</summary>
    public IReadOnlyList<NoteShape> Notes { get; init; } = [];

    /// <summary>Null when everything fits on one page.</summary>
    public PagerShape? Pager { get; init; }

    /// <summary>Blocks beside the list, as on a home page.</summary>
    public IReadOnlyList<BlockShape> Aside { get; init; } = [];
}

/// <param name="Page">From 1.</param>
/// <param name="Steps">Page numbers to offer; null stands for a gap.</param>
public sealed record PagerShape(int Page, int PageCount, IReadOnlyList<PageLinkShape?> Steps, string? PreviousUrl, string? NextUrl);

public sealed record PageLinkShape(int Number, string Url);
