using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data.Audit;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin;

/// <summary>Every address of the newsroom, asked as every role, as somebody of another site and as a stranger.</summary>
public sealed class EveryAddressTests
{
    private const string Site = "quang-tri";
    private const string OfSite = "/quan-tri/{site}";
    private const string OfItem = "/quan-tri/{site}/bai-viet/{id}";

    /// <summary>Who passes: null for everybody, none for whoever has signed in, else whoever holds all of them on the site.</summary>
    private static readonly Dictionary<string, Permission[]?> Doors = new()
    {
        ["/quan-tri/dang-nhap"] = null,
        ["/quan-tri/quen-mat-khau"] = null,
        ["/quan-tri/dat-lai/{token}"] = null,
        ["/quan-tri/loi-moi/{token}"] = null,
        ["/quan-tri/loi/{code:int}"] = null,
        ["/quan-tri/ngon-ngu"] = null,
        ["/quan-tri/dang-xuat"] = null,
        ["/quan-tri/{**path}"] = null,
        ["/quan-tri/{kind:regex(^(ma-xac-thuc|ma-du-phong)$)}"] = null,
        ["/xem-truoc/{token}"] = null,
        ["/quan-tri"] = [],
        ["/quan-tri/tai-khoan"] = [],
        ["/quan-tri/tai-khoan/ma-truy-cap"] = [],
        ["/quan-tri/tai-khoan/ma-xac-thuc"] = [],
        ["/quan-tri/xac-nhan"] = [],
        ["/quan-tri/cai-dat/thu"] = [Permission.ManageInstallation],
        ["/quan-tri/cai-dat/tu-dong-nghia"] = [Permission.ManageInstallation],
        ["/quan-tri/cai-dat/tu-dong-nghia/{id}"] = [Permission.ManageInstallation],
        [OfSite] = [],
        [$"{OfSite}/duyet"] = [],
        [$"{OfSite}/tro-giup"] = [],
        [$"{OfSite}/lich"] = [],
        [$"{OfSite}/bai-viet"] = [],
        [$"{OfSite}/bai-viet/moi"] = [Permission.EditOwnContent],
        [$"{OfSite}/bai-viet/tu-word"] = [Permission.EditOwnContent],
        [$"{OfSite}/bai-viet/tim"] = [],
        [$"{OfSite}/phien"] = [],
        [$"{OfItem}/sua"] = [Permission.EditContent],
        [$"{OfItem}/ban-nhap"] = [Permission.EditContent],
        [$"{OfItem}/dang-sua"] = [Permission.ViewContent],
        [$"{OfItem}/duyet"] = [Permission.ViewContent],
        [$"{OfItem}/lich-su"] = [Permission.ViewContent],
        [$"{OfItem}/so-sanh"] = [Permission.ViewContent],
        [$"{OfItem}/xung-dot"] = [Permission.ViewContent],
        [$"{OfItem}/trang-khac"] = [Permission.ViewContent],
        [$"{OfItem}/xuat-ban"] = [Permission.ViewContent],
        [$"{OfItem}/go-bo"] = [Permission.WithdrawContent],
        [$"{OfItem}/xem-truoc"] = [Permission.ViewContent, Permission.PreviewContent],
        [$"{OfItem}/xem-truoc/trang"] = [Permission.ViewContent, Permission.PreviewContent],
        [$"{OfItem}/lien-ket-xem"] = [Permission.ViewContent, Permission.PreviewContent],
        [$"{OfSite}/de-nghi"] = [Permission.AcceptPlacements],
        [$"{OfSite}/uy-quyen"] = [Permission.DelegateApproval],
        [$"{OfSite}/nhat-ky"] = [Permission.ViewAuditTrail],
        [$"{OfSite}/bao-cao"] = [Permission.ViewReports],
        [$"{OfSite}/bao-cao/nguoi/{{id:length(26)}}"] = [Permission.ViewReports],
        [$"{OfSite}/nguoi-dung"] = [Permission.ManageUsers],
        [$"{OfSite}/nguoi-dung/moi"] = [Permission.ManageUsers],
        [$"{OfSite}/nguoi-dung/{{id:length(26)}}"] = [Permission.ManageUsers],
        [$"{OfSite}/vai-tro"] = [Permission.ManageRoles],
        [$"{OfSite}/cai-dat"] = [Permission.ManageSettings],
        [$"{OfSite}/cai-dat/don-vi"] = [Permission.ManageSettings],
        [$"{OfSite}/cai-dat/kiem-tra"] = [Permission.ManageSettings],
        [$"{OfSite}/cai-dat/quy-trinh"] = [Permission.ManageSettings],
        [$"{OfSite}/cai-dat/ten-mien"] = [Permission.ManageSettings],
        [$"{OfSite}/cai-dat/thong-bao"] = [Permission.ManageSettings],
        [$"{OfSite}/menu"] = [Permission.ManageMenu],
        [$"{OfSite}/trang-chu"] = [Permission.ManageHomePage],
        [$"{OfSite}/trang-chu/{{row:int}}/{{block:int}}"] = [Permission.ManageHomePage],
        [$"{OfSite}/chuyen-huong"] = [Permission.ManageRedirects],
        [$"{OfSite}/chuyen-huong/{{id}}"] = [Permission.ManageRedirects],
        [$"{OfSite}/tim-kiem"] = [Permission.ReviewContent],
        [$"{OfSite}/danh-ba"] = [Permission.ManageRegistries],
        [$"{OfSite}/danh-ba/{{id}}"] = [Permission.ManageRegistries],
        [$"{OfSite}/{{kind:regex(^(chuyen-muc|tu-khoa)$)}}"] = [Permission.ManageTaxonomies],
        [$"{OfSite}/{{kind:regex(^(chuyen-muc|tu-khoa)$)}}/{{id}}"] = [Permission.ManageTaxonomies],
        [$"{OfSite}/thu-vien"] = [Permission.ManageMediaContent],
        [$"{OfSite}/thu-vien/chon"] = [],
        [$"{OfSite}/thu-vien/tai-len"] = [Permission.ManageMediaContent],
        [$"{OfSite}/thu-vien/ban-goc/{{**path}}"] = [Permission.ManageMediaContent],
        [$"{OfSite}/thu-vien/tep/{{**path}}"] = [Permission.ManageMediaContent],
        [$"{OfSite}/thu-vien/xoa"] = [Permission.ManageMediaContent],
        [$"{OfSite}/thu-vien/dong-y/{{**path}}"] = [Permission.ManageConsents],
        [$"{OfSite}/thu-vien/rut-dong-y/{{id:length(26)}}"] = [Permission.ManageConsents],
    };

