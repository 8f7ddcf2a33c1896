using System.Globalization;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// Dates and times as people write them here: <c>16:19, 30/10/2023</c>, day first, hours to 24. Reads also a hyphen or a
/// point between the numbers, the time behind the date, and <c>16h19</c>.
/// </summary>
public static class Moments
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];
    private static readonly string[] Hours = ["H:mm", "H:mm:ss", "H'h'mm", "H'h'", "H'g'mm"];

    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Write(TimeOnly time) =>
        time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Write(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Write(TimeOnly.FromDateTime(there.DateTime))}, {Write(DateOnly.FromDateTime(there.DateTime))}";
    }

    /// <returns>Null when it is no day.</returns>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(Bare(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1000 and <= 9998 ? day : null;

    /// <returns>Null when it is no time of day.</returns>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(Bare(text), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Reads a date with a time, in a zone. A date alone means its first moment.</summary>
    /// <returns>UTC; null when it is no moment, or one that the zone's clocks skip.</returns>
    public static DateTimeOffset? Moment(string text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var words = Bare(text).Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (day, time) = words switch
        {
            [var only] => (Day(only), (TimeOnly?)TimeOnly.MinValue),
            [var first, var second] when Time(first) is not null => (Day(second), Time(first)),
            [var first, var second] => (Day(first), Time(second)),
            _ => (null, null),
        };
        if (day is null || time is null)
        {
            return null;
        }

        var there = day.Value.ToDateTime(time.Value);
        return zone.IsInvalidTime(there) ? null : new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }

    private static string Bare(string text) => text.Trim().ToLowerInvariant();
}
