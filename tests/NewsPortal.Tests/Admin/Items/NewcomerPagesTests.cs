using AngleSharp.Dom;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

/// <summary>What somebody finds who is here for the first time.</summary>
public sealed class NewcomerPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    [Fact]
    public async Task What_is_to_be_written_is_offered_news_first_and_registries_to_those_who_keep_them()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", BuiltInRoles.Writer);
        using var secretary = await SignedInAsync(portal, "thuky@example.gov.vn", BuiltInRoles.Secretary, true);

        Assert.Equal(["Tin bài", "Thông báo", "Hội nghị, cuộc họp", "Video", "Album ảnh", "Trang"], await OfferedAsync(writer, 6));
        Assert.DoesNotContain("Dự án", await OfferedAsync(writer, 99));
        Assert.Equal(["Dự án", "Văn bản", "Cơ quan, tổ chức", "Tác giả", "Địa bàn"], (await OfferedAsync(secretary, 99)).SkipWhile(t => t != "Dự án").Take(5));
    }

    [Fact]
    public async Task A_meeting_is_asked_for_in_the_order_in_which_an_office_writes_it()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", BuiltInRoles.Writer);

        var names = (await OpenAsync(writer, "Meeting")).QuerySelectorAll(".sheet [name]").Select(e => e.GetAttribute("name")!).ToList();

        string[] order =
        [
            "TitlePart.Title", "Meeting.StartDate.Value", "Meeting.StartTime.Value", "Meeting.Venue.Text", "Meeting.Hosts.ContentItemIds", "Participants.Rows",
            "Meeting.Summary.Text", "HtmlBodyPart.Html", "Conclusions.Rows",
        ];
        Assert.Equal(order, names.Where(order.Contains));
    }

    [Fact]
    public async Task Words_are_counted_where_there_is_a_body()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SignedInAsync(portal, "thuky@example.gov.vn", BuiltInRoles.Secretary, true);

        Assert.Contains("0 chữ", (await OpenAsync(secretary, "Article")).QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0 chữ", (await OpenAsync(secretary, "Period")).QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_chosen_among_all_files_and_a_picture_among_pictures()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", BuiltInRoles.Writer);
        var form = await OpenAsync(writer, "Article");

        IElement Picker(string field) => form.QuerySelector($"[name='Article.{field}.Paths.Add']")!.Closest("np-media-picker")!;
        Assert.Contains("Chọn tệp", Picker("Attachments").GetAttribute("data-words")!.Replace("\\u1ECD", "ọ", StringComparison.Ordinal).Replace("\\u1EC7", "ệ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("", Picker("LeadPicture").GetAttribute("data-words"));
        Assert.Contains(".pdf", (await writer.GetAsync(Picker("Attachments").GetAttribute("data-address")!)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", (await writer.GetAsync(Picker("LeadPicture").GetAttribute("data-address")!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_stands_under_what_waits_and_help_tells_what_roles_may_do()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn", BuiltInRoles.Writer);
        var form = await OpenAsync(writer, "Article");
        var sent = await writer.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form).With("TitlePart.Title", "Giao ban").With("lam", "gui-duyet"));
        var review = form.GetAttribute("action")!.Split("/sua")[0] + "/duyet";

        Assert.Equal("Chờ duyệt", (await writer.GetAsync(review)).Document.QuerySelector(".rail [aria-current]")!.TextContent.Trim()[..9]);
        Assert.Equal("Tin bài", (await writer.GetAsync(sent.Header("location")!)).Document.QuerySelector(".rail [aria-current]")!.TextContent.Trim());
        var help = (await writer.GetAsync((await writer.GetAsync(Root)).Document.QuerySelector("header.top a[href$=tro-giup]")!.GetAttribute("href")!)).Document;
        Assert.Equal(6, help.QuerySelectorAll("ol li").Length);
        Assert.Equal(6, help.QuerySelectorAll("details").Length);
        Assert.Contains("Người viết tin", help.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> OfferedAsync(NewsroomVisit visit, int count) =>
        [.. (await visit.GetAsync($"{Root}/bai-viet/moi")).Document.QuerySelectorAll("main li a").Select(a => a.TextContent).Take(count)];

    private static async Task<IElement> OpenAsync(NewsroomVisit visit, string type) =>
        (await visit.GetAsync((await visit.GetAsync($"{Root}/bai-viet/moi?loai={type}")).Header("location")!)).Document.QuerySelector("#bai")!;

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string email, string role, bool hasSecondFactor = false)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, email, "Lê Minh Hà", role, "quang-tri", hasSecondFactor);
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email, secret);
        return visit;
    }
}
