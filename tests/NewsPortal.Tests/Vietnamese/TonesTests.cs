using System.Text;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class TonesTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("xoá", "xóa")]
    [InlineData("uỷ", "ủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("khoá", "khóa")]
    [InlineData("thoả", "thỏa")]
    [InlineData("loè", "lòe")]
    [InlineData("huỷ", "hủy")]
    [InlineData("HOÀ", "HÒA")]
    [InlineData("Uỷ ban nhân dân", "Ủy ban nhân dân")]
    public void Both_styles_are_one_word(string modern, string traditional)
    {
        Assert.Equal(traditional, Tones.Canonical(modern));
        Assert.Same(traditional, Tones.Canonical(traditional));
        Assert.Equal(modern, Tones.Apply(traditional, ToneStyle.Modern, []));
        Assert.Same(modern, Tones.Apply(modern, ToneStyle.Modern, []));
        Assert.Equal(traditional, Tones.Canonical(modern.Normalize(NormalizationForm.FormD)).Normalize());
    }

    [Theory]
    [InlineData("quý")]
    [InlineData("Quỳnh quả quẻ quỹ")]
    [InlineData("già giỏi giúi giếng gì")]
    [InlineData("hoàn toán hoạt khoét huỳnh suýt tuyết ngoài xoáy khuỷu ngoèo")]
    [InlineData("của múa mía tài lúi kéo được thuở thuế")]
    [InlineData("Ngày 30-10-2023… 😀")]
    public void Closed_syllables_and_qu_and_gi_look_the_same_in_both_styles(string text)
    {
        Assert.Same(text, Tones.Canonical(text));
        Assert.Same(text, Tones.Apply(text, ToneStyle.Modern, []));
    }

    [Theory]
    [InlineData("qúy", "quý")]
    [InlineData("qủa", "quả")]
    [InlineData("đựơc", "được")]
    [InlineData("hòan tòan", "hoàn toàn")]
    [InlineData("gìa", "già")]
    public void Misplaced_tones_are_found_and_set_right_in_either_style(string wrong, string right)
    {
        Assert.NotEmpty(Tones.FindMisplaced(wrong));
        Assert.Empty(Tones.FindMisplaced(right));
        Assert.Equal(right, Tones.Canonical(wrong));
        Assert.Equal(right, Tones.Apply(wrong, ToneStyle.Modern, []));
    }

    [Fact]
    public void A_page_that_mixes_styles_shows_both()
    {
        const string text = "ký thỏa thuận, xóa bỏ tảo hôn. Huyện Mường Tè: Xoá 359 nhà tạm, quý 3, hoàn toàn";
        Assert.Equal(["thỏa", "xóa"], Tones.Find(text, ToneStyle.Traditional).Select(range => range.Of(text)));
        Assert.Equal(["Xoá"], Tones.Find(text, ToneStyle.Modern).Select(range => range.Of(text)));
    }

    [Fact]
    public void Names_keep_the_spelling_of_their_owner()
    {
        const string text = "Bà Nguyễn Thị Thuý dự án Hoà nhập, tái hoà nhập";
        var name = new TextRange(text.IndexOf("Nguyễn", StringComparison.Ordinal), "Nguyễn Thị Thuý".Length);
        Assert.Equal(
            "Bà Nguyễn Thị Thuý dự án Hòa nhập, tái hòa nhập",
            Tones.Apply(text, ToneStyle.Traditional, [name]));
    }

    [Theory]
    [InlineData("José Chloé Zoë Curaçao Müller")]
    [InlineData("Đắk Lắk, Kon Tum, Krông Pắc")]
    public void Foreign_words_are_left_alone(string text) => Assert.Same(text, Tones.Canonical(text));

    [Fact]
    public void Both_directions_meet_on_every_syllable()
    {
        foreach (var word in Syllable.All())
        {
            var modern = Tones.Apply(word, ToneStyle.Modern, []);
            Assert.Equal(word, Tones.Canonical(modern));
            Assert.Equal(word.ToUpperInvariant(), Tones.Canonical(modern.ToUpperInvariant()));
        }
    }

    [Fact]
    public void Placing_twice_changes_nothing_more()
    {
        foreach (var text in HardText.Samples())
        {
            var placed = Tones.Canonical(text);
            Assert.Same(placed, Tones.Canonical(placed));
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Tones.Canonical(null!));
        Assert.Throws<ArgumentNullException>(() => Tones.Find(null!, ToneStyle.Modern));
    }
}
