using NewsPortal.Data;

namespace NewsPortal.Publishing.Reporting;

/// <summary>The days that a report is about, in a site's zone, both ends included.</summary>
public readonly record struct ReportPeriod(DateOnly First, DateOnly Last)
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;
    public const int MostYears = 10;

    private const int MostDays = 31;
    private const int MostMonths = 36;

    /// <returns>Why no report can be made of these days; null when one can.</returns>
    public static Problem? WhyNot(DateOnly first, DateOnly last) =>
        first.Year is < FirstYear or > LastYear || last.Year is < FirstYear or > LastYear ? new Problem("Choose days between 1990 and 2100.")
        : last < first ? new Problem("The last day lies before the first.")
        : last >= first.AddYears(MostYears) ? new Problem("Choose ten years at most.")
        : null;

    /// <summary>A whole month.</summary>
    public static ReportPeriod Month(DateOnly day) => Of(day, day.Month, 1);

    /// <summary>A whole quarter.</summary>
    public static ReportPeriod Quarter(DateOnly day) => Of(day, day.Month - ((day.Month - 1) % 3), 3);

    /// <summary>A whole year.</summary>
    public static ReportPeriod Year(DateOnly day) => Of(day, 1, 12);

    /// <returns>Its first moment and the first moment after it, UTC.</returns>
    public (DateTimeOffset From, DateTimeOffset Before) In(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return (Start(First, zone), Start(Last.AddDays(1), zone));
    }

    /// <summary>Its days up to a month, its months up to three years, else its years; the first and the last may be cut.</summary>
    public IReadOnlyList<ReportPeriod> Parts()
    {
        var parts = new List<ReportPeriod>();
        for (var day = First; day <= Last; day = parts[^1].Last.AddDays(1))
        {
            var end = IsOfDays ? day : IsOfMonths ? Month(day).Last : Year(day).Last;
            parts.Add(new ReportPeriod(day, end < Last ? end : Last));
        }

        return parts;
    }

    /// <summary>True when its parts are days.</summary>
    public bool IsOfDays => Last.DayNumber - First.DayNumber < MostDays;

    /// <summary>True when its parts are months.</summary>
    public bool IsOfMonths => !IsOfDays && ((Last.Year - First.Year) * 12) + Last.Month - First.Month < MostMonths;

    private static ReportPeriod Of(DateOnly day, int month, int months)
    {
        var first = new DateOnly(day.Year, month, 1);
        return new ReportPeriod(first, first.AddMonths(months).AddDays(-1));
    }

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var there = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
