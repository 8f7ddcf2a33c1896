using System.Globalization;
using NewsPortal.Publishing.Reporting;
using Xunit;

namespace NewsPortal.Tests.Publishing.Reporting;

public sealed class ReportPeriodTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Fact]
    public void Both_ends_belong_to_it_by_the_clock_of_the_site()
    {
        var (from, before) = ReportPeriod.Month(new DateOnly(2026, 2, 14)).In(Zone);

        Assert.Equal(new DateTimeOffset(2026, 1, 31, 17, 0, 0, TimeSpan.Zero), from);
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 17, 0, 0, TimeSpan.Zero), before);
    }

    [Theory]
    [InlineData("2024-02-29", "2024-01-01", "2024-03-31")]
    [InlineData("2026-12-31", "2026-10-01", "2026-12-31")]
    public void A_quarter_is_three_whole_months(string day, string first, string last) =>
        Assert.Equal(new ReportPeriod(Day(first), Day(last)), ReportPeriod.Quarter(Day(day)));

    [Theory]
    [InlineData("2026-03-10", "2026-03-10", 1, "2026-03-10")]
    [InlineData("2026-03-01", "2026-03-31", 31, "2026-03-31")]
    [InlineData("2026-03-15", "2026-05-02", 3, "2026-05-01")]
    [InlineData("2020-06-30", "2026-01-01", 7, "2026-01-01")]
    public void It_falls_into_days_months_or_years_and_none_reaches_beyond_it(string first, string last, int parts, string lastBegins)
    {
        var period = new ReportPeriod(Day(first), Day(last));

        Assert.Equal(parts, period.Parts().Count);
        Assert.Equal((period.First, period.Last), (period.Parts()[0].First, period.Parts()[^1].Last));
        Assert.Equal(Day(lastBegins), period.Parts()[^1].First);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", "The last day lies before the first.")]
    [InlineData("0001-01-01", "2026-03-01", "Choose days between 1990 and 2100.")]
    [InlineData("2026-03-01", "9999-12-31", "Choose days between 1990 and 2100.")]
    [InlineData("2010-01-01", "2020-01-01", "Choose ten years at most.")]
    [InlineData("2010-01-01", "2019-12-31", null)]
    [InlineData("2100-12-31", "2100-12-31", null)]
    public void Days_of_which_nothing_can_be_told_are_refused(string first, string last, string? why) =>
        Assert.Equal(why, ReportPeriod.WhyNot(Day(first), Day(last))?.Sentence);

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
