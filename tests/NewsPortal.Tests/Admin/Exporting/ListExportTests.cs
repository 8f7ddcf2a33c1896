using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Engagement.Searches;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Redirects;
using NewsPortal.Tests.Portal;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Admin.Exporting;

/// <summary>Every list of the newsroom as a workbook: the same rows, for the same people, told in the log.</summary>
public sealed class ListExportTests
{
    private const string Root = "/quan-tri/quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_items_are_those_that_the_filters_let_through_all_of_them()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var counted = await portal.InSessionAsync(db => db.Set<ContentItem>().CountAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article" && i.State == ItemState.Published, Ct));

        var all = await SheetAsync(editor, $"{Root}/bai-viet?loai=Article&trang-thai=Published");
        Assert.Equal(counted, all.Count - 1);
        Assert.Equal("Tiêu đề", all[0][0]);
        Assert.All(all.Skip(1), r => Assert.Equal(("Tin bài", "Đã đăng", "Có"), (r[1], r[3], r[4])));
        Assert.Equal(all.Count - 1, all.Skip(1).Select(r => r[^1]).Distinct().Count());
        var word = all[1][0].Split(' ')[0];
        Assert.All((await SheetAsync(editor, $"{Root}/bai-viet?q={Uri.EscapeDataString(word)}")).Skip(1), r => Assert.Contains(VietnameseText.Fold(word), VietnameseText.Fold(r[0]), StringComparison.Ordinal));
        Assert.Contains("loai=Article", (await SiteScreens.LogAsync(portal, "list.exported"))[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_takes_no_draft_of_others_along()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        using var contributor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Contributor, name: "Cộng tác viên");
        await HandOnAsync(writer, "Chưa ai được thấy");

        Assert.Contains(await SheetAsync(writer, $"{Root}/bai-viet"), r => r[0] == "Chưa ai được thấy");
        Assert.DoesNotContain(await SheetAsync(contributor, $"{Root}/bai-viet"), r => r[0] == "Chưa ai được thấy");
    }

    [Fact]
    public async Task What_waits_and_what_a_month_holds_are_lists_too()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer, name: "Lê Minh Hà");
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        await HandOnAsync(writer, "=Chờ duyệt");
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article" && i.PublishedAt != null)
            .OrderBy(i => i.Id).Select(i => new { i.Title, At = i.PublishedAt!.Value }).FirstAsync(Ct));
        var month = TimeZoneInfo.ConvertTime(item.At, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

        var waiting = await SheetAsync(leader, $"{Root}/duyet");
        Assert.Equal(("=Chờ duyệt", "Lê Minh Hà"), (waiting[1][0], waiting[1][10]));
        var calendar = await SheetAsync(leader, $"{Root}/lich?thang={month}");
        Assert.Contains(calendar, r => r[1] == "Đã đăng" && r[2] == item.Title);
        Assert.Single(await SheetAsync(leader, $"{Root}/lich?thang={month}&xem=hen-gio"));
    }

    [Fact]
    public async Task People_redirections_searches_registries_and_the_log_are_handed_out_as_they_are_shown()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SystemAdmin, "*", "Quản trị hệ thống");
        await portal.InSessionAsync(db =>
        {
            db.Add(new RedirectRule { Id = Ids.New(DateTimeOffset.UtcNow), SiteKey = "quang-tri", Position = 900, Pattern = "^/cu/trang$", Target = "/moi", IgnoreCase = false, Status = 301, Data = "{}" });
            db.Add(new SearchDay { SiteKey = "quang-tri", Day = SearchDay.Number(DateOnly.FromDateTime(DateTime.UtcNow)), Words = "@hòa nhập", Sought = 7, Unanswered = 2, Chosen = 0, Places = 0 });
            db.Audit.Add(new AuditEvent("item.thu", "item", "cua-trang-khac", "lai-chau", Reason: "Không được thấy"));
            return db.SaveChangesAsync(Ct);
        });

        Assert.Contains(await SheetAsync(admin, $"{Root}/nguoi-dung"), r => r[0] == "Quản trị hệ thống" && r[1].Contains('@', StringComparison.Ordinal));
        Assert.Equal(["/cu/trang", "/moi", "", "301"], (await SheetAsync(admin, $"{Root}/chuyen-huong?q=cu/trang"))[1]);
        Assert.Equal(["@hòa nhập", "7", "2", "0"], (await SheetAsync(admin, $"{Root}/tim-kiem"))[1]);
        var projects = await portal.InSessionAsync(db => db.Set<ContentItem>().CountAsync(i => i.ContentType == "Project" && i.State != ItemState.Deleted && (i.SiteKey == "quang-tri" || i.PublishedVersionId != null), Ct));
        Assert.Equal(projects, (await SheetAsync(admin, $"{Root}/danh-ba?loai=Project")).Count - 1);
        var log = await SheetAsync(admin, $"{Root}/nhat-ky?viec=list.");
        Assert.Equal(["danh-ba", "chuyen-huong", "nguoi-dung"], log.Skip(1).Select(r => r[7]));
        Assert.DoesNotContain((await SheetAsync(admin, $"{Root}/nhat-ky")).SelectMany(r => r), c => c == "Không được thấy");
        Assert.Equal(["searches.exported", "audit.exported", "audit.exported"], await ActionsAsync(portal));
    }

    [Fact]
    public async Task Files_go_to_those_who_upload_and_consents_to_those_alone_who_keep_them()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var file = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == "quang-tri" && a.Stage != null).OrderBy(a => a.Path).FirstAsync(Ct));
        await portal.InSessionAsync(db =>
        {
            foreach (var site in (string[])["quang-tri", "lai-chau"])
            {
                db.Add(new Consent { Id = Ids.New(DateTimeOffset.UtcNow), SiteKey = site, Path = file.Path, Kind = ConsentKind.Adult, Person = "Hồ Thị Nhạn " + site, IsByPerson = true, Scope = "Tin trên trang này", GivenOn = new DateOnly(2026, 1, 5) });
            }

            return db.SaveChangesAsync(Ct);
        });
        var count = await portal.InSessionAsync(db => db.Set<Asset>().CountAsync(a => a.SiteKey == "quang-tri", Ct));

        var files = await SheetAsync(writer, $"{Root}/thu-vien");
        Assert.Equal(count, files.Count - 1);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var search = scope.ServiceProvider.GetRequiredService<LibrarySearch>();
            Assert.Equal(files.Skip(1).Select(r => r[0]), await search.AllAsync("quang-tri", new LibrarySearch.Query(), 2, Ct).Select(a => a.Path).ToListAsync(Ct));
        }

        Assert.All((await SheetAsync(writer, $"{Root}/thu-vien?loai=anh")).Skip(1), r => Assert.StartsWith("image/", r[2], StringComparison.Ordinal));
        var page = await editor.GetAsync($"{Root}/thu-vien?xem=dong-y");
        var consents = Workbooks.Read((await editor.SendAsync(page, "form[action*=Consents]")).Bytes).Single().Rows;
        Assert.Equal((file.Path, "Hồ Thị Nhạn quang-tri", "Tin trên trang này"), (Assert.Single(consents.Skip(1))[0], consents[1][1], consents[1][4]));
        Assert.Null((await writer.GetAsync($"{Root}/thu-vien?xem=dong-y")).Document.QuerySelector("form[action*=Consents]"));
        var token = SentForm.Of((await writer.GetAsync($"{Root}/thu-vien")).Document.QuerySelector("form[action*=Excel]")!);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PostPairsAsync($"{Root}/thu-vien?handler=Consents", token)).Status);
        Assert.Equal(["thu-vien", "thu-vien", "dong-y"], (await SiteScreens.LogAsync(portal, "list.exported")).Select(e => e.SubjectId));
    }

    private static async Task<List<List<string>>> SheetAsync(NewsroomVisit visit, string address)
    {
        var file = await visit.SendAsync(await visit.GetAsync(address), "form[action*='handler=Excel']");
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (file.Status, file.Header("content-type")));
        Assert.StartsWith("attachment", file.Header("content-disposition"), StringComparison.Ordinal);
        return Workbooks.Read(file.Bytes).Single().Rows;
    }

    private static Task<List<string>> ActionsAsync(TestPortal portal) => portal.InSessionAsync(db =>
        db.Set<AuditEntry>().Where(e => e.Action == "searches.exported" || e.Action == "audit.exported").OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync(Ct));

    private static async Task HandOnAsync(NewsroomVisit visit, string title)
    {
        var edit = (await visit.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var form = (await visit.GetAsync(edit)).Document.QuerySelector("#bai")!;
        await visit.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", title).With("HtmlBodyPart.Html", "<p>Đạt 102,6% kế hoạch.</p>").With("lam", "gui-duyet"));
    }
}
