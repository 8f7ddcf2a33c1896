namespace NewsPortal.Portal.Shapes;

/// <summary>A home page: rows of columns of blocks, in the order its site has chosen.</summary>
public sealed record HomeShape(string Heading, IReadOnlyList<RowShape> Rows);

/// <param name="Layout">
/// <c>front</c> (three columns, lead first), <c>beside</c> (the lead alone, its picture beside the words), <c>full</c>,
/// <c>side</c> (text and a narrow column), <c>thirds</c> or <c>narrow-wide</c> (5 to 7).
/// </param>
public sealed record RowShape(string Layout, IReadOnlyList<IReadOnlyList<BlockShape>> Columns);

/// <summary>One block. Blocks with nothing in them are left out before the page is drawn.</summary>
public sealed record BlockShape
{
    /// <summary>
    /// The name of the partial view that draws it. Of <see cref="Stories"/>: <c>lead</c> (the first alone, large; less so
    /// under a title), <c>stories</c> (the first with its picture, the others small), <c>rows</c>, <c>cards</c>,
    /// <c>feature</c> (a large one and cards), <c>dated</c>, <c>ranked</c>. The others are named for what they hold:
    /// <c>documents</c>, <c>measures</c>, <c>projects</c> (a table), <c>project</c> (the first alone), <c>phones</c>,
    /// <c>links</c>, <c>text</c> (with its phone numbers large).
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Null for a block without a heading.</summary>
    public string? Title { get; init; }

    /// <summary>The block's id on the page, unique there.</summary>
    public required string Anchor { get; init; }

    public LinkShape? More { get; init; }

    /// <summary>How many cards stand side by side on a wide screen: 2, 3 or 4.</summary>
    public int Columns { get; init; } = 3;

    /// <summary>True for a tinted box.</summary>
    public bool IsPanel { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<StoryShape> Stories { get; init; } = [];

    public IReadOnlyList<DocumentRowShape> Documents { get; init; } = [];

    public IReadOnlyList<MeasureShape> Measures { get; init; } = [];

    public IReadOnlyList<ProjectRowShape> Projects { get; init; } = [];

    public IReadOnlyList<PhoneShape> Phones { get; init; } = [];

    public IReadOnlyList<LinkShape> Links { get; init; } = [];
}

/// <summary>A project in the table of projects, or alone in a panel.</summary>
public sealed record ProjectRowShape(LinkShape Link)
{
    public string? LongName { get; init; }

    public string? Places { get; init; }

    /// <summary>One sentence; null when nothing is published.</summary>
    public string? Money { get; init; }

    public string? Progress { get; init; }

    public string? ProgressAsOf { get; init; }

    public BarShape? Bar { get; init; }

    public IReadOnlyList<FactShape> Facts { get; init; } = [];
}
