using System.Globalization;
using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Spelling;

public sealed class MeantTextTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Hội nghị giao ban quý III về hỗ trợ hòa nhập", "Hỗ trợ hòa nhập cho người khuyết tật tại Quảng Trị",
        "Hội nghị tổng kết dự án tại huyện Hướng Hóa", "Người khuyết tật dự hội nghị nghiệm thu công trình",
        "Trường tiểu học Cam Lộ khánh thành nhà vệ sinh",
    ];

    private readonly TemporaryIndex _index = new();

    public MeantTextTests() => _index.Index.Apply(
        [.. Enumerable.Range(0, 60).Select(i => IndexChange.Put(new IndexDocument(
            i.ToString(CultureInfo.InvariantCulture), i, "", Texts[i % Texts.Length], [new Keyword(KeywordField.Site, i < 50 ? "mot" : "hai")])))],
        1);

    [Theory]
    [InlineData("hoa nhpa", "hoa nhap")]
    [InlineData("hoi nghij", "hoi nghi")]
    [InlineData("hội nghịj", "hội nghị")]
    [InlineData("nguoi khuyt tat", "nguoi khuyet tat")]
    [InlineData("người khuyt tật", "người khuyết tật")]
    [InlineData("ngihem thu", "nghiem thu")]
    [InlineData("huong hoax", "huong hoa")]
    [InlineData("Hỗ trọ hòa nhập", "Hỗ trợ hòa nhập")]
    [InlineData("Hội nghĩ", "Hội nghị")]
    [InlineData("khuyềt", "khuyết")]
    [InlineData("Khuyềt tật", "Khuyết tật")]
    [InlineData("  hoa   nhpa  nam:2023 -nhpa", "  hoa   nhap  nam:2023 -nhpa")]
    [InlineData("\"hoa nhpa\"", "\"hoa nhap\"")]
    [InlineData("quangr tri hoa nhpa", "quang tri hoa nhap")]
    public void A_word_the_index_does_not_know_is_put_right(string typed, string meant) => Assert.Equal(meant, Meant(typed));

    [Theory]
    [InlineData("hoa nhap")]
    [InlineData("hòa nhập")]
    [InlineData("hoà nhập")]
    [InlineData("hội nghị quý 3")]
    [InlineData("2O23")]
    [InlineData("1719/QĐ-TTg")]
    [InlineData("zzzzzzzz")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("-nhpa")]
    [InlineData("noi:nhpa")]
    [InlineData("Washington")]
    [InlineData("日本")]
    public void What_is_known_or_like_nothing_stays(string typed) => Assert.Null(Meant(typed));

    [Fact]
    public void What_the_site_does_not_show_is_not_offered()
    {
        _index.Index.Apply([IndexChange.Put(new IndexDocument("x", 1, "", "Bảo tồn voọc chà vá", [new Keyword(KeywordField.Site, "hai")])),
            IndexChange.Put(new IndexDocument("y", 1, "", "Bảo tồn voọc chà vá", [new Keyword(KeywordField.Site, "hai")]))], 2);

        Assert.Null(Meant("bảo tồm voọc"));
        Assert.Equal("bảo tồn voọc", Meant("bảo tồm voọc", "hai"));
    }

    [Fact]
    public void A_rare_word_in_use_is_no_mistake()
    {
        _index.Index.Apply([IndexChange.Put(new IndexDocument("x", 1, "", "Tổ chức Nhep làm việc", [new Keyword(KeywordField.Site, "mot")]))], 2);

        Assert.Null(Meant("nhep"));
        Assert.Null(Meant("to chuc nhep"));
    }

    [Fact]
    public void Anything_a_person_can_type_has_an_answer()
    {
        string[] typed =
        [
            "\"", "-", "🙂🙂", "\0\uFFFF", "\uD83D", "𝐡𝐨̀𝐚 𝐧𝐡𝐚̣̂𝐩", "hoa\u00ADnhpa", new string('a', 3_000), string.Concat(Enumerable.Repeat("nhpa ", 500)),
            "<b>nhpa</b>", "nhpa\u0323\u0323", "İstanbul", .. HardText.Samples(),
        ];

        Assert.All(typed, text => Assert.True(Meant(text) is null or { Length: <= 4_000 }));
    }

    [Theory]
    [InlineData("hoa", new[] { "hòa", "hoa", "hóa", "họa", "hỏa", "hõa" })]
    [InlineData("tat", new[] { "tát", "tạt", "tắt", "tặt", "tất", "tật" })]
    [InlineData("quy", new[] { "quy", "quỳ", "quý", "quỷ", "quỹ", "quỵ" })]
    public void Marks_make_these_syllables(string folded, string[] forms) => Assert.Equal(forms.Order(), MarkedForms.Of(folded).Order());

    [Theory]
    [InlineData(3)]
    public void Near_words_are_those_a_plain_comparison_finds(int seed)
    {
        var random = new Random(seed);
        string[] words = [.. Enumerable.Range(0, 3_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => "abcn"[random.Next(4)]))).Distinct()];
        _index.Index.Apply([IndexChange.Put(new IndexDocument("z", 1, "", string.Join(' ', words), []))], 2);
        using var snapshot = _index.Index.Snapshot();
        foreach (var word in words.Take(60).Append("bacnab").Append("nn"))
        {
            var far = word.Length < 5 ? 1 : 2;
            var expected = words.Select(other => (Word: other, Distance: Distance(word, other)))
                .Where(o => o.Distance == 1 || (o.Distance == 2 && far == 2 && o.Word[0] == word[0])).Select(o => o.Word).Order();

            Assert.Equal(expected, NearWords.Find(snapshot.Views, word).Keys.Where(words.Contains).Order());
        }
    }

    public void Dispose() => _index.Dispose();

    private string? Meant(string typed, string site = "mot")
    {
        using var snapshot = _index.Index.Snapshot();
        return MeantText.Of(snapshot, typed, [new KeywordFilter(KeywordField.Site, [site])]);
    }

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
