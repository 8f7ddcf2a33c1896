namespace NewsPortal.Admin.Reporting;

/// <summary>A chart of bars: a number beside each name.</summary>
/// <param name="Title">Says every number, for those who do not see the bars.</param>
public sealed record ChartShape(string Title, IReadOnlyList<(string Name, int Number)> Bars)
{
    public int Most => Bars.Max(b => b.Number);
}
