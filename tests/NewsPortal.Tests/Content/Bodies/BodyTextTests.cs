using NewsPortal.Content.Bodies;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<p>Giao ban <strong>quý</strong> III</p><p>Chiều 25/10</p>", "Giao ban quý III\nChiều 25/10")]
    [InlineData("<p>a<br>b</p>", "a b")]
    [InlineData("<p> a \n  b </p>\n\n<p>c</p>", "a b\nc")]
    [InlineData("<ul><li>một<ol><li>hai</li></ol></li><li>ba</li></ul>", "một\nhai\nba")]
    [InlineData("<table><tbody><tr><th>Chỉ tiêu</th><td>8,9</td></tr></tbody></table>", "Chỉ tiêu\n8,9")]
    [InlineData("<p>Y tế &amp; giáo dục, &lt;b&gt; &nbsp;5</p>", "Y tế & giáo dục, <b> 5")]
    [InlineData("<p>H<sub>2</sub>O</p>", "H2O")]
    [InlineData("<p><a href=\"https://a.vn/?x=1>2\">liên kết</a> sau</p>", "liên kết sau")]
    [InlineData("chữ trần", "chữ trần")]
    [InlineData("<p", "")]
    [InlineData("<p>a</p><", "a")]
    public void A_body_says_its_words_in_lines(string html, string text) => Assert.Equal(text, BodyText.Of(html));

    [Fact]
    public void The_caption_of_a_picture_that_readers_do_not_see_is_not_said()
    {
        const string Html = "<p>a</p><figure><img src=\"asset:mat.jpg\" alt=\"x\"><figcaption>Em A</figcaption></figure>"
            + "<figure><img src=\"asset:cau.jpg?a&amp;b\" alt=\"x\"><figcaption>Cầu</figcaption></figure><p>b</p>";

        Assert.Equal("a\nCầu\nb", BodyText.Of(Html, source => source == "asset:cau.jpg?a&b"));
        Assert.Equal("a\nEm A\nCầu\nb", BodyText.Of(Html));
        Assert.Equal("a", BodyText.Of("<p>a</p><figure><img src=\"asset:mat.jpg\"><figcaption>Em A", _ => false));
    }

    [Fact]
    public void It_takes_time_in_proportion_to_length()
    {
        var html = string.Concat(Enumerable.Repeat("<figure><img src=\"x\">", 50_000)) + new string('<', 200_000) + new string('"', 200_000);
        var start = TimeProvider.System.GetTimestamp();

        BodyText.Of(html, _ => false);
        BodyText.Of(html, _ => true);

        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }
}
