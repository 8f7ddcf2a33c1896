using System.Net;
using Xunit;

namespace NewsPortal.Tests.Portal;

/// <summary>What must be true of every page and file that a reader can come to by links.</summary>
public sealed class CrawlTests(SamplePortal sample)
{
    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var crawl = await sample.CrawlAsync();

        Assert.Empty(crawl.Broken);
        Assert.All(TestPortal.SiteKeys.Skip(1), key => Assert.Contains(crawl.Pages, p => p.Path == $"/{key}/"));
        Assert.Contains(crawl.Pages, p => p.Path == "/en/");
        Assert.True(crawl.Pages.Count() > 250, $"Only {crawl.Pages.Count()} pages were found.");
    }

    [Fact]
    public async Task Every_link_to_a_place_on_its_own_page_finds_it()
    {
        var crawl = await sample.CrawlAsync();

        Assert.Empty(
            from page in crawl.Pages
            from link in page.Document.QuerySelectorAll("a[href^='#']")
            let id = link.GetAttribute("href")![1..]
            where page.Document.GetElementById(id) is null
            select $"#{id} on {page.Path}");
    }

    [Fact]
    public async Task Every_page_has_one_heading_of_the_first_level() =>
        await NoPageAsync(page => page.Document.QuerySelectorAll("h1").Length != 1);

    [Fact]
    public async Task Every_heading_has_words() => await NoPageAsync(page =>
        page.Document.QuerySelectorAll("h1, h2, h3, h4").Any(h => string.IsNullOrWhiteSpace(h.TextContent)));

    [Fact]
    public async Task Every_title_ends_with_the_name_of_its_site()
    {
        var crawl = await sample.CrawlAsync();
        var names = crawl.Pages.Where(p => TestPortal.SiteKeys.Any(k => p.Path.TrimEnd('/') is var path
                && (path == $"/{k}" || path == $"/{k}/en" || path is "" or "/en")))
            .ToDictionary(p => MountOf(p.Path), p => p.Document.Title!);

        await NoPageAsync(page => !page.Document.Title!.EndsWith(names[MountOf(page.Path)], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_says_its_language() => await NoPageAsync(page =>
        page.Document.DocumentElement.GetAttribute("lang") != (MountOf(page.Path).EndsWith("/en", StringComparison.Ordinal) ? "en" : "vi"));

    [Fact]
    public async Task Every_page_names_one_canonical_address_under_the_configured_base() => await NoPageAsync(page =>
        page.Document.QuerySelectorAll("link[rel=canonical]") is not [var link]
        || (link.GetAttribute("href") != TestPortal.Base
            && !link.GetAttribute("href")!.StartsWith(TestPortal.Base + "/", StringComparison.Ordinal)));

    [Fact]
    public async Task Every_canonical_address_is_its_own_canonical_address()
    {
        var crawl = await sample.CrawlAsync();
        foreach (var address in crawl.Pages.Select(Canonical).Distinct())
        {
            var page = await sample.AskAsync(address[TestPortal.Base.Length..]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(address, Canonical(page));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/quang-tri/tin-bai")]
    [InlineData("/so-do-trang")]
    public async Task No_address_is_made_from_the_host_that_was_asked(string path)
    {
        var usual = await sample.AskAsync(path);
        var other = await sample.AskAsync(path, TestPortal.OtherHost);

        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal(usual.Text, other.Text);
        Assert.DoesNotContain(TestPortal.OtherHost, other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", usual.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_on_a_host_of_their_own_have_the_same_canonical_address()
    {
        var under = await sample.AskAsync("/quang-tri/tin-bai");
        var own = await sample.AskAsync("/tin-bai", "quang-tri.localhost");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(Canonical(under), Canonical(own));
        Assert.Equal(under.Document.QuerySelector("h1")!.TextContent, own.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Every_page_of_a_demonstration_says_so_and_stays_out_of_search_engines()
    {
        await NoPageAsync(page => page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content")?
            .Contains("noindex", StringComparison.Ordinal) != true);
        await NoPageAsync(page => !page.Words.Contains(
            page.Document.DocumentElement.GetAttribute("lang") == "en" ? "demonstration" : "trình diễn", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Vietnamese_letters_are_written_as_letters() =>
        await NoPageAsync(page => System.Text.RegularExpressions.Regex.IsMatch(page.Text, "&#x?[0-9A-Fa-f]{3,};"));

    [Fact]
    public async Task No_page_holds_script_or_style_of_its_own() => await NoPageAsync(page =>
        page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])").Length > 0
        || page.Document.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))));

    [Fact]
    public async Task Every_picture_has_a_text_and_its_measures() => await NoPageAsync(page =>
        page.Document.QuerySelectorAll("img").Any(i => !i.HasAttribute("alt") || !i.HasAttribute("width") || !i.HasAttribute("height")));

    [Fact]
    public async Task No_id_stands_twice_on_a_page() => await NoPageAsync(page =>
        page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Any(g => g.Count() > 1));

    [Fact]
    public async Task Files_come_whole_and_as_what_they_are()
    {
        var crawl = await sample.CrawlAsync();
        var files = crawl.Answers.Where(a => !a.IsHtml).ToList();

        Assert.All(files, f => Assert.NotEmpty(f.Bytes));
        foreach (var style in files.Where(f => f.Path.Contains(".css", StringComparison.Ordinal)))
        {
            Assert.StartsWith("text/css", style.Header("content-type"), StringComparison.Ordinal);
            Assert.Equal($"{style.Bytes.Length}", style.Header("content-length") ?? $"{style.Bytes.Length}");
        }

        var theme = Assert.Single(files, f => f.Path.Contains("/theme.css", StringComparison.Ordinal));
        Assert.True(theme.Bytes.Length > 10_000);
        Assert.Contains(files, f => f.Header("content-type") == "image/webp");
        Assert.Contains(files, f => f.Header("content-type") == "image/svg+xml" && f.Path.Contains("/qr/", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Header("content-type") == "application/pdf");
    }

    [Fact]
    public async Task Every_page_of_a_frozen_site_says_so_and_leads_on()
    {
        var crawl = await sample.CrawlAsync();
        var pages = crawl.Pages.Where(p => p.Path.StartsWith("/kon-tum/", StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 20);
        Assert.All(pages, p =>
        {
            Assert.Contains(p.Path.StartsWith("/kon-tum/en/", StringComparison.Ordinal) ? "2025" : "01/7/2025", p.Words, StringComparison.Ordinal);
            Assert.Contains(p.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == TestPortal.Base + "/");
        });
    }

    private static string MountOf(string path)
    {
        var segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var mount = segments.Count > 0 && TestPortal.SiteKeys.Contains(segments[0]) ? "/" + segments[0] : "";
        return segments.Skip(mount.Length > 0 ? 1 : 0).FirstOrDefault() == "en" ? mount + "/en" : mount;
    }

    private static string Canonical(Answer page) =>
        page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

    private async Task NoPageAsync(Func<Answer, bool> isWrong)
    {
        var crawl = await sample.CrawlAsync();
        Assert.NotEmpty(crawl.Pages);
        Assert.Empty(crawl.Pages.Where(isWrong).Select(p => p.Path));
    }
}
