using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class DateMentionsTests
{
    private const int ContextYear = 2025;

    [Theory]
    [InlineData("30-10-2023", "2023-10-30")]
    [InlineData("25-12-2023", "2023-12-25")]
    [InlineData("25/10/2023", "2023-10-25")]
    [InlineData("25.10.2023", "2023-10-25")]
    [InlineData("2023-10-25", "2023-10-25")]
    [InlineData("ngày 1/3/2025", "2025-03-01")]
    [InlineData("Ngày 23 Tháng 4 năm 2021", "2021-04-23")]
    [InlineData("Ngày\u00A023 tháng\u00A04 năm\u00A02021", "2021-04-23")]
    [InlineData("ngày 07 tháng 12/2021", "2021-12-07")]
    [InlineData("Chiều ngày 25/10/2023", "2023-10-25 afternoon")]
    [InlineData("Sáng 21-3", "2025-03-21 morning")]
    [InlineData("tối 5/2", "2025-02-05 evening")]
    [InlineData("ngày 23 tháng 4", "2025-04-23")]
    [InlineData("mùng 2 tháng 9", "2025-09-02")]
    [InlineData("quý 3", "2025-Q3")]
    [InlineData("quý III", "2025-Q3")]
    [InlineData("QUÝ 1", "2025-Q1")]
    [InlineData("quý 4/2023", "2023-Q4")]
    [InlineData("quý III/2023", "2023-Q3")]
    [InlineData("quý 4 năm 2023", "2023-Q4")]
    [InlineData("tháng 8/2023", "2023-08")]
    [InlineData("tháng 01 năm 2025", "2025-01")]
    [InlineData("tháng 5", "2025-05")]
    [InlineData("8/2023", "2023-08")]
    [InlineData("năm 1995", "1995")]
    public void Every_form_of_a_date_is_read_with_its_precision(string text, string expected)
    {
        var mention = DateMentions.Read($" {text} ", ContextYear);
        Assert.NotNull(mention);
        Assert.Equal(expected, mention.From.ToString());
        Assert.False(mention.IsStretch);
        Assert.False(mention.IsFiscalYear);
        Assert.Equal(!text.Contains(expected[..4], StringComparison.Ordinal), mention.IsYearAssumed);
    }

    [Theory]
    [InlineData("30-10-2023 16:19")]
    [InlineData("16:19, 30/10/2023")]
    [InlineData("16 giờ 19 phút, ngày 30/10/2023")]
    [InlineData("16h19 ngày 30 tháng 10 năm 2023")]
    public void The_time_beside_a_day_is_read(string text)
    {
        var mention = DateMentions.Read(text, ContextYear);
        Assert.NotNull(mention);
        Assert.Equal("2023-10-30", mention.From.ToString());
        Assert.Equal(new TimeOnly(16, 19), mention.Time);
    }

    [Fact]
    public void The_weekday_is_kept_as_written()
    {
        var mention = DateMentions.Read("Thứ 7, ngày 23 tháng 11 năm 2024", ContextYear);
        Assert.Equal(DayOfWeek.Saturday, mention?.Weekday);
        Assert.Equal("2024-11-23", mention?.From.ToString());
        Assert.Equal(DayOfWeek.Sunday, DateMentions.Read("Chủ nhật, 24/11/2024", ContextYear)?.Weekday);
    }

    [Theory]
    [InlineData("2023-2025", "2023", "2025")]
    [InlineData("2021–2030", "2021", "2030")]
    [InlineData("năm 2021 đến năm 2025", "2021", "2025")]
    [InlineData("25-27/10/2023", "2023-10-25", "2023-10-27")]
    [InlineData("ngày 25 - 27 tháng 10 năm 2023", "2023-10-25", "2023-10-27")]
    [InlineData("21/3 - 25/3/2024", "2024-03-21", "2024-03-25")]
    [InlineData("ngày 01/7/2025 đến ngày 05/7/2025", "2025-07-01", "2025-07-05")]
    [InlineData("tháng 8 đến tháng 10/2023", "2023-08", "2023-10")]
    [InlineData("quý I - quý III/2023", "2023-Q1", "2023-Q3")]
    [InlineData("tháng 8/2023 đến hết tháng 1/2025", "2023-08", "2025-01")]
    public void A_stretch_has_two_ends(string text, string from, string to)
    {
        var mention = DateMentions.Read(text, ContextYear);
        Assert.NotNull(mention);
        Assert.Equal((from, to), (mention.From.ToString(), mention.To.ToString()));
        Assert.True(mention.IsStretch);
    }

    [Fact]
    public void A_budget_year_is_not_a_calendar_year()
    {
        var mention = Assert.Single(DateMentions.Find("Đến hết năm tài chính 2024, huyện", ContextYear));
        Assert.True(mention.IsFiscalYear);
        Assert.Equal("2024", mention.From.ToString());
        Assert.Equal("2024", DateMentions.Read("năm tài chính 2023-2024", ContextYear)?.To.ToString());
    }

    [Theory]
    [InlineData("xây dựng 281/274 nhóm, thành lập 30/30 địa chỉ, 1/2 số xã")]
    [InlineData("Quyết định số 1719/QĐ-TTg, Nghị định 30/2020/NĐ-CP, Kế hoạch 12/2020/KH-UBND")]
    [InlineData("Điện thoại: +84 233 3550383 - 3854745 - 3852439, 02513.834.493-141")]
    [InlineData("31/02/2023, 45/10/2023, tháng 13/2023, năm 20235")]
    [InlineData("trong 3 tháng, tháng Hành động vì trẻ em, 2 năm qua")]
    [InlineData("tỷ số 2-1, 8,9 tỷ đồng, 6.762 người")]
    [InlineData("")]
    public void Fractions_symbols_telephones_and_impossible_days_are_no_dates(string text) =>
        Assert.Empty(DateMentions.Find(text, ContextYear));

    [Fact]
    public void Dates_stand_at_their_place_in_the_text()
    {
        const string text =
            "Chiều ngày 25/10/2023, họp quý 3 và kế hoạch quý 4/2023; giai đoạn 2021-2030, giai đoạn I, 2021-2025; "
            + "trước dịp lễ 30/4 và 1/5; Tính đến hết tháng 1/2025 đạt 281/274.";
        Assert.Equal(
            ["Chiều ngày 25/10/2023", "quý 3", "quý 4/2023", "2021-2030", "2021-2025", "lễ 30/4", "1/5",
                "tháng 1/2025"],
            DateMentions.Find(text, ContextYear).Select(mention => mention.Range.Of(text)));
    }

    [Fact]
    public void A_date_without_a_year_says_so()
    {
        var mention = Assert.Single(DateMentions.Find("Sáng 21-3, Sở Y tế đã có buổi làm việc", ContextYear));
        Assert.True(mention.IsYearAssumed);
        Assert.Equal(new DateOnly(2025, 3, 21), mention.From.First);
    }

    [Fact]
    public void Every_written_day_reads_back()
    {
        for (var day = new DateOnly(2023, 12, 1); day < new DateOnly(2025, 2, 1); day = day.AddDays(1))
        {
            var expected = PartialDate.Of(day);
            Assert.Equal(expected, DateMentions.Read(VietnameseDate.Full(day), 1)?.From);
            Assert.Equal(expected, DateMentions.Read(VietnameseDate.Numeric(day), 1)?.From);
            Assert.Equal(day.DayOfWeek, DateMentions.Read(VietnameseDate.FullInSentence(day), 1)?.Weekday);
            Assert.Equal(expected, DateMentions.Read(VietnameseDate.DayMonth(day), day.Year)?.From);
        }
    }

    [Fact]
    public void Hard_text_breaks_nothing()
    {
        foreach (var text in HardText.Samples())
        {
            Assert.All(DateMentions.Find(text, ContextYear), mention => Assert.NotEqual("", mention.Range.Of(text)));
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => DateMentions.Find(null!, ContextYear));
        Assert.Throws<ArgumentNullException>(() => DateMentions.Read(null!, ContextYear));
    }
}
