using System.Net;
using System.Text.Json.Nodes;
using NewsPortal.Portal.Searching;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class SearchApiTests(SamplePortal samples)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_finds_what_the_site_of_the_address_shows()
    {
        var found = await JsonAsync("/quang-tri/api/search?q=giao+ban+hoa+nhap&count=3");

        Assert.Equal("giao ban hoa nhap", (string?)found["query"]);
        Assert.True((int?)found["total"] > 3);
        Assert.Equal(3, found["items"]!.AsArray().Count);
        var item = found["items"]![0]!;
        Assert.StartsWith($"{TestPortal.Base}/quang-tri/", (string?)item["url"], StringComparison.Ordinal);
        Assert.Equal("quang-tri", (string?)item["site"]);
        Assert.NotNull((DateTimeOffset?)item["publishedAt"]);
        Assert.Contains("<mark>", (string?)item["highlight"]!["passage"], StringComparison.Ordinal);
        Assert.True((int?)found["facets"]!["loai"]![0]!["count"] > 0);
    }

    [Fact]
    public async Task Another_site_can_be_named_and_finds_the_same_as_its_page()
    {
        var named = await JsonAsync("/api/search?q=du+an&site=lai-chau");
        var own = await JsonAsync("/lai-chau/api/search?q=du+an");

        Assert.Equal(own["items"]!.ToJsonString(), named["items"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await samples.AskAsync("/api/search?q=a&site=khong-co")).Status);
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_not_sent_again()
    {
        await using var portal = await TestPortal.StartAsync();
        var first = await portal.AskAsync("/api/search?q=du+an");
        var tag = first.Header("etag")!;
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(portal, tag));

        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Tên khác");
        await portal.IndexedAsync();

        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal, tag));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%22%22%22((")]
    [InlineData("?q=a&count=0&trang=x&nam=%00")]
    [InlineData("?q=a&count=99999999999999999999")]
    [InlineData("?q=%3Cscript%3E")]
    public async Task Anything_asked_has_an_answer_of_the_same_form(string query)
    {
        var found = await JsonAsync("/api/search" + query);

        Assert.Equal(["didYouMean", "facets", "items", "query", "total"], found.AsObject().Select(m => m.Key).Order());
    }

    [Fact]
    public async Task Highlights_are_safe_HTML()
    {
        await using var portal = await TestPortal.StartAsync();
        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Dấu <b> và & trong xuyenmoc");
        await portal.IndexedAsync();

        var item = JsonNode.Parse((await portal.AskAsync("/quang-tri/api/search?q=xuyenmoc")).Text)!["items"]![0]!;

        Assert.Equal("Dấu <b> và & trong xuyenmoc", (string?)item["title"]);
        Assert.Equal("Dấu &lt;b&gt; và &amp; trong <mark>xuyenmoc</mark>", (string?)item["highlight"]!["title"]);
    }

    [Fact]
    public async Task One_address_may_ask_so_often_and_no_more()
    {
        await using var portal = await TestPortal.StartAsync();
        for (var i = 0; i < SearchLimit.PerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/api/search?site=khong-co")).Status);
        }

        var answer = await portal.AskAsync("/api/search?q=a");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.InRange(int.Parse(answer.Header("retry-after")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync("/tim-kiem?q=a")).Status);
    }

    [Fact]
    public async Task The_description_names_what_the_answer_holds()
    {
        var description = await JsonAsync("/api/openapi.json");
        var found = await JsonAsync("/api/search?q=du+an");
        var schemas = description["components"]!["schemas"]!;

        Assert.StartsWith("3.1", (string?)description["openapi"], StringComparison.Ordinal);
        Assert.Equal(Names(schemas["SearchAnswer"]!["properties"]!), Names(found));
        Assert.Equal(Names(schemas["Item"]!["properties"]!), Names(found["items"]![0]!));
        Assert.Equal(Names(schemas["Item"]!["properties"]!["highlight"]!["properties"]!), Names(found["items"]![0]!["highlight"]!));
        var parameters = description["paths"]!["/api/search"]!["get"]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!).ToHashSet();
        Assert.Subset(parameters, Names(found["facets"]!).ToHashSet());
    }

    private static List<string> Names(JsonNode node) => [.. node.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal)];

    private static async Task<HttpStatusCode> AgainAsync(TestPortal portal, string tag)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, "/api/search?q=du+an"));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private async Task<JsonNode> JsonAsync(string path)
    {
        var answer = await samples.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonNode.Parse(answer.Text)!;
    }
}
