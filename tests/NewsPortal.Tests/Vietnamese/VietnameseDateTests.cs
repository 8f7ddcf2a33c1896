using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class VietnameseDateTests
{
    [Fact]
    public void The_long_form_names_the_weekday()
    {
        var date = new DateOnly(2024, 11, 23);
        Assert.Equal("Thứ Bảy, ngày 23 tháng 11 năm 2024", VietnameseDate.Full(date));
        Assert.Equal("thứ Bảy, ngày 23 tháng 11 năm 2024", VietnameseDate.FullInSentence(date));
        Assert.Equal("Chủ nhật, ngày 24 tháng 11 năm 2024", VietnameseDate.Full(date.AddDays(1)));
    }

    [Theory]
    [InlineData(2025, 3, 21, "21/3/2025", "ngày 21 tháng 3")]
    [InlineData(2024, 2, 5, "05/02/2024", "ngày 05 tháng 02")]
    [InlineData(2025, 7, 1, "01/7/2025", "ngày 01 tháng 7")]
    [InlineData(2021, 4, 23, "23/4/2021", "ngày 23 tháng 4")]
    [InlineData(2023, 10, 30, "30/10/2023", "ngày 30 tháng 10")]
    [InlineData(2025, 1, 10, "10/01/2025", "ngày 10 tháng 01")]
    public void Only_days_1_to_9_and_months_1_and_2_take_a_leading_zero(
        int year, int month, int day, string written, string words)
    {
        Assert.Equal(written, VietnameseDate.Numeric(new DateOnly(year, month, day)));
        Assert.Equal(words, VietnameseDate.DayMonth(new DateOnly(year, month, day)));
    }

    [Fact]
    public void A_moment_is_written_in_the_zone_it_comes_in() =>
        Assert.Equal("16:19, 30/10/2023",
            VietnameseDate.Moment(new DateTimeOffset(2023, 10, 30, 16, 19, 59, TimeSpan.FromHours(7))));

    [Theory]
    [InlineData("1995", "Năm 1995", "năm 1995")]
    [InlineData("2023-Q3", "Quý III/2023", "quý III/2023")]
    [InlineData("2025-01", "Tháng 01/2025", "tháng 01/2025")]
    [InlineData("2023-08", "Tháng 8/2023", "tháng 8/2023")]
    [InlineData("2023-10-25", "25/10/2023", "25/10/2023")]
    [InlineData("2023-10-25 afternoon", "Chiều 25/10/2023", "chiều 25/10/2023")]
    [InlineData("2023-10-05 night", "Đêm 05/10/2023", "đêm 05/10/2023")]
    public void A_partial_date_says_what_is_known(string date, string heading, string inSentence)
    {
        Assert.Equal(heading, VietnameseDate.Partial(PartialDate.Parse(date)!.Value));
        Assert.Equal(inSentence, VietnameseDate.PartialInSentence(PartialDate.Parse(date)!.Value));
    }

    [Theory]
    [InlineData("2023", "2025", "2023-2025")]
    [InlineData("2023-10-25", "2023-10-27", "25-27/10/2023")]
    [InlineData("2025-04-30", "2025-05-02", "30/4-02/5/2025")]
    [InlineData("2024-12-30", "2025-01-02", "30/12/2024 - 02/01/2025")]
    [InlineData("2023-08", "2025-01", "Tháng 8/2023 - Tháng 01/2025")]
    [InlineData("2023", "2023", "Năm 2023")]
    public void A_period_is_as_short_as_usual(string from, string to, string written) =>
        Assert.Equal(written, VietnameseDate.Period(PartialDate.Parse(from)!.Value, PartialDate.Parse(to)!.Value));
}
