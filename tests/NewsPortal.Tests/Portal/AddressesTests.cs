using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Sites;
using Xunit;

namespace NewsPortal.Tests.Portal;

/// <summary>What is answered at which address.</summary>
public sealed class AddressesTests(SamplePortal sample)
{
    [Theory]
    [InlineData("/media", null, HttpStatusCode.NotFound)]
    [InlineData("/media/", null, HttpStatusCode.NotFound)]
    [InlineData("/media", "khong-ai-dang-ky.vn", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/thang/9999-12", null, HttpStatusCode.NotFound)]
    public async Task The_edges_of_what_is_there_are_no_failures(string path, string? host, HttpStatusCode status) =>
        Assert.Equal(status, (await sample.AskAsync(path, host)).Status);

    [Theory]
    [InlineData("/quang-tri/sai-ten-")]
    [InlineData("/quang-tri/")]
    [InlineData("/quang-tri/en/sai-ten-")]
    public async Task A_wrong_slug_leads_to_the_right_one(string before)
    {
        var (path, tail) = await AnArticleAsync("quang-tri");
        var answer = await sample.AskAsync(before + tail);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(before.Contains("/en/", StringComparison.Ordinal) ? path.Replace("/quang-tri/", "/quang-tri/en/", StringComparison.Ordinal) : path,
            answer.Header("location"));
        Assert.Equal(HttpStatusCode.OK, (await sample.AskAsync(answer.Header("location")!)).Status);
    }

    [Fact]
    public async Task An_item_of_another_site_leads_to_where_it_lives()
    {
        var portal = await sample.PortalAsync();
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>()
            .Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article").FirstAsync());
        var answer = await sample.AskAsync($"/lai-chau/{item.Slug}-{item.Tail}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal($"{TestPortal.Base}/quang-tri/{item.Slug}-{item.Tail}", answer.Header("location"));
    }

    [Fact]
    public async Task An_item_accepted_by_another_site_is_read_there_and_names_its_home()
    {
        var (path, _) = await AnArticleAsync("quang-tri");
        var answer = await sample.AskAsync(path["/quang-tri".Length..]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(TestPortal.Base + path, answer.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_old_path_leads_to_the_new_one()
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.InSessionAsync(async db =>
        {
            var item = await db.Set<ContentItem>().FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article");
            db.Add(new Route { SiteKey = "quang-tri", Path = "tin/2019/bai-cũ", TargetId = item.Id, Kind = RouteKind.Item, IsCurrent = false });
            await db.SaveChangesAsync();
            return item;
        });
        var answer = await portal.AskAsync("/quang-tri/tin/2019/bai-c%C5%A9");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal($"/quang-tri/{item.Slug}-{item.Tail}", answer.Header("location"));
    }

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/quang-tri/khong-co-trang-nay")]
    [InlineData("/quang-tri/en/khong-co")]
    [InlineData("/khong-co-site/tin-bai")]
    [InlineData("/%F0%9F%90%98/%E0%BF%BF")]
    [InlineData("/quang-tri/a-0123456z")]
    public async Task An_unknown_address_is_a_404_with_a_page(string path)
    {
        var answer = await sample.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.IsHtml);
        Assert.Single(answer.Document.QuerySelectorAll("h1"));
        Assert.Contains("noindex", answer.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Null(answer.Document.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/media/quang-tri/..%2F..%2Fportal.db")]
    [InlineData("/media/quang-tri/%2e%2e/%2e%2e/portal.db")]
    [InlineData("/media/../App_Data/portal.db")]
    [InlineData("/_content/..%2F..%2Fappsettings.json")]
    [InlineData("/%00")]
    [InlineData("/quang-tri/%00%01")]
    [InlineData("/qr/%00.svg")]
    [InlineData("/assets/..%2Fsite.css")]
    public async Task No_address_leads_out_of_the_portal(string path)
    {
        var answer = await sample.AskAsync(path);

        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.ToString());
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/quang-tri//evil.example")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("/quang-tri/%5C%5Cevil.example")]
    public async Task No_address_redirects_to_a_foreign_host(string path)
    {
        var portal = await sample.PortalAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(
            new Uri(portal.Address.GetLeftPart(UriPartial.Authority) + path), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("evil", answer.Headers.Location?.Host ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_item_leaves_a_notice()
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.InSessionAsync(async db =>
        {
            var item = await db.Set<ContentItem>().FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article");
            var version = await db.Set<ContentVersion>().SingleAsync(v => v.Id == item.PublishedVersionId);
            version.State = VersionState.Withdrawn;
            item.PublishedVersionId = null;
            await db.SaveChangesAsync();
            return item;
        });

        foreach (var path in (string[])[$"/quang-tri/{item.Slug}-{item.Tail}", $"/quang-tri/{item.Tail}"])
        {
            var answer = await portal.AskAsync(path);
            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Contains("đã được gỡ", answer.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Ba nhóm việc", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/qr/{item.Tail}.svg")).Status);
    }

    [Fact]
    public async Task A_draft_is_a_404()
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.InSessionAsync(async db =>
        {
            var item = await db.Set<ContentItem>().FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article");
            var version = await db.Set<ContentVersion>().SingleAsync(v => v.Id == item.PublishedVersionId);
            version.State = VersionState.Draft;
            item.PublishedVersionId = null;
            await db.SaveChangesAsync();
            return item;
        });
        var answer = await portal.AskAsync($"/quang-tri/{item.Slug}-{item.Tail}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain(item.Title, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_registered_is_refused_and_never_stored()
    {
        foreach (var path in (string[])["/", "/quang-tri/", "/khong-co", "/so-do-trang"])
        {
            var answer = await sample.AskAsync(path, "evil.example");
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.Status);
            Assert.Equal("no-store", answer.Header("cache-control"));
            Assert.DoesNotContain("evil", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failure_of_the_database_is_a_500_with_a_number_and_no_detail()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.InSessionAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE list_entries"));
        var answer = await portal.AskAsync("/quang-tri/tin-bai");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("no-store", answer.Header("cache-control"));
        Assert.Matches("^[0-9a-zA-Z:]{8,40}$", answer.Document.QuerySelector("code")!.TextContent);
        Assert.DoesNotContain("list_entries", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SQL", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/quang-tri/tin-bai")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/so-do-trang")]
    [InlineData("/_content/NewsPortal.Themes.Provincial/css/theme.css")]
    [InlineData("/health/live")]
    public async Task HEAD_answers_as_GET_does_without_a_body(string path)
    {
        var get = await sample.AskAsync(path);
        var head = await sample.AskAsync(path, method: HttpMethod.Head);

        Assert.Equal(get.Status, head.Status);
        Assert.Empty(head.Bytes);
        Assert.Equal(get.Header("content-type"), head.Header("content-type"));
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("POST", "/quang-tri/tin-bai")]
    [InlineData("PUT", "/quang-tri/tin-bai")]
    [InlineData("DELETE", "/khong-co")]
    [InlineData("POST", "/media/quang-tri/anh/phong-hop.webp")]
    [InlineData("TRACE", "/")]
    public async Task Any_other_method_is_refused(string method, string path)
    {
        var answer = await sample.AskAsync(path, method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Contains("GET", answer.Header("allow"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quan-tri")]
    [InlineData("api")]
    [InlineData("tim-kiem")]
    [InlineData("media")]
    [InlineData("assets")]
    [InlineData("_content")]
    [InlineData("health")]
    public async Task What_belongs_to_the_product_is_never_a_page_of_a_site(string segment)
    {
        Assert.True(ReservedPaths.Contains(segment));
        Assert.Equal(HttpStatusCode.NotFound, (await sample.AskAsync($"/{segment}/khong-co-01")).Status);
    }

    [Fact]
    public async Task A_slash_at_the_end_is_the_same_page()
    {
        Assert.Equal(HttpStatusCode.OK, (await sample.AskAsync("/quang-tri")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sample.AskAsync("/quang-tri/tin-bai/")).Status);
    }

    [Fact]
    public async Task A_file_answers_by_its_mark_and_in_parts()
    {
        var crawl = await sample.CrawlAsync();
        var picture = crawl.Answers.First(a => a.Header("content-type") == "image/webp");

        Assert.Equal("public, max-age=31536000, immutable", picture.Header("cache-control"));
        Assert.NotNull(picture.Header("etag"));
        Assert.Equal("bytes", picture.Header("accept-ranges"));
    }

    private async Task<(string Path, string Tail)> AnArticleAsync(string site)
    {
        var portal = await sample.PortalAsync();
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>()
            .Where(i => i.SiteKey == site && i.ContentType == "Article").OrderBy(i => i.Id).FirstAsync());
        return ($"/{site}/{item.Slug}-{item.Tail}", item.Tail);
    }
}
