using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Staff;

public sealed class StaffPagesTests
{
    private const string Admin = "phuc.dv@example.gov.vn";
    private const string Invite = "/quan-tri/quang-tri/nguoi-dung/moi";

    [Fact]
    public async Task Somebody_is_invited_chooses_a_password_and_sets_up_the_second_factor()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SignedInAsync(portal);
        var page = await admin.SendAsync(Invite, Person("Phạm Thu Lan", "lan.pt@example.gov.vn", BuiltInRoles.Secretary));
        var link = new Uri(page.Document.QuerySelector("#lien-ket")!.TextContent);
        Assert.Equal(TestPortal.Base, link.GetLeftPart(UriPartial.Authority));

        using var lan = new NewsroomVisit(portal);
        Assert.Contains("Chọn ít nhất 12 ký tự", (await lan.SendAsync(link.AbsolutePath, Password("ngắn"))).Text, StringComparison.Ordinal);
        var accepted = await lan.SendAsync(link.AbsolutePath, Password(NewsroomVisit.Password));
        Assert.Equal("/quan-tri/tai-khoan/ma-xac-thuc", accepted.Header("location"));
        Assert.Equal(HttpStatusCode.Forbidden, (await lan.GetAsync("/quan-tri/quang-tri/vai-tro")).Status);

