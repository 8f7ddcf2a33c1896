using System.Net;
using System.Text.Json.Nodes;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Searching;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class QueryApiTests
{
    private const string Queries = """
        {"steps":[{"name":"Queries","Queries":[
          {"Source":"Lucene","Name":"TinMoi","Template":"{\"query\":{\"term\":{\"Content.ContentItem.ContentType\":\"Article\"}},\"sort\":{\"Content.ContentItem.PublishedUtc\":{\"order\":\"desc\"}},\"size\":3}"},
          {"Source":"Lucene","Name":"Tìm","Template":"{\"query\":{\"match\":{\"Content.ContentItem.FullText\":{\"query\":\"{{ term }}\",\"operator\":\"and\"}}},\"size\":{{ size }}}"},
          {"Source":"Lucene","Name":"Mờ","Template":"{\"query\":{\"fuzzy\":{}}}"},
          {"Source":"Sql","Name":"Bảng","Template":"SELECT 1"}]}]}
        """;

    [Fact]
    public async Task A_query_finds_what_its_site_shows()
    {
        await using var portal = await StartAsync();

        var newest = await JsonAsync(portal, "/quang-tri/api/queries/tinmoi");
        var typed = await JsonAsync(portal, Tim("giao ban", 2));
        var searched = await JsonAsync(portal, "/quang-tri/api/search?q=giao+ban&count=2");

        Assert.Equal("TinMoi", (string?)newest["name"]);
        Assert.True((int?)newest["total"] > 3);
        Assert.Equal(3, newest["items"]!.AsArray().Count);
        Assert.All(newest["items"]!.AsArray(), item => Assert.StartsWith($"{TestPortal.Base}/quang-tri/", (string?)item!["url"], StringComparison.Ordinal));
        var days = newest["items"]!.AsArray().Select(item => (DateTimeOffset?)item!["publishedAt"]).ToList();
        Assert.Equal(days.OrderDescending(), days);
        Assert.Equal(2, typed["items"]!.AsArray().Count);
        Assert.Contains("<mark>", (string?)typed["items"]![0]!["highlight"]!["title"] + (string?)typed["items"]![0]!["highlight"]!["passage"], StringComparison.Ordinal);
        Assert.Equal(Names(searched["items"]![0]!), Names(typed["items"]![0]!));
    }

    [Fact]
    public async Task What_is_withdrawn_and_what_is_a_draft_is_not_found()
    {
        await using var portal = await StartAsync();
        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Chuyện xuyenmoc");
        await portal.IndexedAsync();
        Assert.Equal(1, (int?)(await JsonAsync(portal, Tim("xuyenmoc", 5)))["total"]);

        await portal.ChangeAsync(article.Id, d => d["TitlePart"]!["Title"] = "Chuyện baria");
        await portal.IndexedAsync();
        Assert.Equal(0, (int?)(await JsonAsync(portal, Tim("baria", 5)))["total"]);

        await portal.WithdrawAsync(article.Id, WithdrawalReason.Mistake);
        await portal.IndexedAsync();
        Assert.Equal(0, (int?)(await JsonAsync(portal, Tim("xuyenmoc", 5)))["total"]);
    }

    [Fact]
    public async Task What_cannot_be_answered_is_a_problem_with_a_sentence()
    {
        await using var portal = await StartAsync();

        await ProblemAsync(portal, "/quang-tri/api/queries/khong-co", HttpStatusCode.NotFound, "This site has no query “khong-co”.");
        await ProblemAsync(portal, "/lai-chau/api/queries/TinMoi", HttpStatusCode.NotFound, "no query “TinMoi”");
        await ProblemAsync(portal, "/api/queries/TinMoi", HttpStatusCode.NotFound, "no query “TinMoi”");
        await ProblemAsync(portal, $"/quang-tri/api/queries/{new string('a', 3_000)}", HttpStatusCode.NotFound, $"“{new string('a', 100)}”");
        await ProblemAsync(portal, "/quang-tri/api/queries/M%E1%BB%9D", HttpStatusCode.UnprocessableEntity, "“Mờ” does not run here: it uses “fuzzy”");
        await ProblemAsync(portal, "/quang-tri/api/queries/B%E1%BA%A3ng", HttpStatusCode.UnprocessableEntity, "tables of Orchard");
        await ProblemAsync(portal, Tim("a", 1_000), HttpStatusCode.UnprocessableEntity, "more than 100 results");
        await ProblemAsync(portal, "/quang-tri/api/queries/T%C3%ACm", HttpStatusCode.BadRequest, "a parameter “size”");
        await ProblemAsync(portal, "/quang-tri/api/queries/T%C3%ACm?parameters={%22size%22:3}", HttpStatusCode.BadRequest, "a parameter “term”");
        await ProblemAsync(portal, "/quang-tri/api/queries/T%C3%ACm?parameters=[]", HttpStatusCode.BadRequest, "one JSON object");
        await ProblemAsync(portal, "/quang-tri/api/queries/T%C3%ACm?parameters={}&parameters={}", HttpStatusCode.BadRequest, "one JSON object");
        await ProblemAsync(portal, $"/quang-tri/api/queries/TinMoi?parameters={new string('a', 4_001)}", HttpStatusCode.BadRequest, "at most 4000 characters");
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_not_sent_again()
    {
        await using var portal = await StartAsync();
        var first = await portal.AskAsync(Tim("giao ban", 2));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(portal, Tim("giao ban", 2), first.Header("etag")!));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal, Tim("giao ban", 3), first.Header("etag")!));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal, "/quang-tri/api/queries/TinMoi", first.Header("etag")!));

        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Tên khác");
        await portal.IndexedAsync();

        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal, Tim("giao ban", 2), first.Header("etag")!));
    }

    [Fact]
    public async Task A_query_that_is_imported_again_takes_the_place_of_the_earlier_one()
    {
        await using var portal = await StartAsync();
        var first = await portal.AskAsync("/quang-tri/api/queries/TinMoi");
        await portal.RestartAsync(() => ImportAsync(portal.DataFolder, Queries.Replace("\\\"size\\\":3", "\\\"size\\\":1", StringComparison.Ordinal)));
        await portal.IndexedAsync();

        Assert.Single((await JsonAsync(portal, "/quang-tri/api/queries/TinMoi"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal, "/quang-tri/api/queries/TinMoi", first.Header("etag")!));
    }

    [Fact]
    public async Task Queries_and_searches_of_one_address_are_counted_together()
    {
        await using var portal = await StartAsync();
        for (var i = 0; i < SearchLimit.PerMinute; i++)
        {
            var path = i % 2 == 0 ? "/api/search?site=khong-co" : "/api/queries/khong-co";
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await portal.AskAsync("/quang-tri/api/queries/TinMoi")).Status);
    }

    [Fact]
    public async Task The_description_names_what_the_answer_holds()
    {
        await using var portal = await StartAsync();
        var description = await JsonAsync(portal, "/api/openapi.json");
        var found = await JsonAsync(portal, "/quang-tri/api/queries/TinMoi");

        Assert.Equal(Names(description["components"]!["schemas"]!["QueryAnswer"]!["properties"]!), Names(found));
        Assert.Equal(Names(description["components"]!["schemas"]!["Item"]!["properties"]!), Names(found["items"]![0]!));
        Assert.Equal(
            ["200", "304", "400", "404", "422", "429", "503"], Names(description["paths"]![QueryApi.Path]!["get"]!["responses"]!));
    }

    private static string Tim(string term, int size) =>
        $"/quang-tri/api/queries/T%C3%ACm?parameters={Uri.EscapeDataString(new JsonObject { ["term"] = term, ["size"] = size }.ToJsonString())}";

    private static Task<TestPortal> StartAsync() => TestPortal.StartAsync(prepare: folder => ImportAsync(folder, Queries));

    private static async Task ImportAsync(string folder, string package)
    {
        var file = Path.Combine(folder, "queries.json");
        await File.WriteAllTextAsync(file, package);
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", "quang-tri");
    }

    private static async Task ProblemAsync(TestPortal portal, string path, HttpStatusCode status, string word)
    {
        var answer = await portal.AskAsync(path);
        Assert.True(answer.Status == status, $"{answer}: {answer.Text}");
        Assert.StartsWith("application/problem+json", answer.Header("content-type"), StringComparison.Ordinal);
        Assert.Equal((int)status, (int?)JsonNode.Parse(answer.Text)!["status"]);
        Assert.Contains(word, (string?)JsonNode.Parse(answer.Text)!["detail"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> JsonAsync(TestPortal portal, string path)
    {
        var answer = await portal.AskAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer}: {answer.Text}");
        return JsonNode.Parse(answer.Text)!;
    }

    private static List<string> Names(JsonNode node) => [.. node.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal)];

    private static async Task<HttpStatusCode> AgainAsync(TestPortal portal, string path, string tag)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, path));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
