using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;
using Xunit;

namespace NewsPortal.Tests.Portal.Lists;

public sealed class PagingTests(SamplePortal sample)
{
    [Theory]
    [InlineData("/tin-bai")]
    [InlineData("/lai-chau/tin-bai")]
    public async Task A_list_goes_on_where_its_first_page_ends(string path)
    {
        // Five on a page, so that the sample sites have several.
        await using var portal = await TestPortal.StartAsync(prepare: _ => Task.CompletedTask);
        await portal.InSessionAsync(async db =>
        {
            foreach (var site in await db.Set<Site>().ToListAsync())
            {
                site.Write(site.Read() with { PageSize = 5 });
            }

            return await db.SaveChangesAsync();
        });

        var seen = new List<string>();
        string? next = path;
        while (next is not null)
        {
            var page = await portal.AskAsync(next);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var stories = page.Document.QuerySelectorAll("main article h2 a, main article h3 a, main .story h2 a, main .story h3 a")
                .Select(a => a.GetAttribute("href")!).Distinct().ToList();
            Assert.InRange(stories.Count, 1, 5);
            seen.AddRange(stories);
            Assert.Equal(TestPortal.Base + next, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            next = page.Document.QuerySelector("nav a[rel=next]")?.GetAttribute("href");
            Assert.True(seen.Count < 500);
        }

        Assert.True(seen.Count > 5, $"Only {seen.Count} stories.");
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/quang-tri/tin-bai?trang=999")]
    [InlineData("/quang-tri/tin-bai?trang=abc")]
    [InlineData("/quang-tri/tin-bai?trang=0")]
    [InlineData("/quang-tri/tin-bai?trang=-1")]
    [InlineData("/quang-tri/tin-bai?trang=1.5")]
    [InlineData("/quang-tri/tin-bai?trang=%D9%A2")]
    [InlineData("/quang-tri/tin-bai?trang=99999999999999999999")]
    [InlineData("/quang-tri/tin-bai?trang=1000000")]
    [InlineData("/quang-tri/van-ban?trang=999")]
    [InlineData("/quang-tri/co-quan?trang=999")]
    [InlineData("/quang-tri/hop-tac-phat-trien?trang=999")]
    [InlineData("/thang/2023-10?trang=999")]
    [InlineData("/thang/2023-13")]
    [InlineData("/thang/1999-01")]
    [InlineData("/thang/9999-12")]
    [InlineData("/thang/0001-01")]
    [InlineData("/thang/abc")]
    public async Task A_page_that_is_not_there_is_a_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await sample.AskAsync(path)).Status);

    [Theory]
    [InlineData("/quang-tri/tin-bai?trang=1")]
    [InlineData("/quang-tri/tin-bai?trang=")]
    [InlineData("/quang-tri/tin-bai?utm_source=x")]
    [InlineData("/thang/2023-10")]
    public async Task A_page_that_is_there_is_shown(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await sample.AskAsync(path)).Status);
}
