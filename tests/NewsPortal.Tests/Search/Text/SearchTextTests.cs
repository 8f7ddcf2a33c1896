using System.Diagnostics;
using System.Text;
using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Text;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Hội nghị sơ kết", "hội nghị sơ kết", "hoi nghi so ket")]
    [InlineData("HOÀ BÌNH, hòa bình", "hòa bình hòa bình", "hoa binh hoa binh")]
    [InlineData("đường Đê", "đường đê", "duong de")]
    [InlineData("𝘽𝙖̉𝙤 𝟐𝟎𝟐𝟑", "bảo 2023", "bao 2023")]
    [InlineData("qúy III", "quý 3", "quy 3")]
    [InlineData("quý III/2023", "quý 3 2023", "quy 3 2023")]
    [InlineData("vua Quang Trung III", "vua quang trung iii", "vua quang trung iii")]
    [InlineData("C.CIHP và CCIHP", "ccihp và ccihp", "ccihp va ccihp")]
    [InlineData("TP.HCM, TP. HCM", "tphcm tphcm", "tphcm tphcm")]
    [InlineData("8,9 tỷ và 6.762 người", "8,9 tỷ và 6.762 người", "8,9 ty va 6.762 nguoi")]
    [InlineData("phát\u200Btriển bền\u00ADvững", "pháttriển bềnvững", "phattrien benvung")]
    public void Words_have_an_exact_and_a_folded_form(string text, string exact, string folded)
    {
        var words = Wholes(text);
        Assert.Equal(exact, string.Join(' ', words.Select(word => word.Exact)));
        Assert.Equal(folded, string.Join(' ', words.Select(word => word.Folded)));
        Assert.Equal(exact, string.Join(' ', Wholes(text.Normalize(NormalizationForm.FormD)).Select(word => word.Exact)));
    }

    [Fact]
    public void A_document_symbol_is_one_word_with_its_parts_on_the_same_place()
    {
        var tokens = SearchText.Analyze("Quyết định số 1719/QĐ-TTg ngày");
        Assert.Equal(
            ["quyết", "định", "số", "1719/qđ-ttg", "1719", "qđ", "ttg", "ngày"], tokens.Select(token => token.Exact));
        Assert.Equal([0, 1, 2, 3, 3, 3, 3, 4], tokens.Select(token => token.Position));
        Assert.Equal([4, 5, 6], tokens.Index().Where(token => token.Item.IsPart).Select(token => token.Index));
    }

    [Fact]
    public void A_number_is_also_found_without_its_points()
    {
        Assert.Equal(["6.762", "6762"], SearchText.Analyze("6.762").Select(token => token.Exact));
        Assert.Equal(["6.7"], SearchText.Analyze("6.7").Select(token => token.Exact));
        Assert.Equal(["1.234.567,8", "1234567,8"], SearchText.Analyze("1.234.567,8").Select(token => token.Exact));
    }

    [Fact]
    public void Sentences_are_told_apart_and_abbreviations_end_none()
    {
        Assert.Equal([0, 0, 1, 1, 2, 3], SearchText.Analyze("Một hai. Ba bốn!\nNăm\nSáu").Select(token => token.Sentence));
        Assert.Equal([0, 0, 0, 0], SearchText.Analyze("ở TP. Huế PGS. An".Replace("ở ", "", StringComparison.Ordinal)).Select(token => token.Sentence));
        Assert.Equal([0, 1, 3], SearchText.Analyze("Một hai. Ba").Select(token => token.Position));
    }

    [Fact]
    public void Every_word_knows_where_it_stands()
    {
        foreach (var text in HardText.Samples())
        {
            var end = 0;
            foreach (var token in SearchText.Analyze(text).Where(token => !token.IsPart))
            {
                Assert.True(token.Start >= end && token.Length > 0 && token.Start + token.Length <= text.Length);
                Assert.NotEmpty(token.Folded);
                Assert.DoesNotContain(' ', token.Exact);
                end = token.Start + token.Length;
            }
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData("1/AB&")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    [InlineData("\u200F")]
    [InlineData("ế ")]
    [InlineData("1.")]
    [InlineData("ﷺ")]
    public void Two_million_hostile_characters_are_read_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Assert.All(SearchText.Analyze(text), token => Assert.InRange(token.Exact.Length, 1, 64));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static List<SearchToken> Wholes(string text) =>
        [.. SearchText.Analyze(text).Where(token => !token.IsPart)];
}
