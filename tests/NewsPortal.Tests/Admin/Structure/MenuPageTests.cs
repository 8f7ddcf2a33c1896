using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class MenuPageTests
{
    private const string Here = "/quan-tri/quang-tri/menu";

    [Fact]
    public async Task Entries_are_moved_added_and_published_without_a_script_and_each_version_is_kept()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var page = await secretary.GetAsync(Here);
        Assert.Equal(8, page.Document.QuerySelectorAll("#muc > li").Length);

        page = await secretary.SendAsync(page, "main form", ("dong", "up|7"));
        page = await secretary.SendAsync(page, "main form", ("dong", "add"));
        Assert.Equal(9, page.Document.QuerySelectorAll("#muc > li").Length);
        var saved = await secretary.SendAsync(page, "main form", ("Rows[8].Title", "Bản đồ số"), ("Rows[8].Url", "https://bando.example.gov.vn/a?b=1"));

        Assert.Equal($"{Here}?xong=luu", saved.Header("location"));
        var links = (await portal.AskAsync("/quang-tri")).Document.QuerySelectorAll("nav a").Select(a => a.TextContent.Trim()).ToList();
        Assert.Contains("Bản đồ số", links);
        Assert.True(links.IndexOf("Video") < links.IndexOf("Văn bản"));
        Assert.Equal(2, await portal.InSessionAsync(db => db.Set<ContentVersion>().CountAsync(
            v => db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.Alias == "main-menu" && i.SiteKey == "quang-tri"))));
        Assert.Contains("Bản đồ số", (await SiteScreens.LogAsync(portal, "menu.changed"))[^1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_who_change_the_menu_sees_what_is_stored_and_decides()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var one = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var two = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var (first, second) = (await one.GetAsync(Here), await two.GetAsync(Here));

        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(first, "main form", ("Rows[1].Title", "Của thư ký"))).Status);
        var told = await two.SendAsync(second, "main form", ("Rows[1].Title", "Của quản trị"));

        Assert.Contains("Của thư ký", told.Document.QuerySelector("table.rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Của thư ký", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync(told, "main form")).Status);
        Assert.Contains("Của quản trị", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rows[1].Url", "javascript:alert(1)", "Chọn trong danh sách, hoặc viết địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("Rows[1].Url", "data:text/html,x", "Chọn trong danh sách, hoặc viết địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("Rows[1].Url", "//evil.example", "Chọn trong danh sách, hoặc viết địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("Rows[1].Url", "item:01hdzy25x0p2t1236q8gn9wdhy x", "Chọn trong danh sách, hoặc viết địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("Rows[1].Title", " ", "Nhập chữ của mục, hoặc bỏ dòng này.")]
    public async Task What_cannot_be_a_link_is_said_beside_its_row_and_nothing_is_published(string field, string typed, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        var page = await secretary.SendAsync(await secretary.GetAsync(Here), "main form", (field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(sentence, page.ErrorAt(field));
        Assert.Empty(await SiteScreens.LogAsync(portal, "menu.changed"));
    }

    [Fact]
    public async Task The_name_of_a_section_stands_for_its_address_and_a_page_that_is_not_there_gets_a_hint()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        var answer = await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("Rows[1].Url", "tin hoạt động"), ("Rows[2].Url", "~/khong-co-dau"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await secretary.GetAsync(Here);
        Assert.Equal("~/tin-hoat-dong", page.Document.QuerySelector("[name='Rows[1].Url']")!.GetAttribute("value"));
        Assert.Contains("Chưa có trang nào", page.Document.QuerySelector("#muc-2")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có trang nào", page.Document.QuerySelector("#muc-1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_a_menu_gets_one()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await portal.InSessionAsync(async db =>
        {
            var site = (await db.Set<Site>().FindAsync("quang-tri"))!;
            site.Write(site.Read() with { Menu = null });
            await db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.Alias == "main-menu").ExecuteUpdateAsync(i => i.SetProperty(x => x.Alias, (string?)null));
            return await db.SaveChangesAsync();
        });
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var page = await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("dong", "add"));

        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, "main form", ("Rows[0].Title", "Mục đầu"), ("Rows[0].Url", "~/gioi-thieu"))).Status);

        Assert.Contains("Mục đầu", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_menu_is_not_taken_does_not_name_one()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        await portal.InSessionAsync(async db =>
        {
            var site = (await db.Set<Site>().FindAsync("quang-tri"))!;
            site.Write(site.Read() with { Menu = null, State = SiteState.Locked });
            await db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.Alias == "main-menu").ExecuteUpdateAsync(i => i.SetProperty(x => x.Alias, (string?)null));
            return await db.SaveChangesAsync();
        });
        var page = await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("dong", "add"));

        Assert.Equal(HttpStatusCode.OK, (await secretary.SendAsync(page, "main form", ("Rows[0].Title", "Mục đầu"), ("Rows[0].Url", "~/gioi-thieu"))).Status);

        Assert.Null(await portal.InSessionAsync(async db => (await db.Set<Site>().FindAsync("quang-tri"))!.Read().Menu));
    }

    [Fact]
    public async Task Levels_and_rows_that_no_form_makes_end_in_no_error()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("Rows[1].Level", "2000000000"), ("Rows[2].Url", "~/%00"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("Rows.index", "a"))).Status);
    }

    [Fact]
    public async Task Only_those_who_manage_the_menu_of_this_site_get_in()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var fields = SentForm.Of((await secretary.GetAsync(Here)).Document.QuerySelector("main form")!);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostPairsAsync(Here, fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/quan-tri/lai-chau/menu")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.PostPairsAsync(Here, fields.With("__RequestVerificationToken", "giả"))).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, (await secretary.PostPairsAsync("/quan-tri/lai-chau/menu", fields)).Status);
    }
}
