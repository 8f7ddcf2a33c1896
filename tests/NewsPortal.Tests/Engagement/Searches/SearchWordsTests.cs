using System.Text;
using NewsPortal.Engagement.Searches;
using Xunit;

namespace NewsPortal.Tests.Engagement.Searches;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("  Dự   Án\tHÒA NHẬP ", "dự án hòa nhập")]
    [InlineData("1719/QĐ-TTg", "1719/qđ-ttg")]
    [InlineData("giai đoạn 2021-2025", "giai đoạn 2021-2025")]
    [InlineData("ngày 30.10.2023", "ngày 30.10.2023")]
    [InlineData("tổng đài 1900 1234", "tổng đài 1900 1234")]
    [InlineData("năm 2021 2022 2023 2024", "năm 2021 2022 2023 2024")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("a\u0000b\u202Ec\u200B", "abc")]
    public void Words_are_counted_in_one_form(string typed, string kept) => Assert.Equal(kept, SearchWords.Kept(typed));

    [Fact]
    public void Half_a_letter_is_made_whole() => Assert.Equal("x\uFFFD", SearchWords.Kept("x\uD800"));

    [Fact]
    public void Letters_that_are_put_together_in_another_way_are_the_same() =>
        Assert.Equal(SearchWords.Kept("Điện Biên Phủ"), SearchWords.Kept("Điện Biên Phủ".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("0912345678")]
    [InlineData("gọi 0912 345 678 gặp anh Nam")]
    [InlineData("+84 912.345.678")]
    [InlineData("(0233) 3852-123")]
    [InlineData("0 9 1 2 3 4 5 6 7 8")]
    [InlineData("０９１２３４５６７８")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("0912 345 678 – 0987 654 321")]
    [InlineData("cmnd 197123456")]
    [InlineData("cmnd 197 123 456")]
    [InlineData("cccd 045-078-001-234")]
    [InlineData("045078001234")]
    [InlineData("9704 1234567890123")]
    [InlineData("nam.nv@example.gov.vn")]
    [InlineData("nam.nv @ example . vn")]
    [InlineData("nam＠example.vn")]
    public void What_looks_personal_is_not_kept(string typed) => Assert.Null(SearchWords.Kept(typed));

    [Fact]
    public void A_number_behind_what_is_cut_off_counts_as_personal_too() =>
        Assert.Null(SearchWords.Kept(new string('a', 300) + " 0912345678"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u200B ")]
    [InlineData("\u0000")]
    public void Nothing_is_not_kept(string typed) => Assert.Null(SearchWords.Kept(typed));

    [Fact]
    public void A_long_text_is_cut_between_letters()
    {
        var kept = SearchWords.Kept(string.Concat(Enumerable.Repeat("𝐡", 500)));

        Assert.Equal(SearchWords.MaxRunes, kept!.EnumerateRunes().Count());
        Assert.Null(SearchWords.Kept("a" + new string('\u0336', 5000)));
    }

    [Theory]
    [InlineData("Dự án HÒA nhập", "du an hoa nhap")]
    [InlineData("du  an hoà nhập", "du an hoa nhap")]
    [InlineData("\u0301", "")]
    public void Pins_are_found_without_marks(string typed, string key) => Assert.Equal(key, SearchWords.Key(typed));

    [Fact]
    public void A_key_that_grows_in_folding_stays_short_enough() =>
        Assert.True(SearchWords.Key(new string('ﷺ', 200)).EnumerateRunes().Count() <= SearchWords.MaxRunes);
}
