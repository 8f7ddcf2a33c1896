using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Engagement.Searches;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class PinnedResultsTests
{
    private const string Page = "/quang-tri/tim-kiem";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_pinned_stands_first_once_and_readers_see_no_mark()
    {
        await using var portal = await TestPortal.StartAsync();
        var (first, second) = (await portal.ArticleAsync("quang-tri", 3), await portal.ArticleAsync("quang-tri", 5));
        await PinAsync(portal, "quang-tri", "Dự án", first.Id, second.Id);

        var page = await portal.AskAsync($"{Page}?q=DU+an");

        var links = Links(page);
        Assert.Equal([Newsdesk.AddressOf(first), Newsdesk.AddressOf(second)], links.Take(2));
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.DoesNotContain("ghim", page.Document.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        foreach (var other in (string[])["?q=du+an&trang=2", "?q=du+an&thu-tu=moi", "?q=du+an+khac"])
        {
            Assert.NotEqual(Newsdesk.AddressOf(first), Links(await portal.AskAsync(Page + other)).FirstOrDefault());
        }

        Assert.DoesNotContain(Newsdesk.AddressOf(first), Links(await portal.AskAsync("/lai-chau/tim-kiem?q=du+an")));
    }

    [Fact]
    public async Task Words_that_find_nothing_else_find_what_is_pinned()
    {
        await using var portal = await TestPortal.StartAsync();
        using var reader = new Reader(portal);
        var item = await portal.ArticleAsync("quang-tri");
        await PinAsync(portal, "quang-tri", "xyzzyplugh", item.Id);
        _ = reader.Counted();

        var page = await reader.AskAsync($"{Page}?q=Xyzzyplugh");

        Assert.Equal(Newsdesk.AddressOf(item), Assert.Single(Links(page)));
        Assert.StartsWith("1 kết quả", page.Document.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([("quang-tri", "xyzzyplugh", 1, 0, 0, 0)], reader.Counted());
    }

    [Fact]
    public async Task What_is_withdrawn_or_not_of_this_site_is_not_shown_whatever_is_pinned()
    {
        await using var portal = await TestPortal.StartAsync();
        var (withdrawn, foreign) = (await portal.ArticleAsync("quang-tri"), await portal.ArticleAsync("lai-chau"));
        await PinAsync(portal, "quang-tri", "xyzzyplugh", withdrawn.Id, foreign.Id, "khong-co-bai-nay", "' OR 1=1; --");
        Assert.Equal(Newsdesk.AddressOf(withdrawn), Assert.Single(Links(await portal.AskAsync($"{Page}?q=xyzzyplugh"))));

        await portal.WithdrawAsync(withdrawn.Id, WithdrawalReason.Mistake);

        var page = await portal.AskAsync($"{Page}?q=xyzzyplugh");
        Assert.Empty(Links(page));
        Assert.StartsWith("Không có kết quả", page.Document.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
    }

    internal static async Task PinAsync(TestPortal portal, string site, string words, params string[] items)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<PinBook>();
        foreach (var item in items)
        {
            Assert.Null(await book.AddAsync(site, words, item, Ct));
        }
    }

    private static List<string> Links(Answer page) => [.. page.Document.QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href")!)];
}
