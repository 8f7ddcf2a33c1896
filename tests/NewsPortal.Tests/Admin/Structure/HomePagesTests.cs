using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class HomePagesTests
{
    private const string Here = "/quan-tri/quang-tri/trang-chu";

    [Fact]
    public async Task A_block_is_added_moved_filled_and_taken_out_and_readers_see_it_at_once()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        await DoAsync(secretary, "row-add");
        await DoAsync(secretary, "add|4", ("add-4", "cards"));
        var page = await secretary.GetAsync($"{Here}/4/0");
        var headline = page.Document.QuerySelector("#tin option")!.GetAttribute("value")!;
        var saved = await secretary.SendAsync(page, "main form", ("Form.Title", "Khối mới tinh"), ("Form.Pin", headline), ("Form.Count", "2"), ("Form.List", "type:Video"));

        Assert.Equal($"{Here}?xong=luu", saved.Header("location"));
        Assert.Contains("Khối mới tinh", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
        await DoAsync(secretary, "row-up|4");
        await DoAsync(secretary, "layout|3", ("layout-3", "thirds"));
        var home = await HomeAsync(portal);
        Assert.Equal(("thirds", "cards", "type:Video", 2), (home[3].Layout, home[3].Blocks[0].Kind, home[3].Blocks[0].List, home[3].Blocks[0].Count));
        Assert.Single(home[3].Blocks[0].Items);
        await DoAsync(secretary, "up|3|0");
        Assert.Equal(["docs", "cards"], (await HomeAsync(portal))[2].Blocks.Select(b => b.Kind));
        await DoAsync(secretary, "remove|2|1");
        Assert.DoesNotContain("Khối mới tinh", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
        Assert.Equal(7, (await SiteScreens.LogAsync(portal, "site.changed")).Count);
    }

    [Fact]
    public async Task A_block_that_is_saved_as_it_stands_says_what_it_said()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var before = SettingsBook.MarkOf(await HomeAsync(portal));

        foreach (var (row, block) in (await HomeAsync(portal)).SelectMany((r, i) => r.Blocks.Select((_, b) => (i, b))))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.GetAsync($"{Here}/{row}/{block}"), "main form")).Status);
        }

        Assert.Equal(before, SettingsBook.MarkOf(await HomeAsync(portal)));
    }

    [Theory]
    [InlineData("Form.Count", "41", "Khối hiện 0 đến 40 bài; 0 là chỉ số bài đã ghim.")]
    [InlineData("Form.Columns", "-3", "Thẻ xếp 2 đến 4 cột.")]
    [InlineData("Form.Column", "9", "Cột từ 1 đến 4, hoặc để trống cho cột kế tiếp.")]
    [InlineData("Form.List", "01gc5jjkm0mwv2xyjvdaerrabw", "Chọn một danh sách của trang này.")]
    [InlineData("Form.Kind", "<b>", "Chọn loại khối.")]
    [InlineData("Form.Pin", "Không có bài nào tên như thế", "Không có bài đã đăng nào có tiêu đề này: chọn trong danh sách.")]
    [InlineData("Form.MoreUrl", "javascript:x", "Liên kết cần cả chữ và địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    public async Task What_cannot_be_used_is_said_beside_its_field_and_nothing_is_stored(string field, string typed, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        var page = await secretary.SendAsync(await secretary.GetAsync($"{Here}/1/0"), "main form", (field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(sentence, page.ErrorAt(field));
        Assert.Empty(await SiteScreens.LogAsync(portal, "site.changed"));
    }

    [Fact]
    public async Task Items_that_the_site_does_not_show_are_not_pinned_whatever_a_form_says()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var foreign = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "lai-chau" && i.ContentType == "Article"
            && !db.Set<Placement>().Any(p => p.ItemId == i.Id && p.SiteKey == "quang-tri")).Select(i => i.Id).FirstAsync());

        await secretary.SendAsync(await secretary.GetAsync($"{Here}/1/0"), "main form", ("Form.Items", foreign));

        Assert.DoesNotContain(foreign, (await HomeAsync(portal)).SelectMany(r => r.Blocks).SelectMany(b => b.Items));
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_changes_nothing_by_a_screen_that_is_out_of_date()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var one = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var two = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var (list, block) = (await two.GetAsync(Here), await two.GetAsync($"{Here}/1/0"));
        await DoAsync(one, "row-remove|0");

        var told = await two.SendAsync(list, "main form", ("lam", "row-remove|0"));
        Assert.Contains("Chưa đổi gì", told.Words, StringComparison.Ordinal);
        Assert.Contains("Không mất gì", (await two.SendAsync(block, "main form", ("Form.Title", "Nhầm khối"))).Words, StringComparison.Ordinal);
        Assert.Equal(3, (await HomeAsync(portal)).Count);
    }

    [Fact]
    public async Task A_block_that_was_moved_meanwhile_is_stored_where_it_stands_now_and_one_that_is_gone_overwrites_no_other()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var one = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var two = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var rows = await HomeAsync(portal);
        var (last, moved) = (await two.GetAsync($"{Here}/{rows.Count - 1}/0"), await two.GetAsync($"{Here}/1/0"));
        await DoAsync(one, "row-remove|0");

        var told = await two.SendAsync(moved, "main form", ("Form.Title", "Khối theo chỗ"));
        Assert.Contains("Không mất gì", told.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync(told, "main form")).Status);
        Assert.Equal("Khối theo chỗ", (await HomeAsync(portal))[0].Blocks[0].Title);

        await DoAsync(one, $"row-remove|{rows.Count - 2}");
        var before = SettingsBook.MarkOf(await HomeAsync(portal));
        var lost = await two.SendAsync(last, "main form", ("Form.Title", "Chữ không mất"));
        Assert.Equal("Chữ không mất", lost.Document.QuerySelector("[name='Form.Title']")!.GetAttribute("value"));
        Assert.Contains("Người khác vừa sửa hoặc bỏ khối này", lost.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await two.SendAsync(lost, "main form")).Status);
        Assert.Equal(before, SettingsBook.MarkOf(await HomeAsync(portal)));
    }

    [Fact]
    public async Task An_empty_pin_is_none()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.GetAsync($"{Here}/1/0"), "main form", ("Form.Items", ""))).Status);
    }

    [Fact]
    public async Task Only_those_who_manage_the_home_page_get_in_and_numbers_that_are_none_are_404()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var fields = SentForm.Of((await secretary.GetAsync(Here)).Document.QuerySelector("main form")!);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostPairsAsync($"{Here}/1/0", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/quan-tri/lai-chau/trang-chu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{Here}/99/0")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{Here}/0/-1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("lam", "remove|0|999"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.SendAsync(await secretary.GetAsync(Here), "main form", ("lam", "chạy|x"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.PostPairsAsync(Here, fields.With("__RequestVerificationToken", "giả"))).Status);
        Assert.Empty(await SiteScreens.LogAsync(portal, "site.changed"));
    }

    private static async Task DoAsync(NewsroomVisit visit, string command, params (string Name, string Value)[] chosen) =>
        Assert.Equal(HttpStatusCode.Redirect, (await visit.SendAsync(await visit.GetAsync(Here), "main form", [("lam", command), .. chosen])).Status);

    private static Task<IReadOnlyList<HomeRow>> HomeAsync(TestPortal portal) =>
        portal.InSessionAsync(async db => (await db.Set<Site>().FindAsync("quang-tri"))!.Read().Home);
}
