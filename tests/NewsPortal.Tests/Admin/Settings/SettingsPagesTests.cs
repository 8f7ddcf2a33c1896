using System.Net;
using NewsPortal.People.Rights;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Settings;

public sealed class SettingsPagesTests
{
    private const string Here = "/quan-tri/quang-tri/cai-dat";

    [Fact]
    public async Task What_is_saved_stands_on_the_public_page_at_once_and_in_the_log_and_what_no_form_knows_stays()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await ChangeAsync(portal, s => { s.Others["Lạ"] = System.Text.Json.JsonSerializer.SerializeToElement(new { a = 1 }); return s; });
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        Assert.DoesNotContain("Ngoại vụ Quảng Trị mới", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);

        var answer = await admin.SendAsync(await admin.GetAsync(Here), "main form", ("Form.Name", "Ngoại vụ  Quảng Trị mới"), ("Form.PageSize", "7"), ("Form.Hue", "145"));

        Assert.Equal($"{Here}?xong=luu", answer.Header("location"));
        Assert.Contains("Ngoại vụ Quảng Trị mới", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
        var settings = await ReadAsync(portal);
        Assert.Equal((7, "145", "bar", "quang-tri"), (settings.PageSize, settings.Look.Tokens["--site-hue"], settings.Look.Masthead, settings.Look.Mark));
        Assert.Equal(["vi", "en"], settings.Languages);
        Assert.Equal("""{"a":1}""", settings.Others["Lạ"].GetRawText());
        var line = (await SiteScreens.LogAsync(portal, "site.changed"))[^1];
        Assert.Contains("Sở Ngoại vụ tỉnh Quảng Trị", line.Before, StringComparison.Ordinal);
        Assert.Contains("Ngoại vụ Quảng Trị mới", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_what_changed_and_overwrites_nothing_unasked()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var one = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        using var two = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin, name: "Lê Minh Hà");
        var (first, second) = (await one.GetAsync(Here), await two.GetAsync(Here));

        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(first, "main form", ("Form.Name", "Tên của người trước"))).Status);
        var told = await two.SendAsync(second, "main form", ("Form.Name", "Tên của người sau"));

        Assert.Equal(HttpStatusCode.OK, told.Status);
        var row = told.Document.QuerySelector("table.rows tbody tr")!.TextContent;
        Assert.Contains("Tên của người trước", row, StringComparison.Ordinal);
        Assert.Contains("Tên của người sau", row, StringComparison.Ordinal);
        Assert.Equal("Tên của người trước", (await ReadAsync(portal)).Name);
        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync(told, "main form")).Status);
        Assert.Equal("Tên của người sau", (await ReadAsync(portal)).Name);
    }

    [Theory]
    [InlineData("Form.Phones.index")]
    [InlineData("Form.Links.index")]
    public async Task A_row_that_is_named_and_not_sent_is_left_out(string index)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(await admin.GetAsync($"{Here}/don-vi"), "main form", (index, "a"))).Status);
    }

    [Fact]
    public async Task Somebody_who_changes_another_screen_of_settings_disturbs_nobody()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var one = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        using var two = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin, name: "Lê Minh Hà");
        var second = await two.GetAsync(Here);
        await one.SendAsync(await one.GetAsync($"{Here}/thong-bao"), "main form", ("Form.Severity", "danger"), ("Form.Text", "Bão số 5 đổ bộ"));

        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync(second, "main form", ("Form.Name", "Tên mới"))).Status);

        var settings = await ReadAsync(portal);
        Assert.Equal(("Tên mới", "Bão số 5 đổ bộ"), (settings.Name, settings.Emergency!.Text));
        Assert.Contains("Bão số 5 đổ bộ", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Form.Name", "   ", "Nhập tên trang.")]
    [InlineData("", "Form.PageSize", "0", "Số bài trên một trang: nhập số từ 1 đến 200.")]
    [InlineData("", "Form.PageSize", "mười", "Số bài trên một trang: nhập số từ 1 đến 200.")]
    [InlineData("", "Form.Hue", "12;}body{display:none", "Sắc màu là số nguyên từ 0 đến 360, hoặc để trống.")]
    [InlineData("/don-vi", "Form.Links[0].Url", "javascript:alert(1)", "Liên kết cần cả chữ và địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("/don-vi", "Form.Links[0].Url", "//evil.example", "Liên kết cần cả chữ và địa chỉ: ~/gioi-thieu cho trang trong cổng này, https://… cho nơi khác.")]
    [InlineData("/don-vi", "Form.Phones[0].Number", "gọi sau", "Viết số điện thoại như khi gọi, ví dụ 0233 3550 383; máy lẻ chỉ gồm chữ số.")]
    [InlineData("/don-vi", "Form.FirstYear", "22", "Viết năm bằng bốn chữ số, ví dụ 2022, hoặc để trống.")]
    [InlineData("/don-vi", "Form.Emails", "không phải thư", "Viết mỗi địa chỉ thư một dòng, ví dụ so@example.gov.vn.")]
    public async Task What_cannot_be_used_is_said_beside_its_field_with_what_was_typed(string screen, string field, string typed, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);

        var page = await admin.SendAsync(await admin.GetAsync(Here + screen), "main form", (field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(sentence, page.ErrorAt(field));
        var control = page.Document.QuerySelector($"[name='{field}']")!;
        Assert.Equal(typed.Trim(), (control.GetAttribute("value") ?? control.TextContent).Trim());
    }

    [Fact]
    public async Task Names_that_are_too_long_or_full_of_markup_do_no_harm()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var page = await admin.GetAsync(Here);

        Assert.Equal("Nội dung dài quá 300 ký tự: rút ngắn lại.", (await admin.SendAsync(page, "main form", ("Form.Name", new string('ế', 2000)))).ErrorAt("Form.Name"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(page, "main form", ("Form.Name", "<script>x</script> \"Sở\""))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.SendAsync(page, "main form", ("Form.Name", "U+0000: \0"))).Status);
        Assert.DoesNotContain("<script>x", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>x", (await admin.GetAsync(Here)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_foot_is_written_row_by_row_and_empty_rows_go()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);

        var answer = await admin.SendAsync(
            await admin.GetAsync($"{Here}/don-vi"), "main form", ("Form.Phones[1].Number", "1900 1234"), ("Form.Phones[1].Label", "Đường dây nóng"),
            ("Form.Links[0].Text", ""), ("Form.Links[0].Url", ""), ("Form.Emails", "a@example.gov.vn\r\n\r\nb@example.gov.vn"), ("Form.Licence", "Số 5/GP-TTĐT"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var foot = (await ReadAsync(portal)).Foot;
        Assert.Equal(["02333550383", "1900 1234"], foot.Phones.Select(p => p.Number));
        Assert.Empty(foot.Links);
        Assert.Equal(["a@example.gov.vn", "b@example.gov.vn"], foot.Emails);
        Assert.Contains("Số 5/GP-TTĐT", (await portal.AskAsync("/quang-tri")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switching_the_rule_of_two_people_off_asks_for_a_proof_is_logged_and_shown_on_the_dashboard()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var page = await admin.GetAsync($"{Here}/quy-trinh");
        await NewsroomVisit.AgeProofsAsync(portal);

        var proof = await admin.SendAsync(page, "main form", ("Form.TwoPersons", "false"), ("Form.Levels[0]", "Duyệt"));
        Assert.NotNull(proof.Document.QuerySelector("[name=ChungMinh]"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(proof, "main form", ("ChungMinh", NewsroomVisit.Password))).Status);

        var workflow = (await ReadAsync(portal)).Workflow;
        Assert.Equal((false, 1), (workflow.TwoPersons, workflow.LevelCount()));
        Assert.Contains("\"TwoPersons\":false", (await SiteScreens.LogAsync(portal, "site.changed"))[^1].After, StringComparison.Ordinal);
        Assert.Contains("Quy tắc hai người", (await admin.GetAsync("/quan-tri/quang-tri")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/don-vi")]
    [InlineData("/quy-trinh")]
    [InlineData("/thong-bao")]
    [InlineData("/ten-mien")]
    public async Task Only_those_who_manage_settings_of_this_site_get_in(string screen)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var fields = SentForm.Of((await admin.GetAsync(Here + screen)).Document.QuerySelector("form")!);

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(Here + screen)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync(Here + screen)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.PostPairsAsync(Here + screen, fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Here.Replace("quang-tri", "lai-chau", StringComparison.Ordinal) + screen)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostPairsAsync(Here + screen, [new("Form.Name", "x"), new("__RequestVerificationToken", "giả")])).Status);
    }

    private static Task<SiteSettings> ReadAsync(TestPortal portal) =>
        portal.InSessionAsync(async db => (await db.Set<Site>().FindAsync("quang-tri"))!.Read());

    private static Task<int> ChangeAsync(TestPortal portal, Func<SiteSettings, SiteSettings> change) => portal.InSessionAsync(async db =>
    {
        var site = (await db.Set<Site>().FindAsync("quang-tri"))!;
        site.Write(change(site.Read()));
        return await db.SaveChangesAsync();
    });
}
