using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

public sealed class RelatedItemsTests
{
    private const string Site = "quang-tri";

    [Fact]
    public async Task A_text_about_the_same_is_related_although_nobody_linked_the_two()
    {
        await using var portal = await TestPortal.StartAsync();
        var first = await portal.ArticleAsync(Site);
        var before = await RelatedAsync(portal, first);
        var second = await portal.ArticleAsync(Site, 1);
        for (var skip = 2; before.Any(a => a.EndsWith(second.Tail, StringComparison.Ordinal)); skip++)
        {
            second = await portal.ArticleAsync(Site, skip);
        }

        await TellAsync(portal, first, "Trồng rừng gỗ lớn có chứng chỉ bền vững ở vùng gò đồi");
        await TellAsync(portal, second, "Thêm một vùng gò đồi trồng rừng gỗ lớn có chứng chỉ bền vững");
        await portal.IndexedAsync();

        Assert.Contains(await RelatedAsync(portal, first), a => a.EndsWith(second.Tail, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> RelatedAsync(TestPortal portal, ContentItem item)
    {
        // A new headline changes the address.
        var now = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == item.Id, TestContext.Current.CancellationToken));
        return [.. (await portal.AskAsync(Newsdesk.AddressOf(now))).Document.QuerySelectorAll("aside section")
            .Where(s => s.QuerySelector("h2")?.TextContent == "Tin liên quan").SelectMany(s => s.QuerySelectorAll("a")).Select(a => a.GetAttribute("href")!)];
    }

    private static Task TellAsync(TestPortal portal, ContentItem item, string title) => portal.PublishAsync(item.Id, document =>
    {
        document["DisplayText"] = title;
        document["TitlePart"]!["Title"] = title;
    });
}
