using System.Globalization;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Writes moments and days in the site's zone.</summary>
public sealed class Moments(PortalRequest request)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private bool IsEnglish => request.Language == "en";

    /// <param name="instant">UTC.</param>
    public WhenShape Moment(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, request.Zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        return new WhenShape(
            local.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture),
            IsEnglish ? local.ToString("HH:mm, d MMM yyyy", English) : VietnameseDate.Moment(local))
        {
            DayText = IsEnglish ? day.ToString("d MMM", English) : DayMonth(day),
            YearText = IsEnglish ? day.ToString(" yyyy", English) : day.ToString("/yyyy", CultureInfo.InvariantCulture),
        };
    }

    public WhenShape Day(DateOnly day) => Partial(PartialDate.Of(day));

    /// <summary>A date as far as it is known.</summary>
    public WhenShape Partial(PartialDate date) => new(Machine(date), IsEnglish ? EnglishText(date) : VietnameseDate.Partial(date))
    {
        DayText = date.Day is null ? null : DayMonth(date.First),
        YearText = date.Day is null ? null : date.First.ToString("/yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A value of a DateField with the precision and session that stand in fields beside it.</summary>
    /// <param name="precision"><c>session</c>, <c>day</c>, <c>month</c>, <c>quarter</c>, <c>year</c>, or null for the day.</param>
    /// <param name="session"><c>morning</c>, <c>afternoon</c>, <c>evening</c>, or null.</param>
    /// <returns>Null when the value is no date.</returns>
    public static PartialDate? Read(string? value, string? precision, string? session) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day)
            ? precision switch
            {
                "year" => new PartialDate(day.Year),
                "quarter" => new PartialDate(day.Year, quarter: (day.Month + 2) / 3),
                "month" => new PartialDate(day.Year, day.Month),
                _ => PartialDate.Of(DateOnly.FromDateTime(day), session switch
                {
                    "morning" => DaySession.Morning,
                    "afternoon" => DaySession.Afternoon,
                    "evening" => DaySession.Evening,
                    _ => null,
                }),
            }
            : null;

    // Leading zeros as Decree 30/2020 wants them: days 1-9, months 1-2.
    private static string DayMonth(DateOnly day) => VietnameseDate.Numeric(day)[..^5];

    private static string Machine(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        DatePrecision.Quarter or DatePrecision.Month => date.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string EnglishText(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => date.Year.ToString(CultureInfo.InvariantCulture),
        DatePrecision.Quarter => $"Q{date.Quarter} {date.Year}",
        DatePrecision.Month => date.First.ToString("MMMM yyyy", English),
        _ => date.First.ToString("d MMM yyyy", English),
    };
}
