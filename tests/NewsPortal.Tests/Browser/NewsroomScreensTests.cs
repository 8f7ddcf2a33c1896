using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Engagement.Searches;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>The newsroom's screens of people in a real browser; pictures of them in artifacts/screenshots.</summary>
[Collection(NewsroomRing.Name)]
public sealed class NewsroomScreensTests(Chromium chromium)
{
    private const string Email = "phuc.dv@example.gov.vn";

    private static readonly string[] Open = ["dang-nhap", "quen-mat-khau", "loi-moi/abc", "dat-lai/abc"];

    private static readonly string[] HalfOpen = ["ma-xac-thuc", "ma-du-phong"];

    private const int Narrowest = 320;
    private const int Phone = 360;

    private static readonly int[] Widths = [Phone, 1280];

    private static readonly string[] Closed =
    [
        "tai-khoan", "tai-khoan/ma-truy-cap", "tai-khoan/ma-xac-thuc", "xac-nhan", "cai-dat/thu", "cai-dat/tu-dong-nghia", "quang-tri/nguoi-dung", "quang-tri/nguoi-dung/moi", "quang-tri/vai-tro",
        "quang-tri/cai-dat", "quang-tri/cai-dat/don-vi", "quang-tri/cai-dat/quy-trinh", "quang-tri/cai-dat/kiem-tra", "quang-tri/cai-dat/thong-bao", "quang-tri/cai-dat/ten-mien",
        "quang-tri/menu", "quang-tri/chuyen-muc", "quang-tri/chuyen-muc/01gc5jjkm08r3hxva1cry2xaps", "quang-tri/tu-khoa", "quang-tri/trang-chu", "quang-tri/trang-chu/1/0",
        "quang-tri/chuyen-huong", "quang-tri/danh-ba", "quang-tri/tim-kiem", "lai-chau/tim-kiem",
        "quang-tri", "quang-tri/tro-giup", "quang-tri/bai-viet", "quang-tri/bai-viet/moi", "quang-tri/duyet", "quang-tri/lich?xem=hen-gio", "quang-tri/lich?thang=2023-10", "quang-tri/nhat-ky", "quang-tri/bao-cao?tu=01/01/2023&den=31/12/2023&theo=chuyen-muc", "lai-chau/bao-cao",
        "quang-tri/thu-vien", "quang-tri/uy-quyen", "tong-hop/de-nghi",
    ];

