using System.Text;
using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Querying;

public sealed class QueryTextTests
{
    [Fact]
    public void Words_phrases_exclusions_and_fields_are_told_apart()
    {
        var query = QueryText.Parse("hỗ trợ \"người khuyết tật\" -bão nam:2023 noi:\"Quảng Trị\" -loai:thong-bao");
        Assert.Equal(["hỗ", "trợ"], query.Words.Select(word => word.Exact));
        Assert.Equal(["người khuyết tật"], query.Phrases.Select(phrase => string.Join(' ', phrase.Words)));
        Assert.Equal(["bão"], query.Excluded.Select(phrase => string.Join(' ', phrase.Words)));
        Assert.Equal([(KeywordField.Year, "2023"), (KeywordField.Place, "Quảng Trị")], query.Filters.Select(filter => (filter.Field, filter.Values[0])));
        Assert.Equal([KeywordField.Type], query.ExcludedKeywords.Select(filter => filter.Field));
    }

    [Theory]
    [InlineData("mục:tin", KeywordField.Section)]
    [InlineData("MUC:tin", KeywordField.Section)]
    [InlineData("loai:tin", KeywordField.Type)]
    [InlineData("du-an:tin", KeywordField.Project)]
    [InlineData("dự-án:tin", KeywordField.Project)]
    [InlineData("don-vi:tin", KeywordField.Organisation)]
    [InlineData("noi:tin", KeywordField.Place)]
    [InlineData("nam:2023", KeywordField.Year)]
    [InlineData("nguon:tin", KeywordField.Source)]
    [InlineData("tac-gia:\"Nguyễn An\"", KeywordField.Author)]
    [InlineData("so:1719/QĐ-TTg", KeywordField.Number)]
    public void Fields_have_Vietnamese_names_with_or_without_marks(string text, KeywordField field)
    {
        foreach (var typed in (string[])[text, text.Normalize(NormalizationForm.FormD)])
        {
            Assert.Equal([field], QueryText.Parse(typed).Filters.Select(filter => filter.Field));
            Assert.Empty(QueryText.Parse(typed).Words);
        }
    }

    [Theory]
    [InlineData("1719/qđ-ttg", "1719/qđ-ttg")]
    [InlineData("so 1719/QĐ-TTg", "so 1719/qđ-ttg")]
    [InlineData("nhiệt độ -5", "nhiệt độ 5")]
    [InlineData("kế hoạch - 2023", "kế hoạch 2023")]
    [InlineData("\"hỗ trợ", "hỗ trợ")]
    [InlineData("lạ:từ", "lạ từ")]
    [InlineData("nam: 2023", "nam 2023")]
    [InlineData("http://x.vn/?a=1", "http x vn a 1")]
    [InlineData("hội hội hội", "hội")]
    public void What_is_no_sign_is_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', QueryText.Parse(text).Words.Select(word => word.Exact)));

    [Fact]
    public void Anything_a_person_can_type_gives_a_query()
    {
        string[] typed =
        [
            "", " ", "\"", "\"\"", "\"\"\"", "-", "--", "-\"", ":", "a:", ":a", "nam:", "nam:\"", "nam:\"\"", "-nam:", "()", "((a", "a))",
            "[a TO b]", "a AND", "OR", "NOT", "*", "a*", "*a", "?", "~", "^2", "\\", "\\\"", "'; DROP TABLE items; --", ".*(a+)+$", "{}",
            "😀", "-😀", "\"😀\"", "👩\u200D👩\u200D👧", "\uD83D", "-\uD83D", "\0", "\u202Eabc", new string('ế', 2_000), new string('"', 2_000),
            string.Concat(Enumerable.Repeat("-a ", 700)), string.Concat(Enumerable.Repeat("nam:1 ", 400)), new string('\u0301', 3_000),
            "Thủ tướng".Normalize(NormalizationForm.FormD), "<script>alert(1)</script>", "%00", "null", "NaN", "日本 한국 ខ្មែរ",
            .. HardText.Samples(),
        ];
        using var index = new TemporaryIndex();
        index.Index.Apply([IndexChange.Put(new IndexDocument("a", 1, "Thủ tướng", "null a abc 日本", []))], 1);
        using var snapshot = index.Index.Snapshot();
        foreach (var text in typed)
        {
            var query = QueryText.Parse(text);
            Assert.InRange(snapshot.Search(query, 0, 10).Total, 0, 1);
            Assert.InRange(snapshot.Search(query with { CompletesLastWord = true, CountsAll = true }, 0, 10).Total, 0, 1);
            Assert.InRange(snapshot.Search(query with { MatchesAll = true, Order = QueryOrder.Newest }, 0, 10).Total, 0, 1);
            var passage = Highlighter.Passage(text, query);
            Assert.InRange(passage.Range.End, 0, text.Length);
        }
    }
}
