using System.Globalization;

namespace NewsPortal.Vietnamese;

/// <summary>
/// A date as far as it is known: a year, a quarter, a month, a day, or a part of a day. It has no time zone: whoever
/// has a moment in time converts it to the site's zone first. The default value is no date.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private static readonly string[] SessionNames = ["morning", "noon", "afternoon", "evening", "night"];

    /// <summary>
    /// Throws for dates no calendar has, a quarter beside a month, a day without month, a session without day.
    /// </summary>
    public PartialDate(int year, int? month = null, int? day = null, int? quarter = null, DaySession? session = null)
    {
        if (!IsPossible(year, month, day, quarter, session))
        {
            throw new ArgumentOutOfRangeException(
                nameof(year), $"No such date: {year}-{month}-{day} Q{quarter} {session}.");
        }

        (Year, Month, Day, Quarter, Session) = (year, month, day, quarter, session);
    }

    /// <summary>1 to 9999; 0 only in the default value.</summary>
    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>1 to 4, only when it is all that is known beside the year.</summary>
    public int? Quarter { get; }

    public DaySession? Session { get; }

    public DatePrecision Precision => this switch
    {
        { Session: not null } => DatePrecision.Session,
        { Day: not null } => DatePrecision.Day,
        { Month: not null } => DatePrecision.Month,
        { Quarter: not null } => DatePrecision.Quarter,
        _ => DatePrecision.Year,
    };

    /// <summary>The first day it may mean.</summary>
    public DateOnly First => new(Year, Month ?? ((Quarter ?? 1) * 3) - 2, Day ?? 1);

    /// <summary>The last day it may mean; the first for a single day.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => new DateOnly(Year, 12, 31),
        DatePrecision.Quarter => LastOfMonth(Quarter!.Value * 3),
        DatePrecision.Month => LastOfMonth(Month!.Value),
        _ => First,
    };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public static PartialDate Of(DateOnly day, DaySession? session = null) =>
        new(day.Year, day.Month, day.Day, session: session);

    /// <summary>Reads what <see cref="ToString"/> writes: ISO 8601, and quarters and sessions beside it.</summary>
    /// <returns>Null for anything else, also for days no calendar has.</returns>
    public static PartialDate? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().Split(' ');
        var parts = words[0].Split('-');
        if (words.Length > 2 || Digits(parts[0], 4) is not { } year)
        {
            return null;
        }

        var session = words.Length == 2 ? Array.IndexOf(SessionNames, words[1]) : (int?)null;
        return (parts.Length, session) switch
        {
            (1, null) => Possible(year),
            (2, null) when parts[1] is ['Q', var quarter] => Possible(year, quarter: quarter - '0'),
            (2, null) when Digits(parts[1], 2) is { } month => Possible(year, month),
            (3, not -1) when Digits(parts[1], 2) is { } month && Digits(parts[2], 2) is { } day =>
                Possible(year, month, day, session: (DaySession?)session),
            _ => null,
        };
    }

    /// <summary>By first day, then coarse before fine, then by session.</summary>
    public int CompareTo(PartialDate other) => Place.CompareTo(other.Place);

    /// <summary>
    /// <c>2023</c>, <c>2023-Q3</c>, <c>2023-10</c>, <c>2023-10-25</c> or <c>2023-10-25 afternoon</c>.
    /// </summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => Year.ToString("0000", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Quarter}"),
        DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => $"{First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {SessionNames[(int)Session!.Value]}",
    };

    /// <returns>Null when no calendar has this date.</returns>
    internal static PartialDate? Possible(
        int year, int? month = null, int? day = null, int? quarter = null, DaySession? session = null) =>
        IsPossible(year, month, day, quarter, session) ? new PartialDate(year, month, day, quarter, session) : null;

    private static bool IsPossible(int year, int? month, int? day, int? quarter, DaySession? session) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)))
        && (quarter is null || (quarter is >= 1 and <= 4 && month is null))
        && (session is null || (day is not null && Enum.IsDefined(session.Value)));

    private static int? Digits(string text, int length) =>
        text.Length == length && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private (int Day, DatePrecision Precision, DaySession? Session) Place =>
        (Year == 0 ? -1 : First.DayNumber, Precision, Session);

    private DateOnly LastOfMonth(int month) => new(Year, month, DateTime.DaysInMonth(Year, month));
}
