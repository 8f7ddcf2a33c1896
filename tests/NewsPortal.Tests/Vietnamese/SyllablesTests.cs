using System.Text;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("Họp giao-ban: quý III", "Họp|giao|ban|quý|III")]
    [InlineData("hơn 8,9 tỷ, 6.762 người.", "hơn|8,9|tỷ|6.762|người")]
    [InlineData("năm 2023. Đạt 102,6%", "năm|2023|Đạt|102,6")]
    [InlineData("1719/QĐ-TTg", "1719|QĐ|TTg")]
    [InlineData("25/10/2023", "25|10|2023")]
    [InlineData("02513.835.672", "02513.835.672")]
    [InlineData("C.CIHP", "C|CIHP")]
    [InlineData("quý3", "quý|3")]
    [InlineData("1,2,3", "1,2|3")]
    [InlineData("𝙗𝙖̉𝙤 𝙫𝙚̣̂ 😀", "𝙗𝙖̉𝙤|𝙫𝙚̣̂")]
    [InlineData("", "")]
    public void Text_comes_apart_into_words_and_whole_numbers(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Syllables.Split(text).Select(token => token.Range.Of(text))));

    [Fact]
    public void Numbers_are_told_from_words() =>
        Assert.Equal([false, true, false], Syllables.Split("đạt 120% kế").Select(token => token.IsNumber));

    [Fact]
    public void Decomposed_letters_keep_their_marks()
    {
        var text = "Hội nghị".Normalize(NormalizationForm.FormD);
        Assert.Equal(["Hội", "nghị"], Syllables.Split(text).Select(token => token.Range.Of(text).Normalize()));
    }

    [Fact]
    public void Tokens_are_in_order_and_never_overlap()
    {
        foreach (var text in HardText.Samples())
        {
            var end = 0;
            foreach (var token in Syllables.Split(text))
            {
                Assert.True(token.Range.Start >= end && token.Range.Length > 0);
                end = token.Range.End;
            }

            Assert.True(end <= text.Length);
        }
    }

    [Fact]
    public void Null_is_refused_at_once() => Assert.Throws<ArgumentNullException>(() => Syllables.Split(null!));
}
