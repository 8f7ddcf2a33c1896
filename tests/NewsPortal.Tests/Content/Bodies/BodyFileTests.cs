using NewsPortal.Content.Bodies;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class BodyFileTests
{
    [Theory]
    [InlineData("asset:anh/a.jpg", "anh/a.jpg")]
    [InlineData("asset:/anh/a.jpg", "anh/a.jpg")]
    [InlineData("asset:b%C3%A1o%20c%C3%A1o.pdf", "báo cáo.pdf")]
    [InlineData("asset:100%.pdf", "100%.pdf")]
    [InlineData("asset:a%20b.pdf", "a%20b.pdf")]
    [InlineData("asset:số #1?.pdf", "số #1?.pdf")]
    [InlineData("asset:a.pdf#page=2", "a.pdf")]
    [InlineData("asset:a.pdf?v=12345678", "a.pdf")]
    [InlineData("asset:s%E1%BB%91%20%231.pdf#page=2", "số #1.pdf")]
    [InlineData("asset:quang-tri/anh/a.jpg", "anh/a.jpg")]
    [InlineData("asset:quang-tri/anh/a.jpg", "quang-tri/anh/a.jpg")]
    [InlineData("https://quangtri.gov.vn/media/quang-tri/anh/c%E1%BA%A7u.jpg?v=1", "anh/cầu.jpg")]
    [InlineData("asset:http://quang-tri.localhost:5000/media/quang-tri/anh/a.jpg", "anh/a.jpg")]
    public void An_address_may_mean(string address, string path) => Assert.Contains(path, BodyFile.Paths(address, "quang-tri"));

    [Theory]
    [InlineData("https://quangtri.gov.vn/media/lai-chau/anh/a.jpg")]
    [InlineData("https://quangtri.gov.vn/media/anh/a.jpg")]
    [InlineData("https://quangtri.gov.vn/tin/media/quang-tri/a.jpg")]
    [InlineData("item:4a")]
    [InlineData("/tin")]
    [InlineData("asset:")]
    [InlineData("asset:#x")]
    public void An_address_of_something_else_names_no_file(string address) =>
        Assert.DoesNotContain(BodyFile.Paths(address, "quang-tri"), p => p.EndsWith("a.jpg", StringComparison.Ordinal) || p.Length == 0);

    [Theory]
    [InlineData("[image]anh/a.jpg[/image]", "<img src=\"asset:anh/a.jpg\" alt=\"\">")]
    [InlineData("<p>Trước [image alt=\"Cầu treo\" width=\"600\"]/anh/a.jpg[/image] sau</p>", "<p>Trước <img src=\"asset:anh/a.jpg\" alt=\"Cầu treo\"> sau</p>")]
    [InlineData("<p>[media alt=&quot;A &amp; B&quot;]a.jpg?width=5[/media]</p>", "<p><img src=\"asset:a.jpg?width=5\" alt=\"A &amp; B\"></p>")]
    [InlineData("<p><a href=\"[asset_url]tep/a.pdf[/asset_url]\">Tệp</a></p>", "<p><a href=\"asset:tep/a.pdf\">Tệp</a></p>")]
    [InlineData("<p>[image]javascript:alert(1)[/image]</p>", "<p><img src=\"asset:javascript:alert(1)\" alt=\"\"></p>")]
    [InlineData("<p>[image]https://xa.example/a.jpg[/image]</p>", "<p></p>")]
    [InlineData("<p>[Ảnh: TTXVN] [image]a.jpg[/media] [b]x[/b]</p>", "<p>[Ảnh: TTXVN] [image]a.jpg[/media] [b]x[/b]</p>")]
    public void Orchards_short_codes_become_what_they_mean(string html, string expected) =>
        Assert.Equal(expected, DrawnHtml.From([new("A.B", html, false, false)]).Html("A.B", html));
}
