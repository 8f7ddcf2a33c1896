using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Redirects;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Checking;

/// <summary>The panel beside the text: what it shows, what its buttons change, and what it keeps from readers.</summary>
public sealed class CheckPagesTests
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Headline = "Giao ban dự án tháng 10";
    private const string Private = "<p>Chị Hoa, căn cước 036185001234, nhận hỗ trợ trong qua trình học nghề.</p>";

    [Fact]
    public async Task A_finding_is_put_right_by_its_button_and_what_else_was_typed_is_kept()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", "<p>Kết quả tốt trong qua trình học.</p>"), ("lam", "luu"));
        var page = await writer.GetAsync(edit.Split('?')[0]);

        var found = page.Document.QuerySelectorAll("#kiem-tra li").Single(li => li.TextContent.Contains("“qua trình”", StringComparison.Ordinal));
        Assert.Contains("có thể sai chính tả", found.TextContent, StringComparison.Ordinal);
        Assert.Equal(("qua trình", "quá trình"), (found.QuerySelector("del")!.TextContent, found.QuerySelector("ins")!.TextContent));
        var done = await SendAsync(
            writer, page, ("HtmlBodyPart.Html", "<p>Một câu thêm. Kết quả tốt trong qua trình học.</p>"), ("sua", found.QuerySelector("button")!.GetAttribute("value")!));

        var after = await writer.GetAsync(done.Header("location")!);
        Assert.Contains("Đã sửa và lưu thành phiên bản.", after.Words, StringComparison.Ordinal);
        Assert.Equal("<p>Một câu thêm. Kết quả tốt trong quá trình học.</p>", after.Document.QuerySelector("np-editor textarea")!.TextContent.Trim());
        Assert.DoesNotContain("“qua trình”", after.Document.QuerySelector("#kiem-tra")!.TextContent, StringComparison.Ordinal);
        var panel = await writer.GetAsync(edit.Split('?')[0] + "?handler=Checks");
        Assert.StartsWith("<details id=\"kiem-tra\"", panel.Text, StringComparison.Ordinal);
        Assert.Equal(after.Document.QuerySelector("#kiem-tra")!.TextContent, panel.Document.QuerySelector("#kiem-tra")!.TextContent);
        Assert.Equal(2, after.Document.QuerySelectorAll("#kiem-tra a[href='#f-Article-Summary-Text'], #kiem-tra h3").Length);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_put_right_when_a_colleague_was_quicker()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var first = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        using var second = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver, name: "Lê Minh Hà");
        var edit = (await first.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await SendAsync(first, await first.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", "<p>Kết quả tốt trong qua trình học.</p>"), ("lam", "luu"));
        var page = await second.GetAsync(edit.Split('?')[0]);
        await SendAsync(first, await first.GetAsync(edit.Split('?')[0]), ("HtmlBodyPart.Html", "<p>Kết quả rất tốt trong qua trình học.</p>"), ("lam", "luu"));

        var answer = await SendAsync(second, page, ("sua", page.Document.QuerySelector("#kiem-tra button")!.GetAttribute("value")!));

        Assert.EndsWith("/xung-dot", answer.Header("location"), StringComparison.Ordinal);
        Assert.DoesNotContain("Đã sửa và lưu", (await second.GetAsync(answer.Header("location")!)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã sửa và lưu", (await second.GetAsync($"{Root}/bai-viet")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_blocks_keeps_a_draft_from_readers_and_never_from_being_saved()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver);
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer, name: "Lê Minh Hà");
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var saved = await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", Private), ("lam", "gui-duyet"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var item = edit.Split('?')[0].Replace("/sua", "", StringComparison.Ordinal);

        var review = await leader.GetAsync(item + "/duyet");
        Assert.Contains("036185001234", review.Document.QuerySelector("#kiem-tra .must")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(review.Document.QuerySelectorAll("#kiem-tra button"));
        await leader.SendAsync(review, "#duyet-dang", ("lam", "duyet"));
        var publish = await leader.GetAsync(item + "/xuat-ban");
        Assert.Contains("Bài có dữ liệu cá nhân không được công khai", publish.Words, StringComparison.Ordinal);
        var refused = await leader.SendAsync(publish, "form.two", ("KhiNao", "ngay"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Bài có dữ liệu cá nhân không được công khai", refused.Document.QuerySelector(".say.bad")!.TextContent, StringComparison.Ordinal);
        var planned = await leader.SendAsync(publish, "form.two", ("KhiNao", "hen"), ("Ngay", "30/12/2099"), ("Gio", "10:00"));
        Assert.Contains("Bài có dữ liệu cá nhân không được công khai", planned.Document.QuerySelector(".say.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_chooses_what_blocks_and_which_words_are_right()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SiteAdmin);
        var page = await admin.GetAsync($"{Root}/cai-dat/kiem-tra");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("[name='Form.Severities[identity-number]']"));

        var done = await admin.SendAsync(
            page, "main form", ("Form.Severities[headline-capitals]", nameof(CheckSeverity.Blocks)), ("Form.Severities[spelling]", nameof(CheckSeverity.Off)),
            ("Form.Words", "Pơ Lây\nxèeo"));

        Assert.Equal($"{Root}/cai-dat/kiem-tra?xong=luu", done.Header("location"));
        var checks = (await portal.InSessionAsync(db => new SettingsBook(db).ReadAsync("quang-tri", TestContext.Current.CancellationToken)))!.Checks;
        Assert.Equal(["headline-capitals", "spelling"], checks.Severities.Keys.Order());
        Assert.Equal((CheckSeverity.Blocks, CheckSeverity.Off), (checks.Severities["headline-capitals"], checks.Severities["spelling"]));
        Assert.Equal(["Pơ Lây", "xèeo"], checks.Words);
        Assert.Equal("Off", (await admin.GetAsync($"{Root}/cai-dat/kiem-tra")).Document.QuerySelector("#kt-spelling option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Personal_data_in_an_attached_document_keeps_the_item_from_readers_and_a_lost_file_is_told()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await portal.InSessionAsync(async db =>
        {
            db.Add(new Asset
            {
                SiteKey = "quang-tri",
                Path = "tep/danh-sach.txt",
                Sha256 = new string('a', 64),
                ContentType = "text/plain",
                Bytes = 40,
                Text = "Danh sách nhận hỗ trợ: bà Hoa, căn cước công dân 036185001234.",
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        const string body = "<p>Xem <a href=\"asset:tep/danh-sach.txt\">danh sách</a> và <a href=\"asset:tep/khong-co.pdf\">kế hoạch</a>.</p>";
        await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", body), ("lam", "luu"));

        var panel = (await writer.GetAsync(edit.Split('?')[0])).Document.QuerySelector("#kiem-tra")!;
        Assert.Contains(panel.QuerySelectorAll(".must"), li => li.TextContent.Contains("Tệp “tep/danh-sach.txt” có dữ liệu cá nhân", StringComparison.Ordinal) && li.TextContent.Contains("036185001234", StringComparison.Ordinal));
        Assert.Contains(panel.QuerySelectorAll("li"), li => li.TextContent.Contains("“kế hoạch”", StringComparison.Ordinal));
        Assert.DoesNotContain(panel.QuerySelectorAll("li"), li => li.TextContent.Contains("“danh sách”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_to_own_pages_at_which_nothing_answers_are_told_however_they_are_written()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var item = await portal.InSessionAsync(async db =>
        {
            db.Add(new RedirectRule { Id = "r1", SiteKey = "quang-tri", Position = 1, Pattern = "^/cu/(.+)$", Target = "/moi/$1", Status = 301, IgnoreCase = true, Data = "{}" });
            db.Add(new RedirectRule { Id = "r2", SiteKey = "quang-tri", Position = 2, Pattern = "^/tin\\.html$", Target = "/du-an", Status = 301, IgnoreCase = true, Data = "{}" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return await db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.PublishedVersionId != null && i.ContentType == "Article")
                .Select(i => i.Slug + "-" + i.Tail).FirstAsync(TestContext.Current.CancellationToken);
        });
        string[] dead = ["/khong-co-trang", "~/mat/roi?x=1", "www.example.vn", "https://quang-tri.localhost/bai-cu-01234567", $"/{item[..^8]}00000000"];
        string[] alive = ["/", "/so-do-trang", "/cu/bai-1.html", "/tin.html", "/TIN.html", $"/{item}#muc", $"https://quang-tri.localhost/{item}?x", "https://example.vn/khong-biet", "#muc", "?trang=2", "to-chuc", "../x", "https://quang-tri.localhost:8443/x", "mailto:a@example.vn"];
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        string Links(string[] addresses, string word) => string.Concat(addresses.Select((a, i) => $"<p>Xem <a href=\"{a}\">{word} {i}</a>.</p>"));
        await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", Links(dead, "trang mất") + Links(alive, "trang còn")), ("lam", "luu"));

        var panel = (await writer.GetAsync(edit.Split('?')[0])).Document.QuerySelector("#kiem-tra")!.TextContent;
        Assert.All(Enumerable.Range(0, dead.Length), i => Assert.Contains($"“trang mất {i}”", panel, StringComparison.Ordinal));
        Assert.DoesNotContain("“trang còn", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_that_somebody_ignores_is_shown_to_nobody_until_it_is_asked_for_again_and_what_was_typed_is_kept()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        using var colleague = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Approver, name: "Lê Minh Hà");
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", Private + "<p>Học trong qua trình làm.</p>"), ("lam", "luu"));
        edit = edit.Split('?')[0];
        var page = await writer.GetAsync(edit);
        Assert.Empty(page.Document.QuerySelectorAll("#kiem-tra .must [name='bo-qua']"));
        var key = Of(page).QuerySelector("[name='bo-qua']")!.GetAttribute("value")!;

        var sent = await SendAsync(writer, page, ("HtmlBodyPart.Html", Private + "<p>Thêm. Học trong qua trình làm.</p>"), ("bo-qua", key));

        var after = await writer.GetAsync(sent.Header("location")!);
        Assert.NotNull(after.Document.QuerySelector("#kiem-tra[open]"));
        Assert.Contains("Thêm. Học", after.Document.QuerySelector("np-editor textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã bỏ qua: 1", after.Document.QuerySelector("#kiem-tra details summary")!.TextContent);
        Assert.NotNull(Of(await colleague.GetAsync(edit)).QuerySelector("[name='nhac-lai']"));
        Assert.Empty((await colleague.GetAsync(edit.Replace("/sua", "/duyet", StringComparison.Ordinal))).Document.QuerySelectorAll("#kiem-tra button"));

        await SendAsync(colleague, await colleague.GetAsync(edit), ("nhac-lai", key));

        Assert.NotNull(Of(await writer.GetAsync(edit)).QuerySelector("[name='bo-qua']"));

        // Who has typed nothing has no copy that others are told of; what no copy holds stays on the screen.
        await SendAsync(colleague, await colleague.GetAsync(edit), ("bo-qua", key));
        Assert.Empty((await writer.GetAsync(edit)).Document.QuerySelectorAll("[name='tiep-quan']"));
        var said = await SendAsync(colleague, await colleague.GetAsync(edit), ("nhac-lai", key), ("TraoDoi", "Xem giúp tôi."));
        Assert.Contains("Xem giúp tôi.", said.Text, StringComparison.Ordinal);

        // What blocks is no advice, and what is not found is nothing.
        await SendAsync(writer, await writer.GetAsync(edit), ("bo-qua", page.Document.QuerySelector("#kiem-tra .must [name='sua']")!.GetAttribute("value")!));
        await SendAsync(writer, await writer.GetAsync(edit), ("bo-qua", "0000000000000000"));
        await SendAsync(writer, await writer.GetAsync(edit), ("nhac-lai", "x\0y"));
        Assert.Equal(0, await portal.InSessionAsync(db => db.Set<IgnoredFinding>().CountAsync(TestContext.Current.CancellationToken)));

        static AngleSharp.Dom.IElement Of(Answer page) =>
            page.Document.QuerySelectorAll("#kiem-tra li").Single(li => li.TextContent.Contains("“qua trình”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_panel_speaks_english_too()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        await writer.SendAsync(Root, new Dictionary<string, string> { ["ngon-ngu"] = "en" }, "/quan-tri/ngon-ngu");
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await SendAsync(writer, await writer.GetAsync(edit), ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", Private), ("lam", "luu"));

        var panel = (await writer.GetAsync(edit.Split('?')[0])).Document.QuerySelector("#kiem-tra")!.TextContent;
        Assert.Contains("Checks before publishing", panel, StringComparison.Ordinal);
        Assert.Contains("Number of an identity paper: “036185001234”. It must not be published.", panel, StringComparison.Ordinal);
    }

    private static Task<Answer> SendAsync(NewsroomVisit visit, Answer page, params (string Name, string Value)[] typed) => visit.SendAsync(page, "form.write", typed);
}
