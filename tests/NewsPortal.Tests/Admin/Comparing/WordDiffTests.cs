using NewsPortal.Admin.Comparing;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Admin.Comparing;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Giao ban quý III tại Quảng Trị", "Giao ban quý IV tại Quảng Trị", "Giao ban [quý III→quý IV] tại Quảng Trị")]
    [InlineData("kế hoạch năm nay", "kế toán năm nay", "[kế hoạch→kế toán] năm nay")]
    [InlineData("tại Quảng Trị", "tại Quảng Nam", "tại [Quảng Trị→Quảng Nam]")]
    [InlineData("hỗ trợ 3,5 tỷ đồng", "hỗ trợ 4,5 tỷ đồng", "hỗ trợ [3,5 tỷ đồng→4,5 tỷ đồng]")]
    [InlineData("người già và trẻ em", "phụ nữ và bé gái", "[người già và trẻ em→phụ nữ và bé gái]")]
    [InlineData("rất nhiều người đến dự", "rất nhiều người đến", "rất nhiều người đến[ dự→]")]
    [InlineData("", "mới", "[→mới]")]
    [InlineData("như nhau", "như nhau", "như nhau")]
    public void Nobody_reads_half_a_word(string a, string b, string expected) =>
        Assert.Equal(expected, string.Concat(WordDiff.Compare(a, b).Select(run =>
            run.IsSame ? string.Concat(run.A) : $"[{string.Concat(run.A)}→{string.Concat(run.B)}]")));

    [Fact]
    public void Both_texts_can_be_put_together_again()
    {
        var texts = HardText.Samples().ToList();
        Assert.All(texts.Zip(texts.Skip(1)), pair =>
        {
            var runs = WordDiff.Compare(pair.First, pair.Second);
            Assert.Equal(pair.First, string.Concat(runs.SelectMany(run => run.A)));
            Assert.Equal(pair.Second, string.Concat(runs.SelectMany(run => run.B)));
        });
    }
}
