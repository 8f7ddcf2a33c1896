using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

public sealed class ItemPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    [Fact]
    public async Task An_article_is_written_returned_approved_published_changed_and_withdrawn_without_a_script()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Lãnh đạo Ban Biên tập", BuiltInRoles.Approver, true);

        var started = await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article");
        var edit = started.Header("location")!;
        var page = await writer.GetAsync(edit);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var saved = await PostAsync(writer, page, f => f.With("TitlePart.Title", "Quý III vượt kế hoạch").With("HtmlBodyPart.Html", "<p>Chiều 25/10/2023 <script>x()</script></p>"), "luu");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var again = await writer.GetAsync(edit.Split('?')[0]);
        Assert.Equal("Quý III vượt kế hoạch", again.Document.QuerySelector("textarea.head")!.TextContent.Trim());
        Assert.DoesNotContain("script", again.Document.QuerySelector("np-editor textarea")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"{Root}/bai-viet?", (await PostAsync(writer, again, f => f, "gui-duyet")).Header("location"), StringComparison.Ordinal);

        var review = edit.Split('?')[0].Replace("/sua", "/duyet", StringComparison.Ordinal);
        Assert.Contains("Quý III vượt kế hoạch", (await leader.GetAsync($"{Root}/duyet")).Text, StringComparison.Ordinal);
        await DecideAsync(leader, review, "tra-lai", ("LyDo", "Ghi rõ số liệu."));
        Assert.Contains("Ghi rõ số liệu.", (await writer.GetAsync(review.Replace("/duyet", "/lich-su", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("Ghi rõ số liệu.", (await writer.GetAsync(edit.Split('?')[0])).Document.QuerySelector(".say.warn")!.TextContent, StringComparison.Ordinal);

        var third = await writer.GetAsync(edit.Split('?')[0]);
        await PostAsync(writer, third, f => f.With("HtmlBodyPart.Html", "<p>Đạt 102,6% kế hoạch.</p>"), "gui-duyet");
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(leader, review, "ngoai-he-thong", ("LyDo", "Phiếu trình 12"), ("BanQuet", "khong-co.pdf"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(leader, review, "duyet")).Status);
        var publish = review.Replace("/duyet", "/xuat-ban", StringComparison.Ordinal);
        var done = await DecideAsync(leader, publish, "", ("KhiNao", "ngay"));
        var undo = await leader.GetAsync(done.Header("location")!);
        Assert.EndsWith("/sua", (await leader.PostPairsAsync($"{Root}/bai-viet?handler=Undo", SentForm.Of(undo.Document.QuerySelector("form.undo")!)
            .With("hoan-tac", undo.Document.QuerySelector("form.undo button")!.GetAttribute("value")!))).Header("location"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(leader, publish, "", ("KhiNao", "ngay"))).Status);

        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Title == "Quý III vượt kế hoạch"));
        Assert.Equal(ItemState.Published, item.State);
        Assert.Contains($"/{item.Slug}-{item.Tail}\"", (await leader.GetAsync(review)).Text, StringComparison.Ordinal);
        var read = await portal.AskAsync($"/quang-tri/{item.Slug}-{item.Tail}");
        Assert.Contains("Đạt 102,6% kế hoạch.", read.Words, StringComparison.Ordinal);

        var gone = await DecideAsync(leader, review.Replace("/duyet", "/go-bo", StringComparison.Ordinal), "", ("LyDo", "Mistake"));
        Assert.Equal(HttpStatusCode.Redirect, gone.Status);
        Assert.Equal(HttpStatusCode.Gone, (await portal.AskAsync($"/quang-tri/{item.Slug}-{item.Tail}")).Status);
    }

    [Fact]
    public async Task Whoever_decides_sees_pictures_and_links_and_nothing_without_a_headline_is_handed_on()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var refused = await PostAsync(
            writer, await writer.GetAsync(edit),
            f => f.With("HtmlBodyPart.Html", "<p><a href=\"item:01hj86\">bài</a> <a href=\"https://a.vn/?x=asset:b\">b</a></p><figure><img src=\"asset:anh/ph%C3%B2ng &amp; h.webp\" alt=\"x\"></figure>"), "gui-duyet");
        Assert.Equal("Viết tiêu đề trước khi gửi.", refused.Document.QuerySelector(".say.bad li")!.TextContent.Trim());

        var review = edit.Split('?')[0].Replace("/sua", "/duyet", StringComparison.Ordinal);
        var body = (await writer.GetAsync(review)).Document.QuerySelector(".review .prose")!;

        Assert.Equal("/media/quang-tri/anh/ph%C3%B2ng%20%26%20h.webp", body.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal([$"{Root}/bai-viet/01hj86/duyet", "https://a.vn/?x=asset:b"], body.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_approval_on_paper_comes_with_its_scan()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        using var secretary = await SignedInAsync(portal, "thuky@example.gov.vn", "Thư ký Ban Biên tập", BuiltInRoles.Secretary, true);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await PostAsync(writer, await writer.GetAsync(edit), f => f.With("TitlePart.Title", "Giao ban quý III"), "gui-duyet");
        var review = edit.Split('?')[0].Replace("/sua", "/duyet", StringComparison.Ordinal);
        var page = await secretary.GetAsync(review);
        var fields = SentForm.Of(page.Document.QuerySelector("#ngoai-he-thong form")!).With("lam", "ngoai-he-thong").With("LyDo", "Phiếu trình 12, Phó Giám đốc ký");

        var without = await secretary.PostFilesAsync(review, fields);
        Assert.NotNull(without.Document.QuerySelector("#ngoai-he-thong[open] .err #ng-t"));
        Assert.Equal("Phiếu trình 12, Phó Giám đốc ký", without.Document.QuerySelector("#ng-ld")!.GetAttribute("value"));
        var refused = await secretary.PostFilesAsync(review, fields, ("TepQuet", "phieu.exe", "MZ"u8.ToArray()));
        Assert.NotEmpty(refused.Document.QuerySelector("#ng-t-e")!.TextContent.Trim());
        var count = await portal.InSessionAsync(db => db.Set<Asset>().CountAsync());
        await writer.PostFilesAsync(review, [.. fields.With("lam", "rut-lai").Where(f => f.Key != "__RequestVerificationToken"),
            SentForm.Of((await writer.GetAsync(review)).Document.QuerySelector("form[method=post]")!).First(f => f.Key == "__RequestVerificationToken")],
            ("TepQuet", "la.jpg", Photo.Jpeg(90, 60)));
        Assert.Equal(count, await portal.InSessionAsync(db => db.Set<Asset>().CountAsync()));
        var edited = await writer.GetAsync(edit.Split('?')[0]);
        await PostAsync(writer, edited, f => f, "gui-duyet");
        var taken = await secretary.PostFilesAsync(review, fields, ("TepQuet", "Phiếu trình 12.jpg", Photo.Jpeg(80, 60)));

        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        var move = await portal.InSessionAsync(db => db.Set<ItemMove>().AsNoTracking().SingleAsync(m => m.Move == Move.ApproveOnPaper));
        Assert.True(await portal.InSessionAsync(db => db.Set<Asset>().AnyAsync(a => a.SiteKey == "quang-tri" && a.Path == move.Evidence)));
    }

    [Fact]
    public async Task What_cannot_be_read_in_a_row_stays_with_its_row_when_another_goes()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var page = await writer.GetAsync((await writer.GetAsync($"{Root}/bai-viet/moi?loai=Meeting")).Header("location")!);
        for (var row = 0; row < 2; row++)
        {
            page = await PressAsync(writer, page, "add|Conclusions|Conclusion", f => f);
        }

        page = await PressAsync(writer, page, "remove|Conclusions|0", f => f
            .With("Conclusions[0].Conclusion.Task.Text", "Việc một").With("Conclusions[1].Conclusion.Task.Text", "Việc hai")
            .With("Conclusions[1].Conclusion.Deadline.Value", "ngày 45 tháng 13"));

        Assert.Equal("Việc hai", page.Document.QuerySelector("[name='Conclusions[0].Conclusion.Task.Text']")!.TextContent.Trim()
            + page.Document.QuerySelector("[name='Conclusions[0].Conclusion.Task.Text']")!.GetAttribute("value"));
        Assert.Equal("ngày 45 tháng 13", page.Document.QuerySelector(".err [name='Conclusions[0].Conclusion.Deadline.Value']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_definition_requires_is_asked_for_by_its_name_when_it_is_published_and_not_before()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Lãnh đạo Ban Biên tập", BuiltInRoles.Approver, true);
        var edit = (await leader.GetAsync($"{Root}/bai-viet/moi?loai=Period")).Header("location")!;
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(leader, await leader.GetAsync(edit), f => f.With("TitlePart.Title", "Quý III/2023"), "luu")).Status);
        var publish = edit.Split('?')[0].Replace("/sua", "/xuat-ban", StringComparison.Ordinal);

        var page = await DecideAsync(leader, publish, "", ("KhiNao", "khan"), ("LyDoKhan", "Gấp"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Ngày đầu: Điền mục này trước khi đăng.", page.Document.QuerySelector(".say.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ngày cuối: Điền mục này trước khi đăng.", page.Document.QuerySelector("ul.checks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_copied_its_remark_done_and_a_colleagues_unstored_words_are_taken_over()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        using var editor = await SignedInAsync(portal, "bt@example.gov.vn", "Biên tập viên", BuiltInRoles.Editor);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await PostAsync(writer, await writer.GetAsync(edit), f => f.With("TitlePart.Title", "Bản đầu").With("TraoDoi", "Xem lại số liệu"), "luu");
        var address = edit.Split('?')[0];
        var open = await writer.GetAsync(address);
        var form = open.Document.QuerySelector("#bai")!;
        Assert.Equal(HttpStatusCode.OK, (await writer.PostPairsAsync(form.GetAttribute("data-autosave")!, SentForm.Of(form).With("TitlePart.Title", "Bản gõ dở"))).Status);

        var beside = await editor.GetAsync(address);
        var colleague = beside.Document.QuerySelector("button[name=tiep-quan]")!.GetAttribute("value")!;
        var mine = SentForm.Of(beside.Document.QuerySelector("#bai")!);
        Assert.EndsWith("xong=tiep-quan", (await editor.PostPairsAsync(beside.Document.QuerySelector("#bai")!.GetAttribute("action")!, mine.With("tiep-quan", colleague))).Header("location"), StringComparison.Ordinal);
        var after = await editor.GetAsync(address);
        Assert.Equal("Bản gõ dở", after.Document.QuerySelector("textarea.head")!.TextContent.Trim());
        Assert.Null(after.Document.QuerySelector("button[name=tiep-quan]"));

        var remark = after.Document.QuerySelector("button[name=xong-trao-doi]")!.GetAttribute("value")!;
        await PostAsync(editor, after, f => f.With("xong-trao-doi", remark), "luu");
        Assert.Contains("Biên tập viên đã xử lý", (await editor.GetAsync(address)).Document.QuerySelector("#trao-doi")!.TextContent, StringComparison.Ordinal);
        var copy = (await PostAsync(editor, await editor.GetAsync(address), f => f, "nhan-ban")).Header("location")!;
        Assert.NotEqual(address, copy.Split('?')[0]);
        Assert.Equal("Bản gõ dở", (await editor.GetAsync(copy)).Document.QuerySelector("textarea.head")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_item_is_offered_to_another_site_and_accepted_and_approval_is_lent_there()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Lãnh đạo Ban Biên tập", BuiltInRoles.Approver, true);
        var (_, secret) = await NewsroomVisit.AddAsync(portal, "lc@example.gov.vn", "Thư ký Lai Châu", BuiltInRoles.Secretary, "lai-chau", true);
        using var other = new NewsroomVisit(portal);
        await other.SignInAsync("lc@example.gov.vn", secret);
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article" && i.PublishedVersionId != null).OrderBy(i => i.Id).FirstAsync());
        var here = $"{Root}/bai-viet/{item.Id}/trang-khac";

        Assert.Equal(HttpStatusCode.OK, (await leader.SendAsync(here, new Dictionary<string, string> { ["moi"] = "kon-tum" })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SendAsync(here, new Dictionary<string, string> { ["moi"] = "lai-chau" })).Status);
        Assert.Contains(item.Title, (await other.GetAsync("/quan-tri/lai-chau/de-nghi")).Document.QuerySelector("main")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await other.SendAsync("/quan-tri/lai-chau/de-nghi", new Dictionary<string, string> { ["nhan"] = item.Id });
        Assert.Equal(PlacementState.Accepted, await portal.InSessionAsync(db => db.Set<Placement>().Where(p => p.ItemId == item.Id && p.SiteKey == "lai-chau").Select(p => p.State).SingleAsync()));
        await leader.SendAsync(here, new Dictionary<string, string> { ["rut"] = "lai-chau" });
        var late = await other.SendAsync("/quan-tri/lai-chau/de-nghi", new Dictionary<string, string> { ["nhan"] = item.Id });
        Assert.Contains("Đề nghị vừa được rút lại.", late.Text, StringComparison.Ordinal);

        var (deputy, _) = await NewsroomVisit.AddAsync(portal, "bt@example.gov.vn", "Biên tập viên", BuiltInRoles.Editor, "quang-tri");
        var me = (await leader.GetAsync($"{Root}/uy-quyen")).Document.QuerySelector("#f-From option")!.GetAttribute("value")!;
        var lend = $"{Root}/uy-quyen?handler=Lend";
        Assert.Equal(HttpStatusCode.OK, (await leader.SendAsync($"{Root}/uy-quyen", new Dictionary<string, string> { ["From"] = me, ["To"] = deputy, ["Ends"] = "hôm nào" }, lend)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SendAsync($"{Root}/uy-quyen", new Dictionary<string, string> { ["From"] = me, ["To"] = deputy, ["Ends"] = DateTime.UtcNow.AddDays(30).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) }, lend)).Status);
        Assert.Contains("Biên tập viên", (await leader.GetAsync($"{Root}/uy-quyen")).Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_write_in_one_item_see_both_texts_and_lose_neither()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var first = await SignedInAsync(portal, "mot@example.gov.vn", "Biên tập viên", BuiltInRoles.Editor);
        using var second = await SignedInAsync(portal, "hai@example.gov.vn", "Thư ký Ban Biên tập", BuiltInRoles.Secretary, true);
        var edit = (await first.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await PostAsync(first, await first.GetAsync(edit), f => f.With("TitlePart.Title", "Bản đầu"), "luu");
        var address = edit.Split('?')[0];
        var (one, two) = (await first.GetAsync(address), await second.GetAsync(address));

        await PostAsync(first, one, f => f.With("TitlePart.Title", "Bản của biên tập viên"), "luu");
        var conflict = await PostAsync(second, two, f => f.With("TitlePart.Title", "Bản của thư ký"), "luu");

        Assert.EndsWith("/xung-dot", conflict.Header("location"), StringComparison.Ordinal);
        var page = await second.GetAsync(conflict.Header("location")!);
        Assert.Contains("biên tập viên", page.Document.QuerySelector("table.cmp")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("thư ký", page.Document.QuerySelector("table.cmp")!.TextContent, StringComparison.Ordinal);
        var fields = SentForm.Of(page.Document.QuerySelector("main form")!).With("lam", "ghep");
        Assert.Equal(HttpStatusCode.Redirect, (await second.PostPairsAsync(page.Path, fields)).Status);
        Assert.Equal("Bản của thư ký", (await first.GetAsync(address)).Document.QuerySelector("textarea.head")!.TextContent.Trim());
        Assert.Equal(3, (await first.GetAsync(address.Replace("/sua", "/lich-su", StringComparison.Ordinal))).Document.QuerySelectorAll("table.rows tbody tr").Length);
    }

    [Fact]
    public async Task What_a_script_keeps_is_there_again_and_a_stranger_reaches_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        using var other = await SignedInAsync(portal, "yen@example.gov.vn", "Người viết tin khác", BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var page = await writer.GetAsync(edit);
        var keep = page.Document.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave")!;
        var fields = SentForm.Of(page.Document.QuerySelector("#bai")!).With("TitlePart.Title", "Đang gõ dở");

        Assert.Equal(HttpStatusCode.OK, (await writer.PostPairsAsync(keep, fields)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.PostPairsAsync(keep, [.. fields.Where(f => f.Key != "__RequestVerificationToken")])).Status);
        Assert.Equal("Đang gõ dở", (await writer.GetAsync(edit)).Document.QuerySelector("textarea.head")!.TextContent.Trim());
        Assert.Equal("", (await other.GetAsync(edit)).Document.QuerySelector("textarea.head")!.TextContent.Trim());

        await PostAsync(writer, await writer.GetAsync(edit), f => f, "luu");
        Assert.EndsWith("/duyet", (await other.GetAsync(edit.Split('?')[0])).Header("location"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(edit.Replace("quang-tri", "lai-chau", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Rows_of_a_list_are_added_moved_and_removed_without_a_script_and_nothing_typed_is_lost()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        var page = await writer.GetAsync(edit);
        page = await RowAsync(writer, page, f => f.With("TitlePart.Title", "Có người làm"), "add|Credits|Credit");
        var name = page.Document.QuerySelectorAll("#f-Credits input[type=text]").Select(i => i.GetAttribute("name")!).First(n => !n.EndsWith(".Add", StringComparison.Ordinal));
        page = await RowAsync(writer, page, f => f.With(name, "Thiên Thanh"), "add|Credits|Credit");

        Assert.Equal("Có người làm", page.Document.QuerySelector("textarea.head")!.TextContent.Trim());
        Assert.Equal(2, page.Document.QuerySelectorAll("#f-Credits > li").Length);
        page = await RowAsync(writer, page, f => f, "down|Credits|0");
        Assert.Equal("Thiên Thanh", page.Document.QuerySelectorAll("#f-Credits > li").ElementAt(1).QuerySelectorAll("input[type=text]").Select(i => i.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v)));
        page = await RowAsync(writer, page, f => f, "remove|Credits|0");
        Assert.Single(page.Document.QuerySelectorAll("#f-Credits > li"));
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(writer, page, f => f, "luu")).Status);
        Assert.Contains("Thiên Thanh", (await writer.GetAsync(edit.Split('?')[0])).Document.QuerySelector("#f-Credits")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Article.EventFrom.Value", "hôm qua", "Viết ngày theo dạng ngày/tháng/năm.")]
    [InlineData("Article.Projects.ContentItemIds.Add", "không có dự án này", "Không tìm thấy tên này: chọn trong danh sách.")]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_the_rest_is_kept(string field, string typed, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;

        var page = await PostAsync(writer, await writer.GetAsync(edit), f => f.With("TitlePart.Title", "Còn nguyên").With(field, typed), "luu");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector(".err-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("Còn nguyên", page.Document.QuerySelector("textarea.head")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_writer_finds_items_and_files_and_takes_a_picture_in()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var page = await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article");
        var token = (await writer.GetAsync(page.Header("location")!)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Contains("\"url\":\"item:", (await writer.GetAsync($"{Root}/bai-viet/tim?q=giao%20ban")).Text, StringComparison.Ordinal);
        Assert.NotNull((await writer.GetAsync($"{Root}/thu-vien/chon?q=phong")).Document.QuerySelector("button[data-path]"));
        var picture = await File.ReadAllBytesAsync(Support.Repository.Path("recipes", "anh", "phong-hop.webp"), TestContext.Current.CancellationToken);
        var taken = await writer.UploadAsync($"{Root}/thu-vien/tai-len", "Phòng họp mới.webp", picture, token);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains("phong-hop-moi-", taken.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.UploadAsync($"{Root}/thu-vien/tai-len", "a.svg", "<svg/>"u8.ToArray(), token)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.UploadAsync($"{Root}/thu-vien/tai-len", "a.webp", picture, "")).Status);
    }

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string email, string name, string role, bool hasSecondFactor = false)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, email, name, role, "quang-tri", hasSecondFactor);
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email, secret);
        return visit;
    }

    private static Task<Answer> PostAsync(
        NewsroomVisit visit, Answer page, Func<List<KeyValuePair<string, string>>, List<KeyValuePair<string, string>>> change, string work)
    {
        var form = page.Document.QuerySelector("#bai")!;
        return visit.PostPairsAsync(form.GetAttribute("action")!, change(SentForm.Of(form)).With("lam", work));
    }

    private static Task<Answer> RowAsync(
        NewsroomVisit visit, Answer page, Func<List<KeyValuePair<string, string>>, List<KeyValuePair<string, string>>> change, string command)
    {
        var form = page.Document.QuerySelector("#bai")!;
        return visit.PostPairsAsync(form.GetAttribute("action")!, change(SentForm.Of(form)).With("dong", command));
    }

    private static Task<Answer> PressAsync(
        NewsroomVisit visit, Answer page, string button, Func<List<KeyValuePair<string, string>>, List<KeyValuePair<string, string>>> typed)
    {
        var form = page.Document.QuerySelector("form#bai")!;
        return visit.PostPairsAsync(form.GetAttribute("action")!, [.. typed(SentForm.Of(form)), new("dong", button)]);
    }

    private static async Task<Answer> DecideAsync(NewsroomVisit visit, string address, string work, params (string Name, string Value)[] more)
    {
        var page = await visit.GetAsync(address);
        var form = page.Document.QuerySelectorAll("main form").First(f => f.QuerySelector("[name=PhienBan]") is not null);
        var fields = SentForm.Of(form).With("lam", work);
        foreach (var (name, value) in more)
        {
            fields = [.. fields.Where(f => f.Key != name), new(name, value)];
        }

        return await visit.PostPairsAsync(address, fields);
    }
}
