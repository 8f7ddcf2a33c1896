using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Highlighting;

public sealed class HighlighterTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Đoạn văn không liên quan gì. ", 40));

    [Theory]
    [InlineData("hội nghị sơ kết", "Hội nghị sơ kết")]
    [InlineData("hoi nghi so ket", "Hội nghị sơ kết")]
    [InlineData("\"sơ kết\"", "sơ kết")]
    [InlineData("QUÝ 3", "quý III")]
    public void The_passage_holds_what_was_sought_and_marks_it(string typed, string marked)
    {
        var text = Filler + "Sáng nay, Hội nghị sơ kết quý III diễn ra. " + Filler;
        var passage = Highlighter.Passage(text, QueryText.Parse(typed));
        Assert.Equal(marked, string.Join(' ', passage.Marks.Select(mark => mark.Of(text))));
        Assert.InRange(passage.Range.Length, 120, 220);
    }

    [Fact]
    public void The_words_side_by_side_win_over_one_of_them()
    {
        var text = "Hội họp. " + Filler + "Kết luận: hội nghị sơ kết. " + Filler + "Sơ lược.";
        var passage = Highlighter.Passage(text, QueryText.Parse("hội nghị sơ kết"));
        Assert.Contains("hội nghị sơ kết", passage.Range.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_phrase_wins_over_its_words()
    {
        var text = "Kết quả sơ bộ: kết luận sơ lược, sơ đồ, kết cấu. " + Filler + "Ngày 3 tháng 10 sơ kết. " + Filler;
        var passage = Highlighter.Passage(text, QueryText.Parse("\"sơ kết\" kết luận lược đồ"));
        Assert.Contains("tháng 10 sơ kết", passage.Range.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quý 3", "quý III")]
    [InlineData("6762", "6.762")]
    [InlineData("chcm", null)]
    [InlineData("1719", "1719")]
    [InlineData("ttg", "TTg")]
    [InlineData("đồng", "𝐃𝐨̂̀𝐧𝐠")]
    public void Words_that_begin_otherwise_are_found_too(string typed, string? marked)
    {
        var text = "Theo Quyết định 1719/QĐ-TTg, TP. HCM chi 6.762 triệu 𝐃𝐨̂̀𝐧𝐠 trong quý III. " + Filler;
        Assert.Equal(marked ?? "", string.Join(' ', Highlighter.Marks(text, QueryText.Parse(typed)).Select(mark => mark.Of(text))));
    }

    [Fact]
    public void Without_a_word_found_it_is_the_beginning()
    {
        var passage = Highlighter.Passage("  " + Filler, QueryText.Parse("bão"));
        Assert.Equal(2, passage.Range.Start);
        Assert.Empty(passage.Marks);
        Assert.Equal(new Passage(default, []).Range, Highlighter.Passage("", QueryText.Parse("bão")).Range);
    }

    [Fact]
    public void What_is_begun_is_marked_while_typing()
    {
        var query = QueryText.Parse("hội ngh") with { CompletesLastWord = true };
        var text = "Hội nghị";
        Assert.Equal(["Hội", "nghị"], Highlighter.Marks(text, query).Select(mark => mark.Of(text)));
    }

    [Fact]
    public void Ranges_hold_in_any_text()
    {
        foreach (var text in HardText.Samples().Append(string.Concat(Enumerable.Repeat("😀", 3_000))).Append(new string('ế', 5_000)))
        {
            var passage = Highlighter.Passage(text, QueryText.Parse("hòa 2023 bảo quý đ"));
            Assert.InRange(passage.Range.End, passage.Range.Start, text.Length);
            Assert.False(passage.Range.End < text.Length && passage.Range.End > 0
                && char.IsSurrogatePair(text[passage.Range.End - 1], text[passage.Range.End]));
            Assert.All(passage.Marks, mark => Assert.True(mark.Start >= passage.Range.Start && mark.End <= passage.Range.End));
        }
    }
}
