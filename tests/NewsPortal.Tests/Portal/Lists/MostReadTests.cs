using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Engagement;
using Xunit;

namespace NewsPortal.Tests.Portal.Lists;

public sealed class MostReadTests(SamplePortal sample)
{
    private const string Title = "đọc nhiều";

    [Theory]
    [InlineData("/quang-tri/")]
    [InlineData("/")]
    [InlineData("/quang-tri/tin-bai")]
    [InlineData("/quang-tri/khong-co-trang-nay")]
    public async Task Without_counts_there_is_no_block_of_what_is_read_most(string path) =>
        Assert.DoesNotContain(Title, (await sample.AskAsync(path)).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task With_counts_the_most_read_come_first()
    {
        await using var portal = await TestPortal.StartAsync();
        var titles = await portal.InSessionAsync(async db =>
        {
            var items = await db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article")
                .OrderBy(i => i.Id).Take(3).ToListAsync();
            for (var i = 0; i < items.Count; i++)
            {
                db.Add(new ItemViews { SiteKey = "quang-tri", ItemId = items[i].Id, Views = 10 * (i + 1) });
            }

            await db.SaveChangesAsync();
            return items.ConvertAll(i => i.Slug + "-" + i.Tail);
        });

        foreach (var path in (string[])["/quang-tri/", "/quang-tri/tin-bai"])
        {
            var page = await portal.AskAsync(path);
            Assert.Single(
                page.Document.QuerySelectorAll("h2, h3"), h => h.TextContent.Contains(Title, StringComparison.OrdinalIgnoreCase));
            var links = page.Document.QuerySelectorAll("ol.ranked a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal(titles.AsEnumerable().Reverse().Select(t => "/quang-tri/" + t), links);
        }

        Assert.DoesNotContain(Title, (await portal.AskAsync("/lai-chau/")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
