using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

/// <summary>What the screens say after an act, and how plans are made and taken off.</summary>
public sealed class PublishPagesTests
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Headline = "Giao ban <b>tháng 10</b>";

    [Fact]
    public async Task What_was_done_is_said_with_the_headline_once_and_not_because_an_address_claims_it()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, true);
        var item = await WriteAsync(writer, Headline);
        Assert.Equal($"Đã gửi duyệt “{Headline}”.", Said(await writer.GetAsync($"{Root}/bai-viet?xong=Submit")));
        Assert.Null(Said(await writer.GetAsync($"{Root}/bai-viet?xong=Submit")));

        var returned = await DecideAsync(leader, item + "/duyet", "tra-lai", ("LyDo", "Ghi rõ số liệu."));
        Assert.Equal($"Đã trả lại “{Headline}” cho Lê Minh Hà.", Said(await leader.GetAsync(returned.Header("location")!)));
        await HandOnAsync(writer, item);
        var approved = await DecideAsync(leader, item + "/duyet", "duyet-dang");
        Assert.Equal($"Đã duyệt “{Headline}”.", Said(await leader.GetAsync(approved.Header("location")!)));
        var published = await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "ngay"));
        var list = await leader.GetAsync(published.Header("location")!);
        Assert.Contains($"“{Headline}”", list.Document.QuerySelector(".undo")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Said(list));
        var gone = await DecideAsync(leader, item + "/go-bo", "", ("LyDo", "Mistake"));
        Assert.Equal($"Đã gỡ “{Headline}” khỏi trang công khai.", Said(await leader.GetAsync(gone.Header("location")!)));

        var bin = (await leader.GetAsync($"{Root}/bai-viet?q=Giao ban")).Document.QuerySelector("table")!.Closest("form")!;
        var several = await leader.PostPairsAsync($"{Root}/bai-viet?q=Giao ban", [.. SentForm.Of(bin).Where(f => f.Key != "chon"), new("chon", item.Split('/')[^1]), new("viec", "xoa")]);
        Assert.Equal($"Đã xóa “{Headline}” vào thùng rác.", Said(several));
        Assert.Null(Said(await leader.GetAsync($"{Root}/bai-viet")));
    }

    [Fact]
    public async Task A_change_to_what_readers_see_is_chosen_and_dates_are_asked_for_in_the_order_of_their_fields()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "bt@example.gov.vn", "Biên tập viên", BuiltInRoles.Editor);
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, true);
        var item = await WriteAsync(editor, Headline);
        await DecideAsync(leader, item + "/duyet", "duyet");
        await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "ngay"));
        Assert.Contains("Không có gì để đăng", (await leader.GetAsync(item + "/xuat-ban")).Document.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        await HandOnAsync(editor, item, "<p>Đạt 102,4% kế hoạch.</p>");
        await DecideAsync(leader, item + "/duyet", "duyet");

        var page = (await leader.GetAsync(item + "/xuat-ban")).Document;
        Assert.Equal(["nho", "cap-nhat", "dinh-chinh"], page.QuerySelectorAll("input[name=ThayDoi]").Select(i => i.GetAttribute("value")));
        Assert.Null(page.QuerySelector("input[name=ThayDoi][checked]"));
        var refused = await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "hen"), ("Ngay", "45/13"), ("Gio", "7 giờ rưỡi"), ("HenGo", "mai"), ("KhongTruoc", "kia"));
        Assert.Equal(
            [
                "Ngày đăng: viết theo dạng ngày/tháng/năm.", "Giờ đăng: viết theo dạng giờ:phút.", "Chọn sửa nhỏ, cập nhật nội dung hay đính chính.",
                "Hẹn giờ gỡ: viết theo dạng giờ:phút, ngày/tháng/năm.", "Không công bố trước: viết theo dạng giờ:phút, ngày/tháng/năm.",
            ],
            refused.Document.QuerySelectorAll(".say.bad li").Select(l => l.TextContent.Trim()));
        Assert.Equal(("45/13", "mai"), (refused.Document.QuerySelector("#ng")!.GetAttribute("value"), refused.Document.QuerySelector("#go")!.GetAttribute("value")));
        Assert.NotNull((await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "ngay"), ("ThayDoi", "dinh-chinh"))).Document.QuerySelector("#gc-e"));

        await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "ngay"), ("ThayDoi", "dinh-chinh"), ("GhiChu", "Số liệu là 102,4%."));
        var shown = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Title == Headline));
        Assert.Contains("Số liệu là 102,4%.", (await portal.AskAsync($"/quang-tri/{shown.Slug}-{shown.Tail}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_exists_is_taken_off_by_a_button_that_says_so_and_by_nobody_else()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        using var leader = await SignedInAsync(portal, "nam@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, true);
        var item = await WriteAsync(writer, Headline);
        await DecideAsync(leader, item + "/duyet", "duyet");
        var day = DateTime.UtcNow.AddDays(9).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        await DecideAsync(leader, item + "/xuat-ban", "", ("KhiNao", "hen"), ("Ngay", day), ("Gio", "07:30"), ("HenGo", $"23:15, {day}"), ("KhongTruoc", $"07:00, {day}"));

        var planned = await leader.GetAsync(item + "/xuat-ban");
        Assert.Equal(["Unschedule", "DropArchival", "LiftEmbargo"], planned.Document.QuerySelectorAll("button[name=bo]").Select(b => b.GetAttribute("value")));
        Assert.Null((await writer.GetAsync(item + "/xuat-ban")).Document.QuerySelector("button[name=bo]"));
        Assert.Equal(HttpStatusCode.OK, (await DropAsync(leader, planned, item, "Withdraw")).Status);
        Assert.Equal(3, (await leader.GetAsync(item + "/xuat-ban")).Document.QuerySelectorAll("button[name=bo]").Length);
        foreach (var (plan, said) in (IEnumerable<(string, string)>)
            [
                ("LiftEmbargo", $"Đã bỏ hạn không công bố của “{Headline}”."), ("DropArchival", $"Đã bỏ lịch gỡ của “{Headline}”."),
                ("Unschedule", $"Đã bỏ lịch đăng của “{Headline}”."),
            ])
        {
            var done = await DropAsync(leader, planned, item, plan);
            planned = await leader.GetAsync(done.Header("location")!);
            Assert.Equal(said, Said(planned));
            Assert.Null(planned.Document.QuerySelector($"button[value={plan}]"));
        }

        Assert.Null(planned.Document.QuerySelector("#bo-lich"));
        Assert.Equal(ItemState.Approved, await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Title == Headline || i.DraftTitle == Headline).Select(i => i.State).SingleAsync()));
    }

    private static Task<Answer> DropAsync(NewsroomVisit visit, Answer page, string item, string plan) =>
        visit.PostPairsAsync($"{item}/xuat-ban?handler=Drop", SentForm.Of(page.Document.QuerySelector("#bo-lich")!).With("bo", plan));

    private static string? Said(Answer page) => page.Document.QuerySelector(".say.ok strong")?.TextContent;

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
        await SendAsync(visit, edit, f => f.With("TitlePart.Title", title).With("HtmlBodyPart.Html", "<p>Đạt 102,6% kế hoạch.</p>"));
        return edit.Split("/sua")[0];
    }

    private static Task HandOnAsync(NewsroomVisit visit, string item, string body = "<p>Đạt 102,5% kế hoạch.</p>") =>
        SendAsync(visit, item + "/sua", f => f.With("HtmlBodyPart.Html", body));

    private static async Task SendAsync(NewsroomVisit visit, string edit, Func<List<KeyValuePair<string, string>>, List<KeyValuePair<string, string>>> change)
    {
        var form = (await visit.GetAsync(edit)).Document.QuerySelector("#bai")!;
        await visit.PostPairsAsync(form.GetAttribute("action")!, change(SentForm.Of(form)).With("lam", "gui-duyet"));
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