    /// <summary>What is done on a screen that more people see than may do it: nothing changes when somebody tries who may not.</summary>
    private static readonly Dictionary<(string Pattern, string? Handler), (string Work, Permission Needed)> Works = new()
    {
        [($"{OfItem}/duyet", null)] = ("duyet", Permission.ApproveContent),
        [($"{OfItem}/lich-su", null)] = ("", Permission.EditContent),
        [($"{OfItem}/xuat-ban", null)] = ("", Permission.PublishUrgently),
        [($"{OfItem}/xuat-ban", "Drop")] = ("", Permission.ScheduleContent),
        [($"{OfItem}/trang-khac", null)] = ("", Permission.PlaceContent),
        [($"{OfSite}/bai-viet", null)] = ("", Permission.DeleteContent),
        [($"{OfSite}/thu-vien", "Consents")] = ("", Permission.ManageConsents),
        [($"{OfSite}/bai-viet", "Undo")] = ("", Permission.PublishContent),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_gets_more_than_their_role()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var doors = await DoorsAsync(portal);
        Assert.Equal(doors.Select(d => d.Pattern).Distinct().Order(StringComparer.Ordinal), Doors.Keys.Order(StringComparer.Ordinal));
        var values = await ValuesAsync(portal);
        var found = new List<string>();
        foreach (var (name, role, site) in BuiltInRoles.Keys.Select(r => (r, r, r == BuiltInRoles.SystemAdmin ? "*" : Site))
            .Append(("the administrator of another site", BuiltInRoles.SiteAdmin, "lai-chau")).Append(("a stranger", "", "")))
        {
            using var visit = new NewsroomVisit(portal);
            var token = await SignInAsync(portal, visit, role, site);
            foreach (var door in doors)
            {
                found.AddRange((await TryAsync(portal, visit, token, door, values, role, site)).Select(f => $"{name}: {f}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var values = await ValuesAsync(portal);
        using var visit = new NewsroomVisit(portal);
        await SignInAsync(portal, visit, BuiltInRoles.SystemAdmin, "*");
        var before = await TracesAsync(portal);
        foreach (var door in (await DoorsAsync(portal)).Where(d => d.Method == "POST"))
        {
            foreach (var token in (string[])["", "khong-phai-ma"])
            {
                var answer = await visit.PostAsync(Address(door, values), new Dictionary<string, string>(Body(values)) { ["__RequestVerificationToken"] = token });

                // The screen of errors does nothing, and an upload without a file is none.
                Assert.True(answer.Status is HttpStatusCode.BadRequest || door.Pattern is "/quan-tri/loi/{code:int}" or $"{OfSite}/thu-vien/tai-len" or $"{OfSite}/bai-viet/tu-word", $"{door.Pattern} answered {answer.Status}");
            }
        }

        Assert.Equal(before, await TracesAsync(portal));
    }

    private static async Task<IEnumerable<string>> TryAsync(
        TestPortal portal, NewsroomVisit visit, string token, Door door, IReadOnlyDictionary<string, string> values, string role, string site)
    {
        // Signing out would end what is tried here.
        if (door.Pattern is "/quan-tri/dang-xuat" || Doors[door.Pattern] is not { } needed)
        {
            return [];
        }

        var mayEnter = role.Length > 0 && (!door.Pattern.Contains("{site}", StringComparison.Ordinal) || site is Site or "*")
            && needed.All(p => BuiltInRoles.PermissionsOf(role).Contains(p) && (p != Permission.ManageInstallation || site == "*"))
            || (door.Pattern == $"{OfSite}/uy-quyen" && role == BuiltInRoles.SiteAdmin);
        var work = door.Method == "POST" && Works.TryGetValue((door.Pattern, door.Handler), out var known) ? known : default;
        var isDenied = mayEnter && work.Work is not null && !BuiltInRoles.PermissionsOf(role).Contains(work.Needed);
        if (door.Method == "POST" && mayEnter && !isDenied)
        {
            return [];
        }

        var before = await TracesAsync(portal);

        var answer = door.Method == "GET" ? await visit.GetAsync(Address(door, values))
            : await visit.PostAsync(Address(door, values), new Dictionary<string, string>(Body(values)) { ["__RequestVerificationToken"] = token, ["lam"] = work.Work ?? "luu" });
        var leads = answer.Header("location") ?? "";
        var isShut = answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            || leads.StartsWith("/quan-tri/dang-nhap", StringComparison.Ordinal)
            || (answer.Status == HttpStatusCode.Redirect && leads.EndsWith("/duyet", StringComparison.Ordinal));
        return mayEnter && !isDenied && (answer.Status == HttpStatusCode.Forbidden || leads.StartsWith("/quan-tri/dang-nhap", StringComparison.Ordinal))
                ? [$"{door} is shut: {answer.Status}"]
            : !mayEnter && !isShut ? [$"{door} is open: {answer.Status} {leads}"]
            : (!mayEnter || isDenied) && before != await TracesAsync(portal) ? [$"{door} did something"]
            : isDenied && answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.InternalServerError ? [$"{door} was not understood: {answer.Status}"]
            : [];
    }

    /// <summary>Signs somebody in who holds a role; nobody for a stranger.</summary>
    /// <returns>A token for their forms.</returns>
    private static async Task<string> SignInAsync(TestPortal portal, NewsroomVisit visit, string role, string site)
    {
        if (role.Length > 0)
        {
            var email = $"{role}.{site.Replace("*", "all", StringComparison.Ordinal)}@example.gov.vn";
            var (_, secret) = await NewsroomVisit.AddAsync(
                portal, email, "Người thử", role, site, hasSecondFactor: BuiltInRoles.PermissionsOf(role).Overlaps(PermissionKinds.NeedSecondFactor));
            await visit.SignInAsync(email, secret);
        }

        var page = await visit.GetAsync(role.Length > 0 ? "/quan-tri/tai-khoan" : "/quan-tri/dang-nhap");
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Everything that the newsroom answers to, with each handler of a page's forms.</summary>
    private static async Task<IReadOnlyList<Door>> DoorsAsync(TestPortal portal)
    {
        var doors = new List<Door>();
        var loader = portal.Services.GetRequiredService<PageLoader>();
        foreach (var page in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var pattern = "/" + page.AttributeRouteInfo!.Template!.TrimStart('/');
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            doors.Add(new Door(pattern, "GET", null));
            doors.AddRange(compiled.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => new Door(pattern, "POST", h.Name)));
        }

        var others = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(e => (Pattern: "/" + e.RoutePattern.RawText!.TrimStart('/'), Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
            .Where(e => e.Pattern.StartsWith("/quan-tri", StringComparison.Ordinal) || e.Pattern.StartsWith("/xem-truoc", StringComparison.Ordinal));
        doors.AddRange(others.SelectMany(e => e.Methods.Where(m => m is "GET" or "POST").Select(m => new Door(e.Pattern, m, null))));
        return doors;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ValuesAsync(TestPortal portal)
    {
        var (person, _) = await NewsroomVisit.AddAsync(portal, "nguoi.viet@example.gov.vn", "Người viết tin", BuiltInRoles.Writer, Site);
        using var writer = new NewsroomVisit(portal);
        await writer.SignInAsync("nguoi.viet@example.gov.vn");
        var edit = await writer.GetAsync((await writer.GetAsync($"/quan-tri/{Site}/bai-viet/moi?loai=Article")).Header("location")!);
        var form = edit.Document.QuerySelector("#bai")!;
        await writer.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", "Bản nháp của người viết").With("lam", "luu"));
        return await portal.InSessionAsync(async db =>
        {
            var draft = await db.Set<ContentItem>().SingleAsync(i => i.Title == "Bản nháp của người viết", Ct);
            return new Dictionary<string, string>
            {
                ["draft"] = draft.Id,
                ["version"] = draft.LatestVersionId,
                ["person"] = person,
                ["entry"] = await db.Set<ContentItem>().Where(i => i.ContentType == "Project").Select(i => i.Id).FirstAsync(Ct),
                ["term"] = (await db.Set<ContentItem>().Where(i => i.SiteKey == Site && i.SectionId != null).Select(i => i.SectionId).FirstAsync(Ct))!,
                ["file"] = await db.Set<Asset>().Where(a => a.SiteKey == Site).OrderBy(a => a.Path).Select(a => a.Path).FirstAsync(Ct),
            };
        });
    }

    private static string Address(Door door, IReadOnlyDictionary<string, string> values)
    {
        var id = door.Pattern.Contains("/nguoi", StringComparison.Ordinal) ? "person" : door.Pattern.Contains("danh-ba", StringComparison.Ordinal) ? "entry"
            : door.Pattern.Contains("{kind", StringComparison.Ordinal) ? "term" : "draft";
        var path = door.Pattern.Replace("{site}", Site, StringComparison.Ordinal).Replace("{id}", values[id], StringComparison.Ordinal)
            .Replace("{id:length(26)}", values[id], StringComparison.Ordinal).Replace("{token}", "khong-co", StringComparison.Ordinal)
            .Replace("{code:int}", "404", StringComparison.Ordinal).Replace("{row:int}/{block:int}", "0/0", StringComparison.Ordinal)
            .Replace("{kind:regex(^(ma-xac-thuc|ma-du-phong)$)}", "ma-xac-thuc", StringComparison.Ordinal)
            .Replace("{kind:regex(^(chuyen-muc|tu-khoa)$)}", "chuyen-muc", StringComparison.Ordinal).Replace("{**path}", values["file"], StringComparison.Ordinal);
        return path + (door.Handler is null ? "" : "?handler=" + door.Handler);
    }

    /// <summary>What the forms of all screens ask for, as somebody would send it who wants to do harm.</summary>
    private static Dictionary<string, string> Body(IReadOnlyDictionary<string, string> values) => new()
    {
        ["PhienBan"] = values["version"],
        ["Base"] = values["version"],
        ["lam"] = "luu",
        ["viec"] = "xoa",
        ["chon"] = values["draft"],
        ["khoi-phuc"] = values["version"],
        ["moi"] = "lai-chau",
        ["nhan"] = values["draft"],
        ["LyDo"] = "Mistake",
        ["KhiNao"] = "khan",
        ["LyDoKhan"] = "Gấp",
        ["TitlePart.Title"] = "Lời của người không được viết",
        ["Email"] = "ke.la@example.gov.vn",
        ["Name"] = "Kẻ lạ",
        ["Form.Role"] = BuiltInRoles.SystemAdmin,
        ["From"] = values["person"],
        ["To"] = values["person"],
        ["Ends"] = "31/12/2099",
        ["NgayHan"] = "1",
    };

    /// <summary>How much was ever done: lines of the log, moves and versions of items, and offers to other sites.</summary>
    private static Task<(int, int, int, int)> TracesAsync(TestPortal portal) => portal.InSessionAsync(async db => (
        await db.Set<AuditEntry>().CountAsync(Ct), await db.Set<ItemMove>().CountAsync(Ct), await db.Set<ContentVersion>().CountAsync(Ct),
        await db.Set<Placement>().CountAsync(Ct)));

    /// <param name="Handler">Which form of a page; null for its only one, and for what is no page.</param>
    private sealed record Door(string Pattern, string Method, string? Handler);
}
