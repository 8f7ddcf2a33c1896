using System.Globalization;
using System.Text;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Plain ASCII\n\ttext")]
    [InlineData("Hội nghị sơ kết… 5\u00A0tỷ m² “dự án” 😀")]
    public void Clean_text_comes_back_as_the_same_instance(string text) =>
        Assert.Same(text, VietnameseText.Normalize(text));

    [Theory]
    [InlineData("Ho\u0302i\u0323", "Hôị")]
    [InlineData("Ho\u0302\u0323i", "Hội")]
    [InlineData("Ho\u0323\u0302i", "Hội")]
    [InlineData("nu\u031Bo\u031B\u0301c", "nước")]
    [InlineData("a\u0340b\u0341", "àb\u0301")]
    public void Text_is_composed_on_arrival(string text, string composed) =>
        Assert.Equal(composed.Normalize(), VietnameseText.Normalize(text));

    [Theory]
    [InlineData("\uFEFFHội\u200B ng\u200Chị\u2060\u200E", "Hội nghị")]
    [InlineData("a\0b\u0007c\u009Fd", "abcd")]
    [InlineData("một\r\nhai\rba\vbốn\u2028năm", "một\nhai\nba\nbốn\nnăm")]
    [InlineData("hội\u200Dnghị", "hộinghị")]
    public void Junk_is_removed(string text, string clean) => Assert.Equal(clean, VietnameseText.Normalize(text));

    [Fact]
    public void Half_a_character_becomes_a_replacement_character()
    {
        Assert.Equal("\uFFFDa\uFFFD", VietnameseText.Normalize("\uD800a\uDC00"));
        Assert.Equal("\uFFFDa", VietnameseText.Fold("\uD800A"));
    }

    [Theory]
    [InlineData("👩\u200D👩\u200D👧")]
    [InlineData("🏳️\u200D🌈")]
    [InlineData("👨🏽\u200D⚕️")]
    [InlineData("🏃\u200D♀️\u200D➡️")]
    public void Joined_emoji_stay_joined(string emoji) => Assert.Equal(emoji, VietnameseText.Normalize(emoji));

    [Theory]
    [InlineData("5\u202Ftỷ", "5\u00A0tỷ")]
    [InlineData("1\u202F000", "1\u00A0000")]
    [InlineData("102\u202F%", "102\u00A0%")]
    [InlineData("hội\u202Fnghị", "hội nghị")]
    [InlineData("\u202FHội", " Hội")]
    public void A_narrow_space_binds_a_number_and_is_a_space_elsewhere(string text, string expected) =>
        Assert.Equal(expected, VietnameseText.Normalize(text));

    [Fact]
    public void The_soft_hyphen_stays_because_legacy_fonts_write_a_letter_with_it() =>
        Assert.Equal("chÊt l\u00ADîng", VietnameseText.Normalize("chÊt l\u00ADîng"));

    [Theory]
    [InlineData("Đại học TÔN ĐỨC THẮNG", "dai hoc ton duc thang")]
    [InlineData("𝘽𝙖̉𝙤 𝙫𝙚̣̂ 𝟐𝟎𝟐𝟑", "bao ve 2023")]
    [InlineData("m²… 5\u00A0tỷ", "m2... 5 ty")]
    [InlineData("Họp\u200B giao\u00AD ban", "hop giao ban")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("한국", "한국")]
    public void Folding_leaves_what_a_search_compares(string text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Folded_text_comes_back_as_the_same_instance()
    {
        const string text = "hoi nghi so ket 3 nam – 2023";
        Assert.Same(text, VietnameseText.Fold(text));
    }

    [Fact]
    public void Every_form_of_a_text_is_reached_in_one_step()
    {
        foreach (var text in HardText.Samples())
        {
            var normal = VietnameseText.Normalize(text);
            Assert.Same(normal, VietnameseText.Normalize(normal));
            Assert.True(normal.IsNormalized());

            var folded = VietnameseText.Fold(text);
            Assert.Equal(folded, VietnameseText.Fold(folded));
        }
    }

    [Fact]
    public void The_folding_table_agrees_with_unicode_on_every_character()
    {
        for (var c = '\u0020'; c < '\uD800'; c++)
        {
            var folded = VietnameseText.Fold(c.ToString());
            Assert.Equal(folded, VietnameseText.Fold(folded));
            Assert.DoesNotContain(folded.Normalize(NormalizationForm.FormD), d => d is >= '\u0300' and <= '\u036F');
            Assert.Equal(VietnameseText.Fold($"{c}日"), folded + "日");
        }
    }

    [Theory]
    [InlineData("Hội nghị", 3, "Hội")]
    [InlineData("Hội", 3, "Hội")]
    [InlineData("Hội", 0, "")]
    [InlineData("a😀b", 2, "a😀")]
    [InlineData("a😀b", 1, "a")]
    [InlineData("He\u0323\u0302", 2, "H")]
    [InlineData("👩\u200D👩\u200D👧!", 4, "")]
    [InlineData("👩\u200D👩\u200D👧!", 5, "👩\u200D👩\u200D👧")]
    public void Text_is_cut_between_whole_letters(string text, int maxRunes, string cut) =>
        Assert.Equal(cut, VietnameseText.Truncate(text, maxRunes));

    [Fact]
    public void A_cut_never_leaves_half_a_character()
    {
        foreach (var text in HardText.Samples().Select(VietnameseText.Normalize))
        {
            var cut = VietnameseText.Truncate(text, 7);
            Assert.StartsWith(cut, text, StringComparison.Ordinal);
            Assert.True(cut.EnumerateRunes().Count() <= 7);
            Assert.Equal(StringInfo.ParseCombiningCharacters(text).Take(new StringInfo(cut).LengthInTextElements),
                StringInfo.ParseCombiningCharacters(cut));
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => VietnameseText.Normalize(null!));
        Assert.Throws<ArgumentNullException>(() => VietnameseText.Fold(null!));
        Assert.Throws<ArgumentNullException>(() => VietnameseText.Truncate(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseText.Truncate("", -1));
    }
}
