namespace NewsPortal.Portal.Shapes;

/// <summary>A project with everything known about it.</summary>
public sealed record ProjectShape(ItemShape Item)
{
    /// <summary>The sentence about its money, with its date; null when nothing is published.</summary>
    public MoneyShape? Money { get; init; }

    public IReadOnlyList<IndicatorShape> Indicators { get; init; } = [];

    public IReadOnlyList<StoryShape> Components { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MilestoneShape> Timeline { get; init; } = [];

    /// <summary>All items about the project; null while there are none.</summary>
    public LinkShape? AllNews { get; init; }

    /// <summary>Parties, phase, places, legal basis, beneficiaries.</summary>
    public IReadOnlyList<FactShape> Facts { get; init; } = [];
}

/// <param name="Sentence">One sentence, with <c>tính đến hết …</c> where the date is known; its amounts are strong.</param>
/// <param name="Lines">Every published figure with its date, for the list below the sentence.</param>
public sealed record MoneyShape(IReadOnlyList<RunShape> Sentence, BarShape? Bar, IReadOnlyList<FactShape> Lines);

/// <summary>Some words of a sentence, with the spaces and stops around them.</summary>
public sealed record RunShape(string Text, bool IsStrong = false);

/// <summary>An indicator's row. Null target or degree: not published, or not to be computed.</summary>
/// <param name="Degree"><c>102,6%</c>.</param>
public sealed record IndicatorShape(
    string Name, string? Target, string? Actual, string? Unit, string? Degree, BarShape? Bar, string? AsOf, LinkShape? PublishedIn);

/// <param name="Kind"><c>meeting</c> for a filled dot; null otherwise.</param>
/// <param name="KindText">After the date; null draws none.</param>
public sealed record MilestoneShape(WhenShape When, LinkShape What, string? Kind, string? KindText);