    [Fact]
    public async Task Screens_are_accessible_and_fit_the_narrowest_phone()
    {
        await using var portal = await NewsroomVisit.PortalAsync(TestPortal.MakePicturesAsync);
        var (_, secret) = await NewsroomVisit.AddAsync(portal, Email, "Quản trị hệ thống", BuiltInRoles.SystemAdmin, "*", hasSecondFactor: true);
        await NewsroomVisit.AddAsync(portal, "nam.hd@example.gov.vn", "Lãnh đạo Ban Biên tập", BuiltInRoles.Approver, "quang-tri", hasSecondFactor: true);
        await NewsroomVisit.AddAsync(portal, "lan.pt@example.gov.vn", "Thư ký Ban Biên tập", BuiltInRoles.Secretary, "quang-tri");
        var (one, _) = await NewsroomVisit.AddAsync(portal, "ha.lm@example.gov.vn", "Người viết tin", BuiltInRoles.Writer, "quang-tri");
        using var visitor = new NewsroomVisit(portal);
        using var admin = new NewsroomVisit(portal);
        using var waiting = new NewsroomVisit(portal);
        await admin.SignInAsync(Email, secret);
        await waiting.SendAsync("/quan-tri/dang-nhap", new Dictionary<string, string> { ["Email"] = "nam.hd@example.gov.vn", ["Password"] = NewsroomVisit.Password });
        using var newcomer = new NewsroomVisit(portal);
        await newcomer.SignInAsync("lan.pt@example.gov.vn");

        var found = new List<string>();
        found.AddRange(await LookAtLinkAsync(portal, admin));
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article")
            .OrderBy(i => i.Id).Select(i => i.Id).FirstAsync());
        var entry = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.ContentType == "Project").OrderBy(i => i.Id).Select(i => i.Id).FirstAsync());
        var ofItem = ((string[])["sua", "duyet", "xuat-ban", "go-bo", "lich-su", "so-sanh", "xem-truoc", "xem-truoc/trang", "lien-ket-xem", "trang-khac"]).Select(p => ($"quang-tri/bai-viet/{item}/{p}", admin));
        var meeting = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Meeting")
            .OrderBy(i => i.Id).Select(i => i.Id).FirstAsync());
        var file = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == "quang-tri" && a.Path.EndsWith("phong-hop.webp")).Select(a => a.Path).FirstAsync());
        var consent = await GiveAsync(portal, file);
        await SeekAsync(portal, item);
        var changed = await ChangeAsync(portal, admin);
        var ofFile = ((string[])["tep/" + file, "dong-y/" + file, "rut-dong-y/" + consent, "xoa?chon=" + file]).Select(p => ("quang-tri/thu-vien/" + p, admin));
        var screens = ofItem.Concat(ofFile).Concat(Open.Select(p => (p, visitor))).Concat(Closed.Append($"quang-tri/nguoi-dung/{one}").Append($"quang-tri/bao-cao/nguoi/{one}").Append($"quang-tri/danh-ba/{entry}").Append($"quang-tri/bai-viet/{meeting}/sua").Append($"quang-tri/bai-viet/{changed}/xuat-ban").Select(p => (p, admin)))
            .Concat(HalfOpen.Select(p => (p, waiting))).Append(("tai-khoan/ma-xac-thuc", newcomer));
        foreach (var (path, who) in screens)
        {
            foreach (var width in Widths)
            {
                found.AddRange(await LookAsync(portal, path, who, width));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What readers of a site have sought, and what is pinned there; on other sites nothing.</summary>
    private static Task<int> SeekAsync(TestPortal portal, string item) => portal.InSessionAsync(db =>
    {
        var day = SearchDay.Number(DateOnly.FromDateTime(DateTime.UtcNow));
        string[] words = ["lịch tiếp công dân", "dự án hòa nhập", "thủ tục cấp lại giấy xác nhận khuyết tật cho người cao tuổi ở vùng sâu, vùng xa", new string('w', 190)];
        db.AddRange(words.Select((w, i) => new SearchDay { SiteKey = "quang-tri", Day = day, Words = w, Sought = 1234 / (i + 1), Unanswered = i * 7, Chosen = 3, Places = 10 }));
        db.AddRange(
            new SearchPin { SiteKey = "quang-tri", Words = "lich tiep cong dan", Text = words[0], ItemId = item, Position = 0 },
            new SearchPin { SiteKey = "quang-tri", Words = new string('w', 190), Text = words[3], ItemId = "khong-con", Position = 0 });
        return db.SaveChangesAsync();
    });

    /// <returns>A public item with a changed draft that may be published, and a plan to disappear.</returns>
    private static async Task<string> ChangeAsync(TestPortal portal, NewsroomVisit admin)
    {
        var id = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article").OrderBy(i => i.Id).Skip(1).Select(i => i.Id).FirstAsync());
        var form = (await admin.GetAsync($"/quan-tri/quang-tri/bai-viet/{id}/sua")).Document.QuerySelector("#bai")!;
        await admin.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", "Họp giao ban quý III: số liệu đã sửa").With("lam", "luu"));
        await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.State, ItemState.Approved)));
        await portal.InSessionAsync(db => db.Set<ContentVersion>().Where(v => v.ItemId == id && v.State == VersionState.Draft)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.Step, WorkflowStep.Approved).SetProperty(x => x.ArchiveAt, DateTimeOffset.UtcNow.AddDays(30))));
        return id;
    }

    private async Task<IEnumerable<string>> LookAtLinkAsync(TestPortal portal, NewsroomVisit admin)
    {
        var problems = new List<string>();
        foreach (var width in Widths)
        {
            await using var visit = await chromium.OpenAsync(width);
            await visit.Page.Context.AddCookiesAsync([new Cookie { Name = "np-newsroom", Value = admin.Cookie("np-newsroom")!, Domain = portal.Address.Host, Path = "/quan-tri" }]);
            await visit.Page.GotoAsync(new Uri(portal.Address, "/quan-tri/quang-tri/nguoi-dung/moi").ToString());
            await visit.Page.FillAsync("input[name=Name]", "Trần Thị Bích Ngọc");
            await visit.Page.FillAsync("input[name=Email]", $"ngoc{width}@example.gov.vn");
            await visit.Page.ClickAsync("main form button.primary");
            await visit.Page.WaitForSelectorAsync("#lien-ket");
            problems.AddRange(await WidthAsync(visit.Page, width));
            problems.AddRange((await Axe.CheckAsync(visit.Page)).Select(v => v.ToString()));
            await visit.Page.ScreenshotAsync(new() { Path = Support.Repository.Path("artifacts", "screenshots", $"newsroom-lien-ket-moi-{width}.png"), FullPage = true });
        }

        return problems.Select(p => $"an invitation's link: {p}");
    }

    private static async Task<string> GiveAsync(TestPortal portal, string file)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var id = Ids.New(DateTimeOffset.UtcNow);
        await scope.ServiceProvider.GetRequiredService<ConsentBook>().GiveAsync(
            new Consent
            {
                Id = id,
                SiteKey = "quang-tri",
                Path = file,
                Kind = ConsentKind.Adult,
                Person = "Hồ Thị Nhạn, Phòng Hợp tác quốc tế",
                IsByPerson = true,
                Scope = "Tin trên trang này",
                GivenOn = new DateOnly(2023, 10, 1),
                ExpiresOn = new DateOnly(2199, 10, 1),
            }, TestContext.Current.CancellationToken);
        return id;
    }

    // The scripts are built beside the application, and screens work without them.
    private static bool IsScript(string complaint) =>
        complaint.Contains("Failed to load resource", StringComparison.Ordinal) || complaint.Contains(".js ", StringComparison.Ordinal);

    private async Task<IEnumerable<string>> LookAsync(TestPortal portal, string path, NewsroomVisit who, int width)
    {
        await using var visit = await chromium.OpenAsync(width);
        if (who.Cookie("np-newsroom") is { } cookie)
        {
            await visit.Page.Context.AddCookiesAsync(
                [new Cookie { Name = "np-newsroom", Value = cookie, Domain = portal.Address.Host, Path = "/quan-tri" }]);
        }

        var answer = await visit.Page.GotoAsync(new Uri(portal.Address, "/quan-tri/" + path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var problems = new List<string>();
        if (answer!.Status != 200)
        {
            problems.Add($"answered {answer.Status}");
        }

        problems.AddRange(await WidthAsync(visit.Page, width));
        problems.AddRange((await Axe.CheckAsync(visit.Page)).Select(v => v.ToString()));
        problems.AddRange(visit.Complaints.Where(c => !IsScript(c)));
        var name = (who.Cookie("np-newsroom") is null ? "cua-" : "") + path.Split('?')[0].Replace('/', '-');
        var file = Support.Repository.Path("artifacts", "screenshots", $"newsroom-{name}-{(await visit.Page.Locator(".qr").CountAsync() > 0 ? "qr-" : "")}{width}.png");
        await visit.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        if (width == Phone)
        {
            await visit.Page.SetViewportSizeAsync(Narrowest, 740);
            problems.AddRange(await WidthAsync(visit.Page, Narrowest));
        }

        return problems.Select(p => $"{path} at {width}: {p}");
    }

    private static async Task<IEnumerable<string>> WidthAsync(IPage page, int width)
    {
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        return wide > width ? [$"is {wide} wide where {width} are there"] : [];
    }
}
