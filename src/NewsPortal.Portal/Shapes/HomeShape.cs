namespace NewsPortal.Portal.Shapes;

/// <summary>A home page: rows of columns of blocks, in the order its site has chosen.</summary>
public sealed record HomeShape(string Heading, IReadOnlyList<RowShape> Rows);

/// <param name="Layout"><c>front</c>, <c>full</c>, <c>side</c>, <c>thirds</c>, <c>wide-narrow</c> or <c>beside</c>.</param>
public sealed record RowShape(string Layout, IReadOnlyList<IReadOnlyList<BlockShape>> Columns);

/// <summary>One block. Blocks with nothing in them are left out before the page is drawn.</summary>
public sealed record BlockShape
{
    /// <summary>The name of the partial view that draws it: <c>lead</c>, <c>stories</c>, <c>cards</c> and so on.</summary>
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
