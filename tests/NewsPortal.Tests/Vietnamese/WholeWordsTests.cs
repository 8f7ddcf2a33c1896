using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class WholeWordsTests
{
    [Theory]
    [InlineData("kế hoạch mới", "kế hoạch|mới")]
    [InlineData("Kế hoạch tổ chức hội nghị", "Kế hoạch|tổ chức|hội nghị")]
    [InlineData("tại Quảng Trị và Thừa Thiên Huế", "tại|Quảng Trị|và|Thừa Thiên Huế")]
    [InlineData("từ ngày 15/11/2024", "từ|ngày 15/11/2024")]
    [InlineData("hơn 3,5 tỷ đồng.", "hơn 3,5 tỷ đồng|.")]
    [InlineData("theo 20/2023/QĐ-UBND,", "theo|20/2023/QĐ-UBND|,")]
    [InlineData("gọi 0233.3550383", "gọi|0233.3550383")]
    [InlineData("(ghế, bàn)", "(|ghế|,|bàn|)")]
    [InlineData("kế  hoạch", "kế|hoạch")]
    [InlineData("", "")]
    public void Words_are_whole(string text, string words) =>
        Assert.Equal(words, string.Join('|', Split(text).Where(word => !string.IsNullOrWhiteSpace(word))));

    [Fact]
    public void Nothing_is_lost() => Assert.All(HardText.Samples(), text => Assert.Equal(text, string.Concat(Split(text))));

    private static IEnumerable<string> Split(string text) => WholeWords.Split(text).Select(range => range.Of(text));
}
