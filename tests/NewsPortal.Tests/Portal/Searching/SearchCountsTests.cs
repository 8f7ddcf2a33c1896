using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Engagement.Searches;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class SearchCountsTests
{
    private const string Page = "/quang-tri/tim-kiem";

    [Fact]
    public async Task The_first_answer_to_what_a_person_typed_is_counted_and_nothing_else()
    {
        await using var portal = await TestPortal.StartAsync();
        using var reader = new Reader(portal);
        _ = reader.Counted();

        await reader.AskAsync($"{Page}?q=HOA+nhap");
        await reader.AskAsync($"{Page}?q=hoa%20%20nhap&trang=1");
        await reader.AskAsync($"{Page}?q=xyzzyplugh");
        await reader.AskAsync("/en/tim-kiem?q=hoa+nhap");
        foreach (var path in (string[])["?q=hoa+nhap&trang=2", "?q=hoa+nhap&thu-tu=moi", "?q=hoa+nhap&nam=2023", "?q=hoa+nhap&tu=2020-01-01", "", "?q=", "?q=0912+345+678", "?q=nam%40example.vn"])
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.AskAsync(Page + path)).Status);
        }

        await reader.AskAsync($"{Page}?q=hoa+nhap", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        await reader.AskAsync($"{Page}?q=hoa+nhap", null);
        await reader.AskAsync($"{Page}?q=hoa+nhap", method: HttpMethod.Head);
        await reader.AskAsync($"{Page}?q=hoa+nhap", purpose: "prefetch");

        Assert.Equal([("quang-tri", "hoa nhap", 2, 0, 0, 0), ("quang-tri", "xyzzyplugh", 1, 1, 0, 0), ("tong-hop", "hoa nhap", 1, 0, 0, 0)], reader.Counted());
    }

    [Fact]
    public async Task A_result_that_is_followed_counts_with_its_place_and_keeps_its_address()
    {
        await using var portal = await TestPortal.StartAsync();
        using var reader = new Reader(portal);
        var page = await reader.AskAsync($"{Page}?q=hoa+nhap");
        var links = page.Document.QuerySelectorAll(".result h3 a").ToList();
        Assert.DoesNotContain(links, l => l.GetAttribute("href")!.Contains('?', StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, links.Count).Select(i => $"{Page}/chon?vt={i}"), links.Select(l => l.GetAttribute("ping")));
        Assert.Empty((await reader.AskAsync($"{Page}?q=hoa+nhap&nam=2023")).Document.QuerySelectorAll("[ping]"));
        _ = reader.Counted();

        var answer = await reader.FollowAsync(links[1].GetAttribute("ping")!, page.Path, links[1].GetAttribute("href"));

        Assert.Equal((HttpStatusCode.NoContent, "no-store"), (answer.Status, answer.Header("cache-control")));
        Assert.Equal([("quang-tri", "hoa nhap", 0, 0, 1, 2)], reader.Counted());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.AskAsync($"{Page}/chon")).Status);
    }

    [Fact]
    public async Task Whatever_else_is_sent_there_is_not_counted_and_gets_the_same_answer()
    {
        await using var portal = await TestPortal.StartAsync();
        using var reader = new Reader(portal);
        const string ping = $"{Page}/chon?vt=2";
        const string from = $"{Page}?q=hoa+nhap";
        _ = reader.Counted();
        Func<Task<Answer>>[] tries =
        [
            () => reader.FollowAsync(ping, from, site: "cross-site"),
            () => reader.FollowAsync(ping, from, site: "none"),
            () => reader.FollowAsync(ping, from, site: null),
            () => reader.FollowAsync(ping, null),
            () => reader.FollowAsync(ping, from, to: null),
            () => reader.FollowAsync(ping, from, to: "javascript:alert(1)"),
            () => reader.FollowAsync(ping, "https://noi-khac.example/quang-tri/tim-kiem?q=hoa+nhap"),
            () => reader.FollowAsync(ping, "/lai-chau/tim-kiem?q=hoa+nhap"),
            () => reader.FollowAsync(ping, "/quang-tri/tin-bai?q=hoa+nhap"),
            () => reader.FollowAsync(ping, from + "&trang=2"),
            () => reader.FollowAsync(ping, $"{Page}?q=0912345678"),
            () => reader.FollowAsync(ping, "khong phai dia chi"),
            () => reader.FollowAsync(ping, from, userAgent: "curl/8.5.0"),
            () => reader.FollowAsync($"{Page}/chon", from),
            () => reader.FollowAsync($"{Page}/chon?vt=0", from),
            () => reader.FollowAsync($"{Page}/chon?vt=-1", from),
            () => reader.FollowAsync($"{Page}/chon?vt=99999", from),
            () => reader.FollowAsync($"{Page}/chon?vt=99999999999999999999", from),
            () => reader.FollowAsync($"{Page}/chon?vt=%00", from),
        ];
        foreach (var one in tries)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await one()).Status);
        }

        Assert.Empty(reader.Counted());
    }

    [Fact]
    public async Task Who_follows_more_than_a_reader_can_is_answered_and_not_counted()
    {
        await using var portal = await TestPortal.StartAsync();
        using var reader = new Reader(portal);
        _ = reader.Counted();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await reader.FollowAsync($"{Page}/chon?vt=1", $"{Page}?q=hoa+nhap")).Status);
        }

        // A minute may end meanwhile, hardly two.
        Assert.InRange(Assert.Single(reader.Counted()).Chosen, 30, 60);
    }

    [Fact]
    public async Task What_was_counted_is_written_down_when_the_application_ends()
    {
        await using var portal = await TestPortal.StartAsync();
        using (var reader = new Reader(portal))
        {
            await reader.AskAsync($"{Page}?q=xuy%C3%AAn+m%E1%BB%99c");
        }

        await portal.RestartAsync(() => Task.CompletedTask);

        var row = await portal.InSessionAsync(db => db.Set<SearchDay>().AsNoTracking().SingleAsync(d => d.Words == "xuyên mộc"));
        Assert.Equal(("quang-tri", 1), (row.SiteKey, row.Sought));
    }
}
