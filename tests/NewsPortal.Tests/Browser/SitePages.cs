using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>One page of every kind of the sample sites.</summary>
public static class SitePages
{
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["home-tong-hop"] = "/",
        ["home-quang-tri"] = "/quang-tri/",
        ["home-lai-chau"] = "/lai-chau/",
        ["home-dong-nai"] = "/dong-nai/",
        ["home-hcwa"] = "/hcwa/",
        ["home-kon-tum"] = "/kon-tum/",
        ["home-en"] = "/en/",
        ["section"] = "/quang-tri/hop-tac-phat-trien",
        ["list-page-2"] = "/tin-bai?trang=2",
        ["documents"] = "/quang-tri/van-ban",
        ["organisations"] = "/quang-tri/co-quan",
        ["projects"] = "/lai-chau/du-an",
        ["month"] = "/thang/2023-10",
        ["site-map"] = "/so-do-trang",
        ["corrections"] = "/quang-tri/dinh-chinh",
        ["search"] = "/tim-kiem?q=hop+so+ket+quy+3",
        ["search-narrowed"] = "/tim-kiem?q=du+an&loai=H%E1%BB%99i+ngh%E1%BB%8B%2C+cu%E1%BB%99c+h%E1%BB%8Dp&nam=2023&tu=2023-01-01&thu-tu=moi",
        ["search-of-nothing"] = "/lai-chau/tim-kiem?q=khongcotunay",
        ["search-empty"] = "/hcwa/tim-kiem",
        ["not-found"] = "/quang-tri/khong-co-trang-nay",
    };

    // By the end of their addresses, which leads to them by a 301.
    private static readonly Dictionary<string, (string Site, string Type)> Items = new()
    {
        ["announcement"] = ("quang-tri", "Announcement"),
        ["project"] = ("quang-tri", "Project"),
        ["document"] = ("quang-tri", "Document"),
        ["album"] = ("quang-tri", "Album"),
        ["video"] = ("quang-tri", "Video"),
        ["page"] = ("quang-tri", "Page"),
        ["organisation"] = ("quang-tri", "Organisation"),
        ["place"] = ("lai-chau", "Place"),
        ["author"] = ("dong-nai", "Person"),
        ["frozen-article"] = ("kon-tum", "Article"),
        ["fallback"] = ("dong-nai", "WebLink"),
    };

    private static readonly string[] Chosen = ["article", "article-of-meeting", "meeting", "meeting-alone", "tag"];

    /// <summary>Names of the pages, which the pictures of them bear too.</summary>
    public static TheoryData<string> Names => [.. Fixed.Keys, .. Items.Keys, .. Chosen];

    /// <returns>The path of a page on the portal.</returns>
    public static async Task<string> PathAsync(TestPortal portal, string name) =>
        Fixed.TryGetValue(name, out var path) ? path
        : Items.TryGetValue(name, out var wanted) ? await portal.InSessionAsync(async db => PathOf(
            await db.Set<ContentItem>().Where(i => i.SiteKey == wanted.Site && i.ContentType == wanted.Type).OrderBy(i => i.Id).FirstAsync()))
        : name switch
        {
            "tag" => await portal.InSessionAsync(async db =>
                await db.Set<NewsPortal.Content.Terms.Term>().Where(t => t.SiteKey == "quang-tri" && t.ContentType == "Tag")
                    .OrderBy(t => t.Id).FirstAsync() is var tag ? $"/quang-tri/{tag.Path ?? $"{tag.Slug}-{tag.Tail}"}" : ""),
            "article" => await ByMeetingAsync(portal, "Article", linked: false),
            "article-of-meeting" => await ByMeetingAsync(portal, "Article", linked: true),
            "meeting" => await ByMeetingAsync(portal, "Meeting", linked: true),
            _ => await ByMeetingAsync(portal, "Meeting", linked: false),
        };

    // An article points to the meeting it reports of.
    private static Task<string> ByMeetingAsync(TestPortal portal, string type, bool linked) => portal.InSessionAsync(async db =>
    {
        var links = db.Set<ItemLink>().Where(l => l.Kind == "Article.Meeting");
        var items = db.Set<ContentItem>().Where(i => i.ContentType == type && i.PublishedVersionId != null);
        return PathOf(await (type == "Article"
            ? items.Where(i => links.Any(l => l.ItemId == i.Id) == linked)
            : items.Where(i => links.Any(l => l.TargetId == i.Id) == linked)).OrderBy(i => i.Id).FirstAsync());
    });

    private static string PathOf(ContentItem item) => $"/{item.SiteKey}/{item.Path ?? $"{item.Slug}-{item.Tail}"}";
}
