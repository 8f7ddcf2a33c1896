using NewsPortal.Content.Bodies;
using NewsPortal.Content.Documents;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class DrawnHtmlTests
{
    private const string Hostile = "<p>a</p><script>alert(1)</script><meta http-equiv=\"refresh\" content=\"0\">";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_texts_at_one_path_never_stand_uncleaned(bool isHostileFirst)
    {
        HtmlSource[] texts = [Source("A.B", Hostile), Source("A.B", "<p>b</p>")];
        var drawn = DrawnHtml.Read(DrawnHtml.From(isHostileFirst ? texts : texts.Reverse()).ToJson());

        Assert.DoesNotContain("script", drawn.Html("A.B", Hostile), StringComparison.Ordinal);
        Assert.DoesNotContain("meta", drawn.Html("A.B", Hostile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>\u0338 onclick=alert(1) z=</p>")]
    [InlineData("<table><tbody><tr><td colspan=\"2\">\u0338 onmouseover=alert(1) z=</td></tr></tbody></table>")]
    [InlineData("<p>&#824; onclick=alert(1)</p>")]
    public void A_stroke_that_would_join_the_end_of_a_tag_makes_no_attribute(string html)
    {
        var clean = DrawnHtml.From([Source("A.B", html)]).Html("A.B", html)!;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + clean.Normalize() + clean);

        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_is_checked_as_it_will_stand()
    {
        const string html = "<p><a href=\"/\u200b/evil.example/\">a</a></p>";

        Assert.DoesNotContain("//evil", DrawnHtml.From([Source("A.B", html)]).Html("A.B", html), StringComparison.Ordinal);
    }

    private static HtmlSource Source(string path, string html) => new(path, html, IsMarkdown: false, IsInternal: false);
}
