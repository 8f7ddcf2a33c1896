using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class SuggestionsTests(SamplePortal samples)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hoa nh")]
    [InlineData("Hòa nhập")]
    [InlineData("HOÀ")]
    public async Task Titles_with_what_is_typed_are_suggested_the_project_first(string typed)
    {
        var found = await AskAsync("/quang-tri", typed);

        Assert.InRange(found.Count, 2, 8);
        Assert.Equal("Dự án", found[0].Kind);
        Assert.All(found, s => Assert.StartsWith("/quang-tri/", s.Url, StringComparison.Ordinal));
        Assert.Equal(found.Count, found.DistinctBy(s => s.Url).Count());
        Assert.Equal(HttpStatusCode.OK, (await samples.AskAsync(found[^1].Url)).Status);
    }

    [Fact]
    public async Task Sections_are_suggested_by_their_names()
    {
        var found = await AskAsync("/quang-tri", "hop tac ph");

        Assert.Contains(found, s => s is { Kind: "Chuyên mục", Text: "Hợp tác phát triển", Url: "/quang-tri/hop-tac-phat-trien" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("xqzj")]
    [InlineData("\"'<script>")]
    [InlineData("\uFFFF\0")]
    [InlineData("🙂🙂")]
    public async Task What_fits_no_title_suggests_nothing(string typed) => Assert.Empty(await AskAsync("/quang-tri", typed));

    [Fact]
    public async Task Anything_may_be_asked()
    {
        Assert.Equal(HttpStatusCode.OK, (await samples.AskAsync("/tim-kiem/goi-y")).Status);
        Assert.Equal(HttpStatusCode.OK, (await samples.AskAsync("/en/tim-kiem/goi-y?q=du+an&q=x")).Status);
        Assert.Equal(HttpStatusCode.OK, (await samples.AskAsync("/tim-kiem/goi-y?q=" + string.Concat(Enumerable.Repeat("d%E1%BB%B1+", 600)))).Status);
    }

    [Fact]
    public async Task The_answer_may_be_kept_a_minute_and_is_never_markup()
    {
        await using var portal = await TestPortal.StartAsync();
        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Trạm bơm <b>Xuyên</b> Mộc & \"đê\"");
        await portal.IndexedAsync();

        var answer = await portal.AskAsync("/quang-tri/tim-kiem/goi-y?q=tram+bom");

        Assert.Equal("public, max-age=60", answer.Header("cache-control"));
        Assert.StartsWith("application/json", answer.Header("content-type"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Trạm bơm", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Trạm bơm <b>Xuyên</b> Mộc & \"đê\"", Assert.Single(Read(answer)).Text);
    }

    [Fact]
    public async Task Drafts_and_what_other_sites_show_are_not_suggested()
    {
        var title = await (await samples.PortalAsync()).InSessionAsync(db => db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.ContentType == "Article" && i.SiteKey == "kon-tum").Select(i => i.Title).FirstAsync(Ct));

        Assert.DoesNotContain(await AskAsync("/lai-chau", title), s => s.Text == title);
    }

    private async Task<IReadOnlyList<Suggested>> AskAsync(string mount, string typed)
    {
        var answer = await samples.AskAsync($"{mount}/tim-kiem/goi-y?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Read(answer);
    }

    private static List<Suggested> Read(Answer answer) => JsonSerializer.Deserialize<List<Suggested>>(answer.Text, JsonSerializerOptions.Web)!;

    private sealed record Suggested(string Text, string Kind, string Url);
}
