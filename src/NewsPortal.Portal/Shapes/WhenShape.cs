namespace NewsPortal.Portal.Shapes;

/// <summary>A moment or a day as readers see it.</summary>
/// <param name="Machine">For <c>datetime</c>: <c>2023-10-30T16:19+07:00</c>, <c>2023-10-25</c>, <c>2025-01</c> or <c>1995</c>.</param>
/// <param name="Text">In the site's zone and language: <c>16:19, 30/10/2023</c>.</param>
public sealed record WhenShape(string Machine, string Text)
{
    /// <summary>Day and month alone, for narrow lists: <c>18/12</c>. Null when only the full text makes sense.</summary>
    public string? DayText { get; init; }

    /// <summary>What follows <see cref="DayText"/> for readers who listen: <c>/2023</c>.</summary>
    public string? YearText { get; init; }
}
