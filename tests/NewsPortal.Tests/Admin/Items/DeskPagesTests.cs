using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

/// <summary>What the first screens say of an item on its way.</summary>
public sealed class DeskPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    [Fact]
    public async Task What_waits_what_is_planned_and_what_was_published_stand_on_the_dashboard_and_in_the_calendar()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, true);
        Assert.Null((await leader.GetAsync(Root)).Document.QuerySelector("svg.chart"));
        var waiting = await WriteAsync(writer, "Chờ <b>duyệt</b>");
        var going = await WriteAsync(writer, "Sẽ gỡ");
        var coming = await WriteAsync(writer, "Sẽ đăng");
        await DecideAsync(leader, going + "/duyet", "duyet");
        await DecideAsync(leader, coming + "/duyet", "duyet");
        var day = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddDays(2), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        var (date, month) = (day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(leader, going + "/xuat-ban", "", ("KhiNao", "ngay"), ("HenGo", $"23:15, {date}"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(leader, coming + "/xuat-ban", "", ("KhiNao", "hen"), ("Ngay", date), ("Gio", "07:30"), ("HenGo", ""))).Status);
        var id = waiting.Split('/')[^1];
        await portal.InSessionAsync(db => db.Set<ItemWork>().Where(w => w.ItemId == id).ExecuteUpdateAsync(s => s
            .SetProperty(w => w.SubmittedAt, DateTimeOffset.UtcNow.AddHours(-3.5)).SetProperty(w => w.EmbargoUntil, day.ToUniversalTime())));

        var board = (await leader.GetAsync(Root)).Document;
        Assert.Contains("chờ 3 giờ", Words(board, ".split"), StringComparison.Ordinal);
        Assert.Contains("Chờ <b>duyệt</b>", Words(board, ".split"), StringComparison.Ordinal);
        Assert.Contains("Lê Minh Hà gửi lúc", Words(board, ".meta"), StringComparison.Ordinal);
        Assert.Equal(["07:30", "23:15"], board.QuerySelectorAll(".when .num").Select(e => e.TextContent[..5]));
        Assert.Equal(["Sẽ đăng", "Gỡ: Sẽ gỡ"], board.QuerySelectorAll(".when > span:last-child").Select(e => e.TextContent.Trim()));
        Assert.Contains("Tuần này 1 bài.", board.QuerySelector("svg.chart title")!.TextContent, StringComparison.Ordinal);
        Assert.Matches(@"^(Thứ \w+|Chủ nhật), ngày \d\d tháng \d{1,2} năm \d{4}, \d\d:\d\d$", board.QuerySelector(".page-head p")!.TextContent);

        var all = Words((await leader.GetAsync($"{Root}/lich?thang={month}")).Document, ".cal");
        Assert.Contains("Không công bố trước", all, StringComparison.Ordinal);
        Assert.Contains("07:30 Sẽ đăng", all, StringComparison.Ordinal);
        var plans = (await leader.GetAsync($"{Root}/lich?thang={month}&xem=hen-gio")).Document;
        Assert.DoesNotContain("Đã đăng", Words(plans, ".cal"), StringComparison.Ordinal);
        Assert.Contains("23:15 Sẽ gỡ", Words(plans, ".cal"), StringComparison.Ordinal);
        Assert.Equal("Chỉ hẹn giờ", plans.QuerySelector(".views [aria-current]")!.TextContent);
        Assert.DoesNotContain("Chờ <b>duyệt</b>", Words((await (await SignedInAsync(portal, "bt@example.gov.vn", "Người viết khác", BuiltInRoles.Contributor)).GetAsync($"{Root}/lich?thang={month}")).Document, ".cal"), StringComparison.Ordinal);

        var planned = (await leader.GetAsync(coming + "/xuat-ban")).Document;
        Assert.Equal("hen", planned.QuerySelector("input[name=KhiNao][checked]")!.GetAttribute("value"));
        Assert.Equal((date, "07:30"), (planned.QuerySelector("#ng")!.GetAttribute("value"), planned.QuerySelector("#gi")!.GetAttribute("value")));
        Assert.Contains("Hoàng Đức Nam duyệt lúc", Words(planned, ".page-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_of_a_month_that_is_none_is_that_of_today()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);

        var page = await writer.GetAsync($"{Root}/lich?thang=2023-13&xem=%3Cscript%3E");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("td[aria-current=date]"));

        var january = (await writer.GetAsync($"{Root}/lich?thang=2024-01")).Document;
        Assert.Equal("Tháng 01/2024", january.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Tháng 12/2023", "Hôm nay", "Tháng 2"], january.QuerySelectorAll(".page-head a.btn").Select(b => b.TextContent));
    }

    [Fact]
    public async Task The_writing_screen_says_how_far_an_item_is_and_what_its_closed_panels_hold()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, true);
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        var published = await portal.InSessionAsync(db => db.Set<ContentItem>()
            .Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article").OrderBy(i => i.Id).Select(i => i.Id).FirstAsync());

        var page = (await leader.GetAsync($"{Root}/bai-viet/{published}/sua")).Document;
        Assert.Equal(4, page.QuerySelectorAll(".steps use[href$='#st-dadang']").Length);
        Assert.Equal("Đã đăng", page.QuerySelector(".panel details:not(#kiem-tra, #goi-y) summary .quiet")!.TextContent);
        Assert.Matches(@"^\d+/120$", page.QuerySelector("label[for=f-TitlePart-Title] .num")!.TextContent);
        Assert.Matches(@"^\d+ chữ, đọc khoảng \d+ phút$", page.QuerySelector("#so-chu")!.TextContent);
        Assert.Equal("Thêm người thực hiện", page.QuerySelector("button[value^='add|Credits']")!.TextContent);
        Assert.Contains("2 tệp", Words(page, ".panel summary"), StringComparison.Ordinal);

        var handedOn = (await leader.GetAsync(await WriteAsync(writer, "Gửi đi") + "/sua")).Document;
        Assert.Equal("bước 2 trên 4", handedOn.QuerySelector(".panel details:not(#kiem-tra, #goi-y) summary .quiet")!.TextContent);
        Assert.Contains("Chờ biên tập", handedOn.QuerySelector(".steps [aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("6/120", handedOn.QuerySelector("label[for=f-TitlePart-Title] .num")!.TextContent);
    }

    private static string Words(IParentNode page, string selector) => string.Join('\n', page.QuerySelectorAll(selector).Select(e => e.TextContent));

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string email, string name, string role, bool hasSecondFactor = false)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, email, name, role, "quang-tri", hasSecondFactor);
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email, secret);
        return visit;
    }

    /// <returns>The start of the addresses of a new article that is handed on.</returns>
    private static async Task<string> WriteAsync(NewsroomVisit visit, string title)
    {
        var edit = (await visit.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var form = (await visit.GetAsync(edit)).Document.QuerySelector("#bai")!;
        await visit.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", title).With("HtmlBodyPart.Html", "<p>Đạt 102,6% kế hoạch.</p>").With("lam", "gui-duyet"));
        return edit.Split("/sua")[0];
    }

    private static async Task<Answer> DecideAsync(NewsroomVisit visit, string address, string work, params (string Name, string Value)[] more)
    {
        var form = (await visit.GetAsync(address)).Document.QuerySelectorAll("main form").First(f => f.QuerySelector("[name=PhienBan]") is not null);
        var fields = SentForm.Of(form).With("lam", work);
        foreach (var (name, value) in more)
        {
            fields = [.. fields.Where(f => f.Key != name), new(name, value)];
        }

        return await visit.PostPairsAsync(address, fields);
    }
}
