namespace NewsPortal.Portal.Shapes;

/// <summary>
/// One published item as a page: what every kind of item may have. A template that needs more gets a shape of its own
/// which holds this one. What is null or empty is not drawn, label included.
/// </summary>
public sealed record ItemShape
{
    public required string Title { get; init; }

    /// <summary>Absolute, for sharing and for the printed page.</summary>
    public required string Address { get; init; }

    /// <summary>Over the headline; null draws none.</summary>
    public string? Kicker { get; init; }

    public string? Lede { get; init; }

    public IReadOnlyList<LinkShape> Authors { get; init; } = [];

    public WhenShape? Published { get; init; }

    /// <summary>Only after a major change.</summary>
    public WhenShape? Updated { get; init; }

    public WhenShape? Event { get; init; }

    /// <summary>The providing unit beside the dates; not drawn when <see cref="Origin"/> names it.</summary>
    public LinkShape? Unit { get; init; }

    public FigureShape? LeadFigure { get; init; }

    /// <summary>Sanitised HTML with its links written for this mount; null when there is no body.</summary>
    public string? BodyHtml { get; init; }

    /// <summary>What readers are told of its changes, newest first.</summary>
    public IReadOnlyList<NoteShape> Notes { get; init; } = [];

    /// <summary>The newest correction, announced above the text; null when nothing was wrong.</summary>
    public NoteShape? Correction => Notes.FirstOrDefault(n => n.IsCorrection);

    /// <summary>Source, providing unit, credits, in this order.</summary>
    public IReadOnlyList<FactShape> Origin { get; init; } = [];

    public IReadOnlyList<FileShape> Files { get; init; } = [];

    public IReadOnlyList<LinkShape> Tags { get; init; } = [];

    public IReadOnlyList<ProjectRowShape> Projects { get; init; } = [];

    public IReadOnlyList<FactShape> Facts { get; init; } = [];

    public IReadOnlyList<PhoneShape> Phones { get; init; } = [];

    public IReadOnlyList<StoryShape> Related { get; init; } = [];

    public IReadOnlyList<StoryShape> MostRead { get; init; } = [];

    /// <summary>The address of the picture that holds the page's address as a QR code, for print.</summary>
    public required string QrUrl { get; init; }

    /// <summary>Every other public part and field in order, for templates that know nothing of the type.</summary>
    public IReadOnlyList<PartShape> Parts { get; init; } = [];

    /// <summary>Items that belong to this one, such as the posts of a blog.</summary>
    public IReadOnlyList<StoryShape> Contained { get; init; } = [];

    public PagerShape? Pager { get; init; }

    /// <summary>True when the providing unit is drawn beside the dates.</summary>
    public bool HasUnit => Unit is not null && Origin.Count == 0;

    /// <summary>True when a line below the lede says who and when.</summary>
    public bool HasMeta =>
        Authors.Count > 0 || Published is not null || Updated is not null || Event is not null || HasUnit;

    /// <summary>True when something stands beside the text.</summary>
    public bool HasAside =>
        Projects.Count + Facts.Count + Phones.Count + Related.Count + MostRead.Count > 0;
}

/// <param name="Kind">A lower-case extension: <c>pdf</c>, <c>csv</c>.</param>
/// <param name="Meta"><c>PDF, 1,2 MB</c>.</param>
public sealed record FileShape(string Url, string Text, string Kind, string Meta)
{
    /// <summary>True for what is read, on a screen or on paper.</summary>
    public bool IsText => Kind is "pdf" or "docx" or "odt" or "pptx" or "odp" or "txt";
}
