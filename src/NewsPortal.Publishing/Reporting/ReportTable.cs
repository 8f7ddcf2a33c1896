using NewsPortal.Content.Items;

namespace NewsPortal.Publishing.Reporting;

/// <summary>What a report tells.</summary>
/// <param name="Rows">In no order but that of time, where the lines are parts of the period; those have a line each, others only where something was done.</param>
/// <param name="Steps">In the order of an item's way; those only on which something stands or stood.</param>
public sealed record ReportTable(ReportRow Total, IReadOnlyList<ReportRow> Rows, IReadOnlyList<StepRow> Steps);

/// <summary>One line.</summary>
/// <param name="Key">
/// Of a section, person, byline, type or site; of a part of the period its first day (<c>2026-11-30</c>). Empty for items that have none.
/// </param>
/// <param name="Begun">Items begun here in the newsroom.</param>
/// <param name="Published">Items that readers saw for the first time.</param>
/// <param name="Updates">Changes announced to readers as an update.</param>
/// <param name="Corrections">Changes announced as a correction.</param>
/// <param name="Withdrawn">Withdrawals.</param>
public sealed record ReportRow(string Key, int Begun, int Published, int Updates, int Corrections, int Withdrawn)
{
    public bool IsEmpty => Begun + Published + Updates + Corrections + Withdrawn == 0;

    /// <summary>Both together, under the first one's key.</summary>
    public ReportRow Plus(ReportRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Begun = Begun + other.Begun,
            Published = Published + other.Published,
            Updates = Updates + other.Updates,
            Corrections = Corrections + other.Corrections,
            Withdrawn = Withdrawn + other.Withdrawn,
        };
    }
}

/// <summary>A step of the workflow.</summary>
/// <param name="Now">How many items stand there at this moment, whatever the period.</param>
/// <param name="Passed">How often an item left it in the period.</param>
/// <param name="Median">Of how long those had waited there; null when none left it.</param>
/// <param name="Slowest">As long as this waited nine of ten; null when none left it.</param>
public sealed record StepRow(ItemState Step, int Now, int Passed, TimeSpan? Median, TimeSpan? Slowest);
