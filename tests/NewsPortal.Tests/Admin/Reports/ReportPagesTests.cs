using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Admin.Exporting;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Reports;

public sealed class ReportPagesTests
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Here = Root + "/bao-cao";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_of_a_period_stand_in_a_table_a_chart_and_a_workbook_that_agree()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        var published = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article" && i.PublishedAt != null).Select(i => i.PublishedAt!.Value).ToListAsync(Ct));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        var year = published.GroupBy(p => TimeZoneInfo.ConvertTime(p, zone).Year).MaxBy(g => g.Count())!;

        var page = await leader.GetAsync($"{Here}?tu=01%2F01%2F{year.Key}&den=31-12-{year.Key}&theo=loai");

        var article = page.Document.QuerySelectorAll("table.figures tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == "Tin bài").QuerySelectorAll("td").Select(c => c.TextContent).ToList();
        Assert.Equal(year.Count().ToString("N0", new System.Globalization.CultureInfo("vi")), article[1]);
        Assert.Contains($"Tin bài {year.Count()}", page.Document.QuerySelector("svg.chart title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"Từ ngày 01/01/{year.Key} đến hết ngày 31/12/{year.Key}", page.Document.QuerySelector(".page-head p")!.TextContent);
        Assert.Equal(["Loại", "Bắt đầu viết", "Đăng lần đầu", "Cập nhật", "Đính chính", "Gỡ"], page.Document.QuerySelectorAll("table.figures")[0].QuerySelectorAll("th[scope=col]").Select(h => h.TextContent));
        Assert.NotNull(page.Document.QuerySelector("table.figures caption"));

        var file = await leader.SendAsync(page, "form[action*=Excel]");
        var sheet = Workbooks.Read(file.Bytes)[0];
        Assert.Contains(sheet.Rows, r => r[0] == "Tin bài" && r[2] == year.Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(page.Document.QuerySelectorAll("table.figures tbody tr.sum td").Select(c => c.TextContent is "" ? "0" : c.TextContent.Replace(".", "", StringComparison.Ordinal)), sheet.Rows[^1][1..]);
        Assert.Equal("no-store", file.Header("cache-control"));
        Assert.Matches(@"^attachment; filename=bao-cao-01-01-\d{4}.*\.xlsx; filename\*=UTF-8''B%C3%A1o%20c%C3%A1o%20", file.Header("content-disposition")!);
        Assert.Contains("theo=loai", Assert.Single(await SiteScreens.LogAsync(portal, "list.exported")).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_period_says_so_in_a_sentence_and_draws_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        var page = await leader.GetAsync($"{Here}?tu=01/01/1995&den=31/12/1995");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kỳ này chưa có bài nào được viết, đăng hay gỡ", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("svg.chart"));
        Assert.Null(page.Document.QuerySelector("main .sums"));
        Assert.Equal(["Cộng", "0", "0", "0", "0", "0"], Workbooks.Read((await leader.SendAsync(page, "form[action*=Excel]")).Bytes)[0].Rows[^1]);
    }

    [Theory]
    [InlineData("31/02/2026", "01/03/2026", "tu", "Ngày đầu kỳ: viết theo dạng ngày/tháng/năm, đúng ngày có trong lịch.")]
    [InlineData("01/03/2026", "", "den", "Ngày cuối kỳ: viết theo dạng ngày/tháng/năm, đúng ngày có trong lịch.")]
    [InlineData("02/03/2026", "01/03/2026", "den", "Ngày cuối kỳ đứng trước ngày đầu kỳ.")]
    [InlineData("01/03/2026", "31/12/9999", "den", "Ngày cuối kỳ: viết theo dạng ngày/tháng/năm, đúng ngày có trong lịch.")]
    [InlineData("01/03/2026", "31/12/9000", "den", "Chọn ngày trong khoảng từ năm 1990 đến năm 2100.")]
    [InlineData("01/01/1990", "31/12/2100", "den", "Kỳ báo cáo dài nhất là 10 năm.")]
    [InlineData("<script>\"'", "%00", "tu", "Ngày đầu kỳ: viết theo dạng ngày/tháng/năm, đúng ngày có trong lịch.")]
    public async Task Days_that_make_no_period_end_in_a_sentence_and_stay_as_they_were_typed(string from, string to, string field, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);

        var page = await leader.GetAsync($"{Here}?tu={Uri.EscapeDataString(from)}&den={Uri.EscapeDataString(to)}&theo=%3Cx%3E");

        Assert.Equal((HttpStatusCode.OK, sentence), (page.Status, page.ErrorAt(field)));
        Assert.Equal((from, to), (page.Document.QuerySelector("#tu")!.GetAttribute("value"), page.Document.QuerySelector("#den")!.GetAttribute("value") ?? ""));
        Assert.Empty(page.Document.QuerySelectorAll("main table, svg.chart"));
    }

    [Fact]
    public async Task Sites_are_told_apart_for_those_alone_who_see_the_reports_of_several()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SystemAdmin, "*");
        var whole = "tu=01/01/2019&den=31/12/2028&theo=trang";

        Assert.Empty((await leader.GetAsync(Here)).Document.QuerySelectorAll("option[value=trang]"));
        Assert.Equal("Thời gian", (await leader.GetAsync($"{Here}?{whole}")).Document.QuerySelector("table.figures th")!.TextContent);
        var lines = (await admin.GetAsync($"{Here}?{whole}")).Document.QuerySelectorAll("table.figures")[0].QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()).ToList();
        var names = await portal.InSessionAsync(async db => (await db.Set<NewsPortal.Sites.Site>().ToListAsync(Ct)).Select(s => s.Read().Name).ToList());
        Assert.True(lines.Count > 2);
        Assert.Empty(lines[..^1].Except(names));
    }

    [Fact]
    public async Task A_writer_sees_their_own_month_and_neither_the_report_nor_that_of_others()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer, name: "Lê Minh Hà");
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        using var neighbour = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver, "lai-chau", "Lò Văn Páo");
        var (own, foreign, other) = (await IdAsync(portal, "Lê Minh Hà"), await IdAsync(portal, "Lò Văn Páo"), await IdAsync(portal, "Phạm Thu Lan"));
        await WriteAsync(writer, "Bài <b>của</b> tháng");

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync(Here)).Status);
        Assert.DoesNotContain(Here, (await writer.GetAsync(Root)).Document.QuerySelectorAll("nav.rail a").Select(a => a.GetAttribute("href")));
        var link = (await writer.GetAsync(Root)).Document.QuerySelector("main a[href*='bao-cao/nguoi']")!.GetAttribute("href")!;
        Assert.Equal($"{Here}/nguoi/{own}", link);
        var sheet = await writer.GetAsync(link);
        Assert.Contains("Bài <b>của</b> tháng", sheet.Document.QuerySelector(".work-sheet tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lê Minh Hà", sheet.Document.QuerySelector(".work-sheet header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Người lập", "Lãnh đạo xác nhận"], sheet.Document.QuerySelectorAll(".signs strong").Select(s => s.TextContent));
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync($"{Here}/nguoi/{other}")).Status);

        Assert.Contains("Bài <b>của</b> tháng", (await leader.GetAsync($"{Here}/nguoi/{own}")).Words, StringComparison.Ordinal);
        Assert.Equal($"{Here}/nguoi/{own}", (await leader.GetAsync($"{Here}?theo=nguoi-viet")).Document.QuerySelector("table.figures tbody a")!.GetAttribute("href")!.Split('?')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"{Here}/nguoi/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"{Here}/nguoi/{new string('0', 26)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"{Here}/nguoi/{own}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/quan-tri/lai-chau/bao-cao/nguoi/{own}")).Status);
    }

    [Fact]
    public async Task A_month_that_is_none_is_this_one_and_one_without_work_says_so()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var own = await IdAsync(portal, "Phạm Thu Lan");

        foreach (var month in (string[])["2026-13", "9999-12", "0001-01", "%22%3E"])
        {
            Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"{Here}/nguoi/{own}?thang={month}")).Status);
        }

        var past = await writer.GetAsync($"{Here}/nguoi/{own}?thang=2020-02");
        Assert.Equal("Công việc trong tháng 02/2020", past.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Trong tháng không viết, biên tập, duyệt hay đăng bài nào.", past.Words, StringComparison.Ordinal);
        Assert.Equal(["Tháng 01/2020", "Tháng 03/2020"], past.Document.QuerySelectorAll(".page-head .btn").Select(b => b.TextContent));
    }

    private static Task<string> IdAsync(TestPortal portal, string name) =>
        portal.InSessionAsync(db => db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).FirstAsync(Ct));

    private static async Task WriteAsync(NewsroomVisit visit, string title)
    {
        var edit = (await visit.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var form = (await visit.GetAsync(edit)).Document.QuerySelector("#bai")!;
        await visit.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", title).With("lam", "luu"));
    }
}
