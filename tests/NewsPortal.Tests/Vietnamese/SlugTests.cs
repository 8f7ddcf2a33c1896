using System.Text;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Đại học Tôn Đức Thắng", "dai-hoc-ton-duc-thang")]
    [InlineData("Họp giao ban quý 3, kế hoạch quý 4 năm 2023", "hop-giao-ban-quy-3-ke-hoach-quy-4-nam-2023")]
    [InlineData("“Bảo vệ” – TP. HCM…", "bao-ve-tp-hcm")]
    [InlineData("Holt International Children's Services", "holt-international-childrens-services")]
    [InlineData("1719/QĐ-TTg", "1719-qd-ttg")]
    [InlineData("Straße, Łódź, Curaçao, Ærø", "strasse-lodz-curacao-aero")]
    [InlineData("  --a__b--  ", "a-b")]
    [InlineData("Đạt\u00A0102,6\u202F%", "dat-102-6")]
    public void A_slug_is_plain_letters_digits_and_single_hyphens(string title, string slug) =>
        Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void Styled_letters_become_plain_ones() =>
        Assert.Equal("bao-ve-va-ngan-ngua-lam-dung", Slug.From("𝘽𝙖̉𝙤 𝙫𝙚̣̂ 𝙫𝙖̀ 𝙣𝙜𝙖̆𝙣 𝙣𝙜𝙪̛̀𝙖 𝙡𝙖̣𝙢 𝙙𝙪̣𝙣𝙜"));

    [Fact]
    public void Composed_and_decomposed_titles_have_one_slug()
    {
        const string title = "Điều phối dự án Hòa nhập ở huyện Phong Thổ";
        Assert.Equal(Slug.From(title), Slug.From(title.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀👩‍👩‍👧")]
    [InlineData("…—!?")]
    public void A_title_without_letters_has_an_empty_slug(string title) => Assert.Equal("", Slug.From(title));

    [Fact]
    public void A_lone_surrogate_is_no_letter() => Assert.Equal("a-b", Slug.From("a\uD800b\uDC00"));

    [Fact]
    public void A_long_title_is_cut_between_syllables()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("Nghiêng nghiêng đường ", 100)));
        Assert.True(slug.Length is > 70 and <= 80, slug);
        Assert.All(slug.Split('-'), syllable => Assert.Matches("^(nghieng|duong)$", syllable));
    }

    [Theory]
    [InlineData(7, "hoi-ngh")]
    [InlineData(6, "hoi")]
    [InlineData(3, "hoi")]
    [InlineData(2, "ho")]
    public void The_cut_falls_at_the_last_syllable_that_fits(int maxLength, string slug) =>
        Assert.Equal(slug, Slug.From("Hội ngh ị", maxLength));

    [Fact]
    public void Zero_width_characters_do_not_part_a_word() =>
        Assert.Equal("hoi-nghi", Slug.From("H\u200Bội ng\u00ADhị\uFEFF"));

    [Fact]
    public void A_slug_of_a_slug_is_itself()
    {
        foreach (var title in HardText.Samples())
        {
            var slug = Slug.From(title);
            Assert.Matches("^([a-z0-9]+(-[a-z0-9]+)*)?$", slug);
            Assert.Equal(slug, Slug.From(slug));
        }
    }

    [Fact]
    public void Null_and_impossible_lengths_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Slug.From(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Slug.From("a", 0));
    }
}
