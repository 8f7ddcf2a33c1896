using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class BlankRunsTests
{
    [Theory]
    [InlineData("phát triển./.\n \u00A0 \u00A0 \u00A0Nguồn: Cổng", "phát triển./.\nNguồn: Cổng", BlankRunKind.Edge)]
    [InlineData("danh AAI).\n\n\u00A0\n\nSau khi", "danh AAI).\n\nSau khi", BlankRunKind.EmptyLines)]
    [InlineData("một\n\n\n\nhai", "một\n\nhai", BlankRunKind.EmptyLines)]
    [InlineData("môi trường:\u00A0\n\u00A0\u00A002513.835.672", "môi trường:\n02513.835.672", BlankRunKind.Edge)]
    [InlineData("Họ tên: \t \u00A0 Chức vụ", "Họ tên: Chức vụ", BlankRunKind.Gap)]
    [InlineData("các kết quả mà\u00A0các cấp Hội", "các kết quả mà các cấp Hội", BlankRunKind.StrayNoBreakSpace)]
    [InlineData("\u00A0\u00A0Tập trung", "Tập trung", BlankRunKind.Edge)]
    [InlineData("Tập trung.\u00A0", "Tập trung.", BlankRunKind.Edge)]
    public void Layout_made_of_blanks_is_found_and_repaired(string text, string repaired, BlankRunKind kind)
    {
        var run = Assert.Single(BlankRuns.Find(text));
        Assert.Equal(kind, run.Kind);
        Assert.Equal(repaired, BlankRuns.Repair(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Một đoạn.\n\nHai đoạn.\nBa.")]
    [InlineData("giải ngân 8,9\u00A0tỷ\u00A0đồng trong quý\u00A0III, 1\u00A0000 người")]
    public void Single_spaces_paragraphs_and_bound_numbers_are_left_alone(string text) =>
        Assert.Same(text, BlankRuns.Repair(text));

    [Fact]
    public void Blanks_alone_leave_nothing() => Assert.Equal("", BlankRuns.Repair(" \u00A0\n\u00A0 "));

    [Fact]
    public void One_repair_is_enough_and_keeps_every_word()
    {
        foreach (var text in HardText.Samples().Select(VietnameseText.Normalize))
        {
            var repaired = BlankRuns.Repair(text);
            Assert.Empty(BlankRuns.Find(repaired));
            Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), repaired.Where(c => !char.IsWhiteSpace(c)));
        }
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => BlankRuns.Find(null!));
}
