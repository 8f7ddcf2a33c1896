namespace NewsPortal.Portal.Shapes;

/// <summary>One item in a list or on a home page.</summary>
public sealed record StoryShape(string Url, string Title)
{
    public string? Summary { get; init; }

    /// <summary>Section, kind or place over the headline; null draws none.</summary>
    public string? Kicker { get; init; }

    public PictureShape? Picture { get; init; }

    public WhenShape? When { get; init; }

    /// <summary>On the picture: <c>3 phút</c>, <c>12 ảnh</c>.</summary>
    public BadgeShape? Badge { get; init; }
}

/// <param name="Icon"><c>play</c> or <c>images</c>.</param>
public sealed record BadgeShape(string Icon, string Text);

/// <summary>A document in a list.</summary>
/// <param name="Number">Number and symbol, or the form when it has none.</param>
/// <param name="Meta">Dates, issuer, file: already one line.</param>
public sealed record DocumentRowShape(string Url, string? Number, string Title, string? Meta);

/// <summary>A figure as a sentence, with a bar that repeats it.</summary>
/// <param name="Big"><c>281/274</c>.</param>
/// <param name="AsOf">When the figure held; null when nobody said.</param>
public sealed record MeasureShape(string Big, string Sentence, BarShape? Bar, string? AsOf);

/// <summary>A bar for one part of a goal. Scale: a goal at 100 % stands at 80 % of the width, so 125 % fills it.</summary>
/// <param name="Label">What the bar shows, in words.</param>
/// <param name="FillPercent">Width of the part up to the goal, 0 to 80, or to 100 without a goal.</param>
/// <param name="MorePercent">Width of the part beyond the goal; 0 when there is none.</param>
/// <param name="HasGoal">False for money: the full width is the total.</param>
public sealed record BarShape(string Label, double FillPercent, double MorePercent, bool HasGoal);
