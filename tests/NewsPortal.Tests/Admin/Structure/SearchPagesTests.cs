using System.Net;
using NewsPortal.Content.Items;
using NewsPortal.Engagement.Searches;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using NewsPortal.Tests.Portal.Searching;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class SearchPagesTests
{
    private const string Here = "/quan-tri/quang-tri/tim-kiem";

    [Fact]
    public async Task The_figures_of_the_chosen_days_are_shown_and_taken_along()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var empty = await editor.GetAsync(Here);
        Assert.Contains("Chưa có ai tìm trong những ngày này", empty.Words, StringComparison.Ordinal);
        Assert.Contains("Chưa ghim kết quả nào", empty.Words, StringComparison.Ordinal);
        await AddAsync(portal, ("quang-tri", 2, "=HYPERLINK(\"http://x\")", 1200, 600, 4, 10), ("quang-tri", 3, "hòa nhập", 30, 0, 0, 0), ("quang-tri", 20, "<b>đê biển</b>", 5000, 1, 0, 0), ("lai-chau", 1, "chuyện lai châu", 9, 9, 0, 0));

        var week = await editor.GetAsync(Here);
        Assert.Equal(["=HYPERLINK(\"http://x\")", "hòa nhập"], Words(week, ".sec:not([id]) tbody th"));
        Assert.Equal(["1.200", "50%", "2,5"], Words(week, ".sec:not([id]) tbody tr:first-child td.num"));
        Assert.Equal(["=HYPERLINK(\"http://x\")"], Words(week, "#khong-thay tbody th"));
        Assert.Equal("<b>đê biển</b>", Words(await editor.GetAsync($"{Here}?ngay=30"), ".sec:not([id]) tbody th")[0]);
        Assert.Equal(2, Words(await editor.GetAsync($"{Here}?ngay=4000"), ".sec:not([id]) tbody th").Count);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"{Here}?ngay=x&ghim=%EF%BF%BD%22%3E")).Status);

        var csv = await editor.SendAsync(await editor.GetAsync($"{Here}?ngay=30"), "form[action*=Export]");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"1200\",\"600\",\"0.5\",\"4\",\"2.5\"", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lai châu", csv.Text, StringComparison.Ordinal);
        Assert.Equal(4, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("30", Assert.Single(await SiteScreens.LogAsync(portal, "searches.exported")).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_pinned_from_the_list_and_taken_off_again()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");
        await AddAsync(portal, ("quang-tri", 0, "xyzzyplugh & cộng sự", 3, 3, 0, 0));
        var link = (await editor.GetAsync($"{Here}?ngay=30")).Document.QuerySelector("#khong-thay tbody a")!.GetAttribute("href")!;
        var form = await editor.GetAsync(link.Split('#')[0]);
        Assert.Equal("xyzzyplugh & cộng sự", form.Document.QuerySelector("#ghim [name=ghim]")!.GetAttribute("value"));

        var done = await editor.SendAsync(form, "#ghim form", ("tieu-de", item.Title));

        Assert.Equal($"{Here}?ngay=30&xong=ghim", done.Header("location"));
        Assert.Equal(Newsdesk.AddressOf(item), (await portal.AskAsync("/quang-tri/tim-kiem?q=XYZZYPLUGH+%26+cong+su")).Document.QuerySelector(".result h3 a")!.GetAttribute("href"));
        var page = await editor.GetAsync(Here);
        Assert.Contains($"Bạn đọc tìm “xyzzyplugh & cộng sự” sẽ thấy “{item.Title}” trước tiên", page.Words, StringComparison.Ordinal);
        Assert.Equal("Được ghim", page.Document.QuerySelector("#da-ghim .tag")!.TextContent);
        await portal.WithdrawAsync(item.Id, WithdrawalReason.Mistake);
        page = await editor.GetAsync(Here);
        Assert.Contains("Trang không còn hiện bài này", page.Document.QuerySelector("#da-ghim")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Here}?ngay=7&xong=bo", (await editor.SendAsync(page, "#da-ghim form")).Header("location"));
        Assert.Equal($"{Here}?ngay=7&xong=bo", (await editor.SendAsync(page, "#da-ghim form")).Header("location"));
        Assert.Empty((await editor.GetAsync(Here)).Document.QuerySelectorAll("#da-ghim form"));
        Assert.Single(await SiteScreens.LogAsync(portal, "search-pin.removed"));
        Assert.Single(await SiteScreens.LogAsync(portal, "search-pin.added"));
    }

    [Fact]
    public async Task What_cannot_be_pinned_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var (item, foreign) = (await portal.ArticleAsync("quang-tri"), await portal.ArticleAsync("lai-chau"));
        await PinnedResultsTests.PinAsync(portal, "quang-tri", "đầy", "a", "b", "c", "d", "e");
        var page = await editor.GetAsync(Here);
        foreach (var (words, title, field, sentence) in ((string, string, string, string)[])
        [
            ("", item.Title, "ghim", "Ghi từ mà bạn đọc tìm."),
            ("\u0301\u200B", item.Title, "ghim", "Ghi từ mà bạn đọc tìm."),
            (new string('ă', 5000), item.Title, "ghim", "Dài quá 200 chữ: viết ngắn lại."),
            ("Day", item.Title, "ghim", "Đã có năm bài ghim cho từ tìm kiếm này: bỏ ghim một bài trước."),
            ("hòa nhập", "", "tieu-de", "Không có bài đã đăng nào có tiêu đề này: chọn trong danh sách."),
            ("hòa nhập", "' OR 1=1; --<script>", "tieu-de", "Không có bài đã đăng nào có tiêu đề này: chọn trong danh sách."),
            ("hòa nhập", foreign.Title, "tieu-de", "Không có bài đã đăng nào có tiêu đề này: chọn trong danh sách."),
        ])
        {
            var answer = await editor.SendAsync(page, "#ghim form", ("ghim", words), ("tieu-de", title));

            Assert.Equal((HttpStatusCode.OK, sentence), (answer.Status, answer.ErrorAt(field)));
            Assert.Equal(title, answer.Document.QuerySelector("[name=tieu-de]")!.GetAttribute("value") ?? "");
        }

        Assert.DoesNotContain(await SiteScreens.LogAsync(portal, "search-pin.added"), e => e.ActorName == "Phạm Thu Lan");
    }

    [Fact]
    public async Task Only_those_who_review_get_in_and_nobody_touches_the_pins_of_another_site()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        await PinnedResultsTests.PinAsync(portal, "lai-chau", "hòa nhập", "bai-la");
        await PinnedResultsTests.PinAsync(portal, "quang-tri", "đê biển", "bai-nay");
        var page = await editor.GetAsync(Here);
        var fields = SentForm.Of(page.Document.QuerySelector("#da-ghim form")!);

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PostPairsAsync($"{Here}?handler=Remove", fields)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PostPairsAsync($"{Here}?handler=Export", fields)).Status);
        Assert.DoesNotContain(Here, (await writer.GetAsync("/quan-tri/quang-tri")).Document.QuerySelectorAll("nav.rail a").Select(a => a.GetAttribute("href")));
        Assert.Contains(Here, page.Document.QuerySelectorAll("nav.rail a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostPairsAsync($"{Here}?handler=Remove", fields.With("__RequestVerificationToken", "giả"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostPairsAsync($"{Here}?handler=Remove", fields.With("chu", "hoa nhap").With("bai", "bai-la"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostPairsAsync($"{Here}?handler=Remove", fields.With("chu", "' OR 1=1; --").With("bai", new string('x', 9000)))).Status);
        Assert.Empty(await SiteScreens.LogAsync(portal, "search-pin.removed"));
    }

    private static List<string> Words(Answer page, string selector) => [.. page.Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    private static Task<int> AddAsync(TestPortal portal, params (string Site, int DaysAgo, string Words, int Sought, int Unanswered, int Chosen, int Places)[] rows) => portal.InSessionAsync(db =>
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        db.AddRange(rows.Select(r => new SearchDay
        {
            SiteKey = r.Site,
            Day = SearchDay.Number(today.AddDays(-r.DaysAgo)),
            Words = r.Words,
            Sought = r.Sought,
            Unanswered = r.Unanswered,
            Chosen = r.Chosen,
            Places = r.Places,
        }));
        return db.SaveChangesAsync();
    });
}