        var setUp = await lan.GetAsync("/quan-tri/tai-khoan/ma-xac-thuc");
        Assert.NotNull(setUp.Document.QuerySelector("svg.qr"));
        var secret = People.Staff.Bytes(setUp.Document.QuerySelector("details code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        var wrong = await lan.SendFormOfAsync(setUp, new Dictionary<string, string> { ["Code"] = "12345" });
        Assert.Contains("Mã không khớp", wrong.Text, StringComparison.Ordinal);
        var code = Totp.Code(secret, Totp.StepAt(DateTimeOffset.UtcNow));
        var codes = await lan.SendFormOfAsync(setUp, new Dictionary<string, string> { ["Code"] = code });
        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes code").Length);
        Assert.Contains("Đã bật. Còn 10 mã dự phòng", (await lan.GetAsync("/quan-tri/tai-khoan")).Words, StringComparison.Ordinal);
        Assert.Contains("Phạm Thu Lan", (await admin.GetAsync("/quan-tri/quang-tri/nguoi-dung")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BuiltInRoles.SystemAdmin, "")]
    [InlineData(BuiltInRoles.SystemAdmin, "*")]
    [InlineData(BuiltInRoles.Writer, "*")]
    [InlineData(BuiltInRoles.Writer, "khong-co-chuyen-muc-nay")]
    [InlineData("", "")]
    public async Task A_forged_form_hands_out_nothing(string role, string scope)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SignedInAsync(portal);
        var before = await portal.InSessionAsync(db => db.Set<Assignment>().CountAsync());
        var page = await admin.SendAsync(Invite, Person("Ai Đó", "ai.do@example.gov.vn", role, scope));
        Assert.NotNull(page.Document.QuerySelector(".say.bad"));
        Assert.Equal(before, await portal.InSessionAsync(db => db.Set<Assignment>().CountAsync()));
    }

    [Fact]
    public async Task People_see_and_change_what_is_theirs_and_other_sites_do_not_exist_for_them()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SignedInAsync(portal);
        var (elsewhere, _) = await NewsroomVisit.AddAsync(portal, "bao.tq@example.gov.vn", "Trần Quốc Bảo", BuiltInRoles.Writer, "lai-chau");
        var (system, _) = await NewsroomVisit.AddAsync(portal, "nam.hd@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.SystemAdmin, "*");
        var (writer, _) = await NewsroomVisit.AddAsync(portal, "ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/quan-tri/lai-chau/nguoi-dung")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/quan-tri/khong-co/nguoi-dung")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/quan-tri/quang-tri/nguoi-dung/{elsewhere}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/quan-tri/cai-dat/thu")).Status);

        var one = $"/quan-tri/quang-tri/nguoi-dung/{system}";
        foreach (var handler in new[] { "Link", "Active" })
        {
            var page = await admin.SendAsync(one, new Dictionary<string, string> { ["open"] = "false" }, $"{one}?handler={handler}");
            Assert.NotNull(page.Document.QuerySelector(".say.bad"));
            Assert.Null(page.Document.QuerySelector("#lien-ket"));
        }

        Assert.True(await portal.InSessionAsync(db => db.Set<Person>().Where(p => p.Id == system).Select(p => p.IsActive).SingleAsync()));
        one = $"/quan-tri/quang-tri/nguoi-dung/{writer}";
        Assert.NotNull((await admin.SendAsync(one, new Dictionary<string, string>(), $"{one}?handler=Link")).Document.QuerySelector("#lien-ket"));

        using var ha = new NewsroomVisit(portal);
        await ha.SignInAsync("ha.lm@example.gov.vn");
        Assert.Equal(HttpStatusCode.Forbidden, (await ha.GetAsync("/quan-tri/quang-tri/nguoi-dung")).Status);
        Assert.Equal("/quan-tri/quang-tri", (await ha.GetAsync("/quan-tri")).Header("location"));
        Assert.Null((await ha.GetAsync("/quan-tri/tai-khoan")).Document.QuerySelector("a[href$='/nguoi-dung']"));
    }

    [Fact]
    public async Task An_old_session_must_prove_itself_and_loses_nothing_that_was_typed()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SignedInAsync(portal);
        await NewsroomVisit.AgeProofsAsync(portal);

        var asked = await admin.SendAsync(Invite, Person("Ngô Thị Yến", "yen.nt@example.gov.vn", BuiltInRoles.Contributor));
        Assert.Contains("Xác nhận lại", asked.Text, StringComparison.Ordinal);
        var again = await admin.SendFormOfAsync(asked, new Dictionary<string, string> { ["ChungMinh"] = "sai mật khẩu rồi" });
        Assert.Contains("Mật khẩu hoặc mã không đúng", again.Text, StringComparison.Ordinal);
        Assert.False(await portal.InSessionAsync(db => db.Set<Person>().AnyAsync(p => p.Email == "yen.nt@example.gov.vn")));

        var done = await admin.SendFormOfAsync(again, new Dictionary<string, string> { ["ChungMinh"] = NewsroomVisit.Password });
        Assert.NotNull(done.Document.QuerySelector("#lien-ket"));
        Assert.True(await portal.InSessionAsync(db => db.Set<Person>().AnyAsync(p => p.Name == "Ngô Thị Yến")));
    }

    [Fact]
    public async Task Every_form_carries_a_token_of_its_own()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var (id, secret) = await NewsroomVisit.AddAsync(portal, Admin, "Đặng Văn Phúc", BuiltInRoles.SystemAdmin, "*", hasSecondFactor: true);
        using var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(Admin, secret);
        var (other, _) = await NewsroomVisit.AddAsync(portal, "lan.pt@example.gov.vn", "Phạm Thu Lan", BuiltInRoles.Approver, "quang-tri", hasSecondFactor: true);

        foreach (var path in new[]
        {
            "tai-khoan", "tai-khoan/ma-xac-thuc", "xac-nhan", "cai-dat/thu", "cai-dat/tu-dong-nghia", "quang-tri/nguoi-dung", "quang-tri/nguoi-dung/moi",
            $"quang-tri/nguoi-dung/{id}", $"quang-tri/nguoi-dung/{other}", "quang-tri/vai-tro",
        })
        {
            var page = await visit.GetAsync("/quan-tri/" + path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var forms = page.Document.QuerySelectorAll("form[method=post]");
            Assert.NotEmpty(forms);
            Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
            Assert.DoesNotMatch("may:|role:| style=", page.Text);
        }
    }

    [Fact]
    public async Task A_role_is_renamed_and_changed_for_the_site()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SignedInAsync(portal);
        var page = await admin.GetAsync("/quan-tri/quang-tri/vai-tro");
        var fields = page.Document.QuerySelectorAll("main form input[name=Ticks]:checked, main form input[name=Ticks][checked]")
            .Select(i => KeyValuePair.Create("Ticks", i.GetAttribute("value")!)).Append(new("Ticks", "writer:EditContent"))
            .Append(new("Ticks", "writer:ManageInstallation"))
            .Concat(Enumerable.Range(0, 6).Select(i => KeyValuePair.Create("Names", i == 1 ? "Phóng viên" : ""))).ToList();
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await admin.PostPairsAsync("/quan-tri/quang-tri/vai-tro", [.. fields, new("__RequestVerificationToken", token)]);
        Assert.NotNull(refused.Document.QuerySelector(".say.bad"));
        fields.RemoveAll(f => f.Value == "writer:ManageInstallation");
        var saved = await admin.PostPairsAsync("/quan-tri/quang-tri/vai-tro", [.. fields, new("__RequestVerificationToken", token)]);

        Assert.Equal("/quan-tri/quang-tri/vai-tro?xong=luu", saved.Header("location"));
        Assert.Contains("Phóng viên", (await admin.GetAsync("/quan-tri/quang-tri/vai-tro")).Words, StringComparison.Ordinal);
        var row = await portal.InSessionAsync(db => db.Set<Role>().SingleAsync());
        Assert.Equal(("quang-tri", "writer", "Phóng viên"), (row.SiteKey, row.Key, row.Name));
        Assert.Contains(Permission.EditContent, row.Read()!);
    }

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, Admin, "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, "quang-tri", hasSecondFactor: true);
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(Admin, secret);
        return visit;
    }

    private static Dictionary<string, string> Person(string name, string email, string role, string scope = "") =>
        new() { ["Name"] = name, ["Email"] = email, ["Form.Role"] = role, ["Form.Scope"] = scope };

    private static Dictionary<string, string> Password(string password) => new() { ["Password"] = password };
}
