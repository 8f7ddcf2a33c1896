using NewsPortal.Admin.Forms;
using Xunit;

namespace NewsPortal.Tests.Admin.Forms;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  – … !", 0)]
    [InlineData("Tại phiên giao ban chiều 25/10/2023", 6)]
    [InlineData("kê\u0301 hoa\u0323ch", 2)]
    public void Syllables_and_numbers_are_counted_and_signs_are_not(string text, int expected) => Assert.Equal(expected, TypedWords.Of(text));

    [Theory]
    [InlineData("<p>Đạt <strong>102,6</strong>% kế hoạch.</p><p>Xong</p>", 5)]
    [InlineData("<ul><li>một</li><li>hai</li></ul>", 2)]
    [InlineData("<p>H<sub>2</sub>O&nbsp;sạch</p>", 2)]
    [InlineData("<p>A &amp; B</p>", 2)]
    [InlineData("<figure><img src=\"a.png\" alt=\"một hai ba\"><figcaption>Cầu</figcaption></figure>", 1)]
    public void Marks_inside_a_word_do_not_part_it_and_blocks_do(string html, int expected) => Assert.Equal(expected, TypedWords.OfHtml(html));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(374, 1)]
    [InlineData(375, 2)]
    public void Reading_takes_a_minute_at_least(int words, int expected) => Assert.Equal(expected, TypedWords.MinutesToRead(words));

    [Theory]
    [InlineData("Người thực hiện", "người thực hiện")]
    [InlineData("Đoàn tham dự", "đoàn tham dự")]
    [InlineData("VTV", "VTV")]
    [InlineData("X", "X")]
    [InlineData("", "")]
    public void A_common_name_begins_small_inside_a_sentence(string name, string expected) => Assert.Equal(expected, FormBag.InSentence(name));
}
