using NewsPortal.Content.Bodies;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Suggesting;
using Xunit;

namespace NewsPortal.Tests.Publishing.Suggesting;

public sealed class SummaryWordsTests
{
    private const string Headline = "Họp đánh giá dự án Hòa nhập 1 quý III năm 2023";
    private const string Telling = "Sở Ngoại vụ tỉnh Quảng Trị họp đánh giá kết quả quý III và thống nhất kế hoạch quý IV năm 2023 của dự án Hòa nhập 1.";

    [Fact]
    public void A_first_paragraph_in_strong_letters_is_the_summary()
    {
        var body = Body($"<p><strong>{Telling}</strong></p><p>Dự họp có đại diện các sở, ban, ngành và ba đối tác triển khai dự án trên địa bàn tỉnh.</p>");
        var proposed = Assert.Single(SummaryWords.Propose(body, Headline));
        Assert.True(proposed.IsLead);
        Assert.Equal(Telling, proposed.Of(body));
    }

    [Fact]
    public void What_says_most_of_the_headline_comes_first()
    {
        var body = Body($"<p>Trời mưa từ sớm nhưng các đại biểu vẫn đến hội trường đông đủ và đúng giờ.</p><p>{Telling} Ngắn.</p>");
        var proposed = SummaryWords.Propose(body, Headline);
        Assert.Equal(Telling, proposed[0].Of(body));
        Assert.DoesNotContain(proposed, p => p.IsLead || p.Of(body).Contains("Ngắn", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dateline_of_an_agency_is_left_out()
    {
        var body = Body($"<p>(TTXVN) - {Telling}</p>");
        Assert.Equal(Telling, SummaryWords.Propose(body, Headline)[0].Of(body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>Ngắn quá.</p>")]
    [InlineData("<p>Hai sở họp; các đại biểu thống nhất kế hoạch hoạt động quý IV năm 2023 của ba đối tác.</p>")]
    [InlineData("<ul><li>Một danh sách không có câu nào trọn vẹn để làm phần tóm tắt cho bài viết này</li></ul>")]
    public void Nothing_is_made_of_no_sentence(string html) => Assert.Empty(SummaryWords.Propose(Body(html), Headline));

    private static CheckedText Body(string html) => CheckedText.Html("HtmlBodyPart", TextRole.Body, BodyHtml.Clean(html));
}
