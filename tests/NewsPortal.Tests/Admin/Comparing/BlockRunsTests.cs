using NewsPortal.Admin.Comparing;
using Xunit;

namespace NewsPortal.Tests.Admin.Comparing;

public sealed class BlockRunsTests
{
    private const string Opening = "<p>Sáng nay, tỉnh họp giao ban quý III với các hội của người khuyết tật.</p>";
    private const string Figures = "<p>Đến cuối tháng 9, đã có 281 người được hỗ trợ việc làm ổn định.</p>";
    private const string FiguresNow = "<p>Đến cuối tháng 10, đã có 290 người được hỗ trợ việc làm ổn định.</p>";
    private const string Closing = "<p>Cuộc họp kết luận rằng các đơn vị cần giải ngân đúng hạn.</p>";

    [Fact]
    public void A_changed_paragraph_stands_beside_what_it_was()
    {
        var runs = BlockRuns.Compare(Opening + Figures + Closing, $"<p>Một đoạn hoàn toàn khác, viết riêng cho bản tin.</p>{FiguresNow}{Closing}");

        Assert.Contains(runs, run => run.A.SequenceEqual([Figures]) && run.B.SequenceEqual([FiguresNow]));
        Assert.Contains(runs, run => run.A.SequenceEqual([Opening]) && run.B.Count == 0);
        Assert.All(runs, run => Assert.Null(run.MovedTo));
    }

    [Fact]
    public void A_moved_paragraph_is_found_where_it_went_though_words_of_it_changed()
    {
        var runs = BlockRuns.Compare(Figures + Opening + Closing, Opening + Closing + FiguresNow);

        var (from, to) = (runs.Single(run => run.A.Contains(Figures)), runs.Single(run => run.B.Contains(FiguresNow)));
        Assert.Equal((1, 3), (from.NumberA, to.NumberB));
        Assert.Same(to, runs[from.MovedTo!.Value]);
        Assert.Same(from, runs[to.MovedTo!.Value]);
    }

    [Fact]
    public void Short_headings_that_are_everywhere_are_not_moved()
    {
        var runs = BlockRuns.Compare($"<h2>Kết quả</h2>{Opening}", $"{Opening}<h2>Kết quả</h2>");

        Assert.All(runs, run => Assert.Null(run.MovedTo));
    }

    [Fact]
    public void Whatever_is_compared_both_bodies_are_there()
    {
        string[] bodies = ["", Opening, Closing + Opening, Opening + Figures + Closing, FiguresNow + FiguresNow, string.Concat(Enumerable.Repeat(Figures, 300))];
        Assert.All(from a in bodies from b in bodies select (a, b), pair =>
        {
            var runs = BlockRuns.Compare(pair.a, pair.b);
            Assert.Equal(pair.a, string.Concat(runs.SelectMany(run => run.A)));
            Assert.Equal(pair.b, string.Concat(runs.SelectMany(run => run.B)));
        });
    }
}
