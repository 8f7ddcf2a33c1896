using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Dates without a year, that no calendar has, or with a wrong weekday.</summary>
internal sealed partial class WrittenDates : ICheck
{
    private const int AnyLeapYear = 2000;

    // Days that come back every year and are called by their numbers.
    private static readonly HashSet<(int Day, int Month)> Yearly =
    [
        (1, 1), (9, 1), (3, 2), (27, 2), (8, 3), (24, 3), (25, 3), (26, 3), (27, 3), (22, 4), (30, 4), (1, 5), (7, 5), (15, 5), (19, 5), (1, 6), (5, 6),
        (21, 6), (26, 6), (28, 6), (11, 7), (27, 7), (28, 7), (12, 8), (19, 8), (28, 8), (2, 9), (1, 10), (10, 10), (13, 10), (15, 10), (20, 10), (9, 11),
        (18, 11), (20, 11), (23, 11), (1, 12), (3, 12), (10, 12), (18, 12), (20, 12), (22, 12),
    ];

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        var year = item.Today.Year;
        return item.Texts.SelectMany(text => WithoutYear(text, year).Concat(Impossible(text)).Concat(Weekdays(text, year)));
    }

    private static IEnumerable<Finding> WithoutYear(CheckedText text, int year) => text.Dates(year)
        .Where(d => d is { IsYearAssumed: true, To.Day: { } day, To.Month: { } month } && (d.To.Precision == DatePrecision.Session || !Yearly.Contains((day, month)))
            && !Feast().IsMatch(Before(text.Text, d.Range.Start)) && !YearBehind().IsMatch(text.Text[d.Range.End..Math.Min(text.Text.Length, d.Range.End + 30)]))
        .Where(d => !text.Dates(year).Any(told => told is { IsYearAssumed: false, To.Month: { } said } && said == d.To.Month
            && (told.Range.Start < d.Range.Start || told.To.Day == d.To.Day)))
        .DistinctBy(d => d.To)
        .Select(d => new Finding("date-year", text.Field, d.Range, "The date “{0}” has no year.", d.Range.Of(text.Text)));

    private static IEnumerable<Finding> Impossible(CheckedText text) => Written().Matches(text.Text)
        .Where(m => !IsDay(Number(m, "d"), Number(m, "m"), m.Groups["y"].Success ? Number(m, "y") : AnyLeapYear)
            && !text.Documents.Any(d => d.Range.Start < m.Index + m.Length && m.Index < d.Range.End))
        .Select(m => new Finding("date-impossible", text.Field, new TextRange(m.Index, m.Length), "No calendar has the date “{0}”.", m.Value));

    private static IEnumerable<Finding> Weekdays(CheckedText text, int year) => text.Dates(year)
        .Where(d => d is { Weekday: { } weekday, IsStretch: false, From.Day: not null, IsYearAssumed: false } && d.From.First.DayOfWeek != weekday)
        .Select(d => new Finding(
            "date-weekday", text.Field, d.Range, "“{0}”: that day is a “{1}”.", d.Range.Of(text.Text), VietnameseDate.Full(d.From.First).Split(',')[0]));

    private static bool IsDay(int day, int month, int year) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Before(string text, int at)
    {
        var start = Math.Max(0, at - 80);
        var line = text.LastIndexOfAny(['\n', '.', ';'], Math.Max(0, at - 1), Math.Max(0, at - 1) - start + (at > 0 ? 1 : 0));
        return text[(line < 0 ? start : line + 1)..at];
    }

    // “Ngày Công tác xã hội Việt Nam 25/3”, “kỷ niệm ngày truyền thống 10/9”.
    [GeneratedRegex(
        @"[Nn]gày\s+(?:\p{Lu}|hội|lễ|truyền\s+thống|thành\s+lập|toàn\s+dân)[^\n]*$|(?i:kỷ\s+niệm|hằng\s+năm|hàng\s+năm|thường\s+niên|dịp|lễ|tết|quốc\s+khánh|mừng)[^\n]{0,40}$")]
    private static partial Regex Feast();

    [GeneratedRegex(@"^[^.;\n]{0,12}\bnăm\s+\d{3,4}|^\s*(?:hằng|hàng|mỗi)\s+năm")]
    private static partial Regex YearBehind();

    [GeneratedRegex(
        @"(?<![\w/.,-])(?<d>\d{1,2})(?:(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>(?:19|20)\d\d)|\s+tháng\s+(?<m>\d{1,2})(?:\s+năm\s+(?<y>(?:19|20)\d\d))?)(?![\d/]|[.-]\d)|(?<=\bngày\s)(?<d>\d{1,2})/(?<m>\d{1,2})(?![\d/.-])")]
    private static partial Regex Written();
}
