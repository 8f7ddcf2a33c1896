using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", DatePrecision.Year, "2023-01-01", "2023-12-31")]
    [InlineData("2023-Q3", DatePrecision.Quarter, "2023-07-01", "2023-09-30")]
    [InlineData("2024-02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2023-10-25", DatePrecision.Day, "2023-10-25", "2023-10-25")]
    [InlineData("2023-10-25 afternoon", DatePrecision.Session, "2023-10-25", "2023-10-25")]
    public void A_date_is_read_and_written_as_far_as_it_is_known(
        string text, DatePrecision precision, string first, string last)
    {
        var date = PartialDate.Parse(text)!.Value;
        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.ParseExact(first, "yyyy-MM-dd"), date.First);
        Assert.Equal(DateOnly.ParseExact(last, "yyyy-MM-dd"), date.Last);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-Q5")]
    [InlineData("2023-Q")]
    [InlineData("2023-1-1")]
    [InlineData("2023-10 afternoon")]
    [InlineData("2023-10-25 someday")]
    [InlineData("2023-10-25 afternoon again")]
    [InlineData("25/10/2023")]
    public void Anything_else_is_no_date(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void Dates_sort_by_their_first_day_coarse_before_fine()
    {
        string[] sorted =
            ["2022", "2023", "2023-Q1", "2023-01", "2023-01-01", "2023-01-01 morning", "2023-01-01 evening",
                "2023-01-02"];
        var dates = sorted.Reverse().Select(text => PartialDate.Parse(text)!.Value);
        Assert.Equal(sorted, dates.Order().Select(date => date.ToString()));
        Assert.True(default(PartialDate) < PartialDate.Parse("0001"));
    }

    [Fact]
    public void Impossible_dates_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2023, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2023, day: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2023, 7, quarter: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2023, session: DaySession.Morning));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(0));
        Assert.Throws<ArgumentNullException>(() => PartialDate.Parse(null!));
    }
}
