using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Portal.Words;
using Xunit;

namespace NewsPortal.Tests.Theming;

public sealed class PagesTests(ThemeHost host) : IClassFixture<ThemeHost>
{
    public static TheoryData<string, bool> Pages =>
        [.. FullPages.All.Keys.SelectMany(view => new[] { (view, true), (view, false) })];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_title_and_its_headings_step_down_one_by_one(string view, bool isFull)
    {
        var headings = (await DrawAsync(view, isFull)).QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Where(h => h.Closest(".site-foot") is null).Select(h => h.LocalName[1] - '0').ToList();

        Assert.Equal(1, headings[0]);
        Assert.Single(headings, 1);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', headings)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_announced_that_is_not_there(string view, bool isFull)
    {
        var page = await DrawAsync(view, isFull);

        string[] labels = ["h1, h2, h3, h4, h5, h6", "dt", "dd", "caption", "th", "li", "figcaption", "a", "p:not(.today)", "ul", "ol", "dl", "section", "aside", "nav", "main"];
        Assert.All(page.QuerySelectorAll(string.Join(", ", labels)), e => Assert.False(IsEmpty(e), e.OuterHtml));
        Assert.All(page.QuerySelectorAll("[aria-label], [aria-labelledby]"), e => Assert.False(IsNameless(page, e), e.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_obeys_the_content_security_policy(string view, bool isFull)
    {
        var page = await DrawAsync(view, isFull);

        Assert.Empty(page.QuerySelectorAll("style, [style], iframe"));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src") || s.GetAttribute("type") == "application/ld+json"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script[src], link[rel=stylesheet], img, source, video"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href") ?? "/"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Vietnamese_leaves_as_letters_and_every_id_is_unique(string view, bool isFull)
    {
        var html = (await DrawRawAsync(view, isFull)).Html;

        Assert.DoesNotContain("&#x", html.Replace("&#x27;", "").Replace("&#x2B;", ""), StringComparison.OrdinalIgnoreCase);
        var ids = Parse(html).QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_picture_keeps_its_place_and_only_the_first_is_waited_for(string view, bool isFull)
    {
        var pictures = (await DrawAsync(view, isFull)).QuerySelectorAll("img");

        Assert.All(pictures, p => Assert.True(p.HasAttribute("alt") && p.HasAttribute("width") && p.HasAttribute("height"), p.OuterHtml));
        Assert.All(pictures, p => Assert.NotEqual(p.GetAttribute("loading") == "lazy", p.GetAttribute("fetchpriority") == "high"));
    }

    [Fact]
    public async Task A_page_is_html_in_utf8_with_the_status_of_its_result()
    {
        var drawn = await DrawRawAsync("Notice", isFull: false);

        Assert.Equal((404, "text/html; charset=utf-8"), (drawn.StatusCode, drawn.ContentType));
        Assert.StartsWith("<!DOCTYPE html>", drawn.Html);
    }

    [Fact]
    public async Task An_English_page_says_that_its_content_is_Vietnamese()
    {
        var page = FullPages.Page(FullPages.Item);
        page = page with { ContentLanguage = "vi", Frame = page.Frame with { Language = "en", T = Wording.For("en") } };

        var drawn = Parse((await host.DrawAsync(new ThemeResult<ItemShape>("Article", page))).Html);

        Assert.Equal("en", drawn.DocumentElement.GetAttribute("lang"));
        Assert.Equal("vi", drawn.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Equal("en", drawn.QuerySelector(".tools")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("notice")]
    [InlineData("warning")]
    [InlineData("danger")]
    public async Task An_emergency_stands_over_the_content(string severity)
    {
        var page = FullPages.Page(FullPages.Item);
        page = page with { Frame = page.Frame with { Emergency = page.Frame.Emergency! with { Severity = severity } } };

        var drawn = Parse((await host.DrawAsync(new ThemeResult<ItemShape>("Article", page))).Html);

        var banner = drawn.QuerySelector($".emergency[data-severity={severity}]");
        Assert.Contains("sơ tán", banner!.TextContent);
        Assert.Equal("/bao-so-5", banner.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_video_elsewhere_is_a_poster_that_leads_there()
    {
        var shape = new VideoShape(
            FullPages.Item, FullPages.Item.LeadFigure, [], new("Xem trên YouTube", "https://example.vn/xem") { IsExternal = true }, null, null, null);

        var drawn = Parse((await host.DrawAsync(new ThemeResult<VideoShape>("Video", FullPages.Page(shape)))).Html);

        Assert.Empty(drawn.QuerySelectorAll("video"));
        Assert.Equal("Xem trên YouTube", drawn.QuerySelector(".video-link .badge")!.TextContent);
    }

    [Fact]
    public async Task A_film_has_its_words_under_it_and_a_poster_for_every_screen()
    {
        var drawn = await DrawAsync("Video", isFull: true);

        Assert.Equal("Cầu treo mới. Ảnh: Nguyễn Ất", drawn.QuerySelector(".video-caption")!.TextContent.Trim());
        Assert.Equal("/media/_/0123456789abcdef0123456789abcdef/hero-1280.50x30.jpg", drawn.QuerySelector("video")!.GetAttribute("poster"));
    }

    [Fact]
    public async Task A_sound_file_can_be_heard_and_taken_along()
    {
        var item = FullPages.Item with { Files = [new("/media/phat-thanh.mp3", "Bản tin phát thanh", "mp3", "MP3, 2 MB")] };

        var drawn = Parse((await host.DrawAsync(new ThemeResult<ItemShape>("Article", FullPages.Page(item)))).Html);

        var sound = drawn.QuerySelector(".files audio[controls]")!;
        Assert.Equal(("/media/phat-thanh.mp3", "none", "Bản tin phát thanh"), (sound.GetAttribute("src"), sound.GetAttribute("preload"), sound.GetAttribute("aria-label")));
        Assert.Equal("/media/phat-thanh.mp3", drawn.QuerySelector(".files a")!.GetAttribute("href"));
    }

    private async Task<IDocument> DrawAsync(string view, bool isFull) => Parse((await DrawRawAsync(view, isFull)).Html);

    private Task<DrawnPage> DrawRawAsync(string view, bool isFull) => host.DrawAsync((isFull ? FullPages.All : MinimalPages.All)[view]);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static bool IsEmpty(IElement element) =>
        string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img, svg[aria-label], video") is null;

    private static bool IsNameless(IDocument page, IElement element) =>
        string.IsNullOrWhiteSpace(element.GetAttribute("aria-label"))
        && page.GetElementById(element.GetAttribute("aria-labelledby") ?? "") is null;
}
