using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class NumberMentionsTests
{
    [Theory]
    [InlineData("8,9 tỷ đồng", 8.9, "tỷ đồng", NumberBound.Exact, 8_900_000_000)]
    [InlineData("hơn 8,9 tỷ đồng", 8.9, "tỷ đồng", NumberBound.MoreThan, 8_900_000_000)]
    [InlineData("100 triệu đồng", 100, "triệu đồng", NumberBound.Exact, 100_000_000)]
    [InlineData("trên 4 tỷ đồng", 4, "tỷ đồng", NumberBound.MoreThan, 4_000_000_000)]
    [InlineData("6.762 người", 6762, "người", NumberBound.Exact, 6762)]
    [InlineData("gần 4.000 trẻ", 4000, "trẻ", NumberBound.Nearly, 4000)]
    [InlineData("khoảng 1,5 nghìn tỷ đồng", 1.5, "nghìn tỷ đồng", NumberBound.About, 1_500_000_000_000)]
    [InlineData("2 triệu người", 2, "triệu người", NumberBound.Exact, 2_000_000)]
    [InlineData("120%", 120, "%", NumberBound.Exact, 120)]
    [InlineData("-2,5 %", -2.5, "%", NumberBound.Exact, -2.5)]
    [InlineData("8,9\u00A0tỷ\u00A0đồng", 8.9, "tỷ\u00A0đồng", NumberBound.Exact, 8_900_000_000)]
    [InlineData("1.234.567,89 USD", 1234567.89, "USD", NumberBound.Exact, 1234567.89)]
    [InlineData("5 m²", 5, "m²", NumberBound.Exact, 5)]
    [InlineData("214", 214, "", NumberBound.Exact, 214)]
    [InlineData("dưới 12 tuổi", 12, "tuổi", NumberBound.LessThan, 12)]
    public void A_number_is_read_with_its_unit_and_bound(
        string text, double value, string unit, NumberBound bound, double amount)
    {
        var number = NumberMentions.Read(text);
        Assert.NotNull(number);
        Assert.Equal(((decimal)value, unit, bound), (number.Value, number.Unit, number.Bound));
        Assert.Equal((decimal)amount, number.Amount);
        Assert.Null(number.Target);
    }

    [Fact]
    public void A_result_is_read_with_its_target()
    {
        var number = NumberMentions.Read("281/274 nhóm");
        Assert.Equal((281m, 274m, "nhóm"), (number!.Value, number.Target, number.Unit));
    }

    [Fact]
    public void Numbers_stand_at_their_place_and_dates_and_symbols_are_left_out()
    {
        const string text = "Ngày 25/10/2023, Quyết định 1719/QĐ-TTg: giải ngân hơn 8,9 tỷ đồng, đạt 120% kế hoạch "
            + "quý 3, 30/30 địa chỉ; điện thoại 02513.899.580, 02603.862710; COVID-19; giai đoạn 2021-2025.";
        Assert.Equal(["hơn 8,9 tỷ đồng", "120%", "30/30"], NumberMentions.Find(text).Select(n => n.Range.Of(text)));
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var random = new Random(102);
        for (var i = 0; i < 500; i++)
        {
            var value = Math.Round(
                (decimal)(random.NextDouble() * Math.Pow(10, random.Next(1, 12))), random.Next(0, 4));
            Assert.Equal(value, NumberMentions.Read(VietnameseNumber.Write(value))?.Value);
        }
    }

    [Fact]
    public void Hard_text_breaks_nothing()
    {
        foreach (var text in HardText.Samples().Append(new string('9', 2000)))
        {
            Assert.All(NumberMentions.Find(text), number => Assert.NotEqual("", number.Range.Of(text)));
        }
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => NumberMentions.Find(null!));
}
