using System.Globalization;
using NewsPortal.Admin.Frame;

namespace NewsPortal.Admin.Reporting;

/// <summary>How long something waited, in the largest unit that says it well: <c>20 phút</c>, <c>3,5 giờ</c>, <c>2,1 ngày</c>.</summary>
internal static class WaitWords
{
    public static string Of(TimeSpan wait, Newsroom newsroom)
    {
        var culture = CultureInfo.GetCultureInfo(newsroom.Language);
        return wait switch
        {
            { TotalHours: < 1 } => newsroom.T["{0} minutes", Math.Max(1, (int)wait.TotalMinutes)],
            { TotalHours: < 48 } => newsroom.T["{0} hours", wait.TotalHours.ToString("0.#", culture)],
            _ => newsroom.T["{0} days", wait.TotalDays.ToString("0.#", culture)],
        };
    }
}
