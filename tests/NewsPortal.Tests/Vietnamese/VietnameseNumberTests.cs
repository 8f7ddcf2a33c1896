using System.Globalization;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("6762", "6.762")]
    [InlineData("8.9", "8,9")]
    [InlineData("8.90", "8,9")]
    [InlineData("0", "0")]
    [InlineData("-1234567.5", "-1.234.567,5")]
    [InlineData("0.0005", "0,001")]
    public void Numbers_have_a_decimal_comma_and_points_between_thousands(string value, string written) =>
        Assert.Equal(written, VietnameseNumber.Write(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(102.6, "102,6%")]
    [InlineData(100, "100%")]
    [InlineData(102.5547, "102,6%")]
    public void Percent_follows_without_a_space(double percent, string written) =>
        Assert.Equal(written, VietnameseNumber.Percent((decimal)percent));

    [Theory]
    [InlineData(8_900_000_000, "8,9 tỷ đồng")]
    [InlineData(100_000_000, "100 triệu đồng")]
    [InlineData(999_999_999, "1 tỷ đồng")]
    [InlineData(999_000_000, "999 triệu đồng")]
    [InlineData(1_500_000_000_000, "1.500 tỷ đồng")]
    [InlineData(500_000, "500.000 đồng")]
    [InlineData(0, "0 đồng")]
    public void Money_is_written_in_words(long dong, string written) =>
        Assert.Equal(written, VietnameseNumber.Money(dong));

    [Theory]
    [InlineData(281, 274, "đạt 102,6% kế hoạch (vượt 2,6%)")]
    [InlineData(30, 30, "đạt 100% kế hoạch")]
    [InlineData(274, 281, "đạt 97,5% kế hoạch")]
    [InlineData(12, 10, "đạt 120% kế hoạch (vượt 20%)")]
    [InlineData(0, 10, "đạt 0% kế hoạch")]
    [InlineData(10_003, 10_000, "đạt 100,03% kế hoạch (vượt 0,03%)")]
    [InlineData(9_999, 10_000, "đạt 99,99% kế hoạch")]
    [InlineData(99_999_999, 100_000_000, "đạt 99,9999% kế hoạch")]
    [InlineData(100_000_001, 100_000_000, "đạt 100% kế hoạch")]
    public void Achievement_is_computed_from_the_numbers(int actual, int target, string sentence) =>
        Assert.Equal(sentence, VietnameseNumber.Achievement(actual, target));

    [Fact]
    public void The_two_percentages_of_a_sentence_always_agree()
    {
        for (var actual = 1; actual < 700; actual += 3)
        {
            var numbers = NumberMentions.Find(VietnameseNumber.Achievement(actual, 274)).Select(n => n.Value).ToList();
            Assert.True(numbers.Count == 1 ? actual <= 274 : numbers[0] - 100 == numbers[1]);
        }
    }

    [Theory]
    [InlineData(0, "0 byte")]
    [InlineData(1023, "1.023 byte")]
    [InlineData(1024, "1 KB")]
    [InlineData(860_160, "840 KB")]
    [InlineData(1_258_291, "1,2 MB")]
    [InlineData(1_048_575, "1 MB")]
    [InlineData(15_728_640, "15 MB")]
    [InlineData(long.MaxValue, "8.388.608 TB")]
    public void File_sizes_are_short(long bytes, string written) =>
        Assert.Equal(written, VietnameseNumber.FileSize(bytes));

    [Fact]
    public void Impossible_targets_and_sizes_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.Achievement(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.FileSize(-1));
    }
}
