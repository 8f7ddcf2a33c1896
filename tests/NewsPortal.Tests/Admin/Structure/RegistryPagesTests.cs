using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class RegistryPagesTests
{
    private const string Here = "/quan-tri/quang-tri/danh-ba";

    [Fact]
    public async Task An_entry_is_found_without_marks_and_replaced_in_the_items_that_use_it()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var (used, other) = await portal.InSessionAsync(async db =>
        {
            var entries = await db.Set<ContentItem>().Where(i => i.ContentType == "Organisation" && i.SiteKey == "quang-tri" && i.PublishedVersionId != null)
                .Select(i => new { i.Id, i.Title, Users = db.Set<ItemLink>().Count(l => l.TargetId == i.Id && l.ItemId != i.Id && db.Set<ContentItem>().Any(u => u.Id == l.ItemId && u.SiteKey == "quang-tri")) })
                .OrderByDescending(i => i.Users).ThenBy(i => i.Id).ToListAsync();
            return (entries[0], entries[^1]);
        });

        var list = await secretary.GetAsync($"{Here}?loai=Organisation&q={Uri.EscapeDataString(NewsPortal.Vietnamese.VietnameseText.Fold(used.Title))}");
        Assert.Contains(used.Title, list.Document.QuerySelectorAll("tbody a.t").Select(a => a.TextContent));
        var page = await secretary.GetAsync($"{Here}/{used.Id}");
        var before = page.Document.QuerySelectorAll("ul.list a.t").Length;
        Assert.True(before > 0);
        Assert.NotNull((await secretary.SendAsync(page, "#thay form", ("Successor", "không có"))).ErrorAt("Successor"));
        Assert.NotNull((await secretary.SendAsync(page, "#thay form", ("Successor", used.Title))).ErrorAt("Successor"));

        Assert.EndsWith("xong=thay", (await secretary.SendAsync(page, "#thay form", ("Successor", other.Title))).Header("location"), StringComparison.Ordinal);

        Assert.Empty((await secretary.GetAsync($"{Here}/{used.Id}")).Document.QuerySelectorAll("ul.list a.t"));
        Assert.True((await secretary.GetAsync($"{Here}/{other.Id}")).Document.QuerySelectorAll("ul.list a.t").Length >= before - 1);
        Assert.Single(await SiteScreens.LogAsync(portal, "entry.replaced"));
    }

    [Fact]
    public async Task Only_registrars_get_in_and_what_is_no_shared_entry_is_404()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var article = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article").Select(i => i.Id).FirstAsync());

        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync($"{Here}?loai=Article&trang=99999")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{Here}/{article}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{Here}/{Ids.New(DateTimeOffset.UtcNow)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/quan-tri/lai-chau/danh-ba")).Status);
    }
}
