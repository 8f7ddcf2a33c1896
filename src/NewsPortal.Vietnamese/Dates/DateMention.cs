namespace NewsPortal.Vietnamese;

/// <summary>A date, or a stretch from one date to another, found in a text.</summary>
/// <param name="To">The same as <paramref name="From"/> unless a stretch is meant.</param>
public sealed record DateMention(TextRange Range, PartialDate From, PartialDate To)
{
    public bool IsStretch => From != To;

    /// <summary>The clock time written beside the day; null when there is none.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The weekday as written, which may disagree with the date; null when there is none.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The text gives no year; it was taken from the context.</summary>
    public bool IsYearAssumed { get; init; }

    /// <summary>"Năm tài chính": a budget year that begins when its owner says; From and To are its name.</summary>
    public bool IsFiscalYear { get; init; }
}
