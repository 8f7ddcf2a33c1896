using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Suggesting;

/// <summary>The panel of suggestions beside the text: what it offers, and what its buttons write.</summary>
public sealed class SuggestionPagesTests
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Headline = "Sở Ngoại vụ họp đánh giá kết quả dự án Hòa nhập 1 quý III và kế hoạch quý IV năm 2023";

    private const string Body =
        "<p>Sáng 15/11/2023, Sở Ngoại vụ tỉnh Quảng Trị họp đánh giá kết quả quý III của dự án Hòa nhập 1, với Trung tâm Sáng kiến Sức khỏe và Dân số.</p>"
        + "<p>Các bên thống nhất kế hoạch.</p><p>Tin, ảnh: Thiên Thanh - Video: Tổ Truyền thông</p><p>Nguồn: <a href=\"https://songoaivu.vn/tin\">Hợp tác quốc tế</a></p>";

    [Fact]
    public async Task Named_entries_are_chosen_by_one_press_and_linked_by_another()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (edit, page) = await BegunAsync(writer);

        var project = Row(page, "Hòa nhập 1 -");
        Assert.Contains("Dự án", project.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Thêm vào “Dự án”", "Đặt liên kết"], project.QuerySelectorAll("button").Select(Words));
        var all = page.Document.QuerySelectorAll("#goi-y button").Single(b => b.TextContent.StartsWith("Thêm cả", StringComparison.Ordinal));
        page = await PressAsync(writer, page, all);
        Assert.Contains("Đã làm và lưu thành phiên bản.", page.Words, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelector("#goi-y")!.HasAttribute("open"));
        page = await PressAsync(writer, page, Row(page, "Hòa nhập 1 -").QuerySelector("button")!);

        var document = await DocumentAsync(portal, edit);
        Assert.Single(ContentJson.Texts(ContentJson.At(document, "Article", "Projects", "ContentItemIds")));
        Assert.True(ContentJson.Texts(ContentJson.At(document, "Article", "Organisations", "ContentItemIds")).Count() >= 2);
        var id = ContentJson.Texts(ContentJson.At(document, "Article", "Projects", "ContentItemIds")).Single();
        Assert.Contains($"dự án <a href=\"item:{id}\">Hòa nhập 1</a>,", ContentJson.Text(ContentJson.At(document, "HtmlBodyPart", "Html")), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("#goi-y li"), li => li.TextContent.Contains("Hòa nhập 1 -", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_of_source_and_people_go_to_their_fields()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (edit, page) = await BegunAsync(writer);

        page = await PressAsync(writer, page, Row(page, "Nguồn: Hợp tác quốc tế").QuerySelector("button")!);
        page = await PressAsync(writer, page, Row(page, "Tin, ảnh: Thiên Thanh").QuerySelector("button")!);

        var document = await DocumentAsync(portal, edit);
        Assert.Equal("Hợp tác quốc tế", ContentJson.Text(ContentJson.At(document, "Article", "SourceName", "Text")));
        Assert.Equal("https://songoaivu.vn/tin", ContentJson.Text(ContentJson.At(document, "Article", "SourceAddress", "Url")));
        Assert.Equal(["text Thiên Thanh", "photo Thiên Thanh", "video Tổ Truyền thông"], (ContentJson.At(document, "Credits", "ContentItems") as JsonArray)!
            .Select(c => $"{ContentJson.Text(ContentJson.At(c, "Credit", "Work", "Text"))} {ContentJson.Text(ContentJson.At(c, "Credit", "NameAsPrinted", "Text"))}"));
        Assert.All((ContentJson.At(document, "Credits", "ContentItems") as JsonArray)!, c => Assert.Empty(ContentJson.Texts(ContentJson.At(c, "Credit", "Person", "ContentItemIds"))));
        Assert.EndsWith("<p>Các bên thống nhất kế hoạch.</p>", ContentJson.Text(ContentJson.At(document, "HtmlBodyPart", "Html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_and_a_shorter_address_are_taken_over()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (edit, page) = await BegunAsync(writer);

        page = await PressAsync(writer, page, Row(page, "Sáng 15/11/2023, Sở Ngoại vụ").QuerySelector("button")!);
        page = await PressAsync(writer, page, Row(page, "so-ngoai-vu-hop").QuerySelector("button")!);

        var document = await DocumentAsync(portal, edit);
        Assert.StartsWith("Sáng 15/11/2023, Sở Ngoại vụ", ContentJson.Text(ContentJson.At(document, "Article", "Summary", "Text")), StringComparison.Ordinal);
        Assert.Equal("so-ngoai-vu-hop-danh-gia-ket-qua-du-an-hoa-nhap-1", ContentJson.Text(ContentJson.At(document, "AutoroutePart", "Path")));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("#goi-y h3"), h => h.TextContent is "Có thể làm sapô" or "Địa chỉ ngắn hơn");
    }

    [Fact]
    public async Task What_is_published_about_the_same_is_linked_at_the_end_and_its_meeting_chosen()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await portal.IndexedAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (edit, page) = await BegunAsync(writer);

        var meeting = page.Document.QuerySelectorAll("#goi-y li").First(li => li.QuerySelectorAll("button").Any(b => b.TextContent.StartsWith("Thêm vào “Hội nghị", StringComparison.Ordinal)));
        var (id, title) = (meeting.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^2], meeting.QuerySelector("a")!.ChildNodes[0].TextContent);
        page = await PressAsync(writer, page, meeting.QuerySelectorAll("button")[0]);
        page = await PressAsync(writer, page, Row(page, title).QuerySelector("button")!);

        var document = await DocumentAsync(portal, edit);
        Assert.Equal([id], ContentJson.Texts(ContentJson.At(document, "Article", "Meeting", "ContentItemIds")));
        Assert.EndsWith($"<p><a href=\"item:{id}\">{title}</a></p>", ContentJson.Text(ContentJson.At(document, "HtmlBodyPart", "Html")), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("#goi-y li"), li => li.TextContent.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_line_with_a_link_that_has_no_field_stays()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (_, page) = await BegunAsync(writer, "<p>Một câu.</p><p>Nguồn: <a href=\"mailto:so@quangtri.gov.vn\">Sở Ngoại vụ</a></p><p>Tin: <a href=\"https://a.vn\">Minh Đức</a></p>");

        Assert.DoesNotContain(page.Document.QuerySelectorAll("#goi-y li"), li => li.TextContent.Contains("Nguồn:", StringComparison.Ordinal) || li.TextContent.Contains("Tin:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_words_no_longer_say_is_not_done()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var (_, page) = await BegunAsync(writer);

        page = await PressAsync(writer, page, Row(page, "Nguồn: Hợp tác quốc tế").QuerySelector("button")!, "<p>Một bài khác hẳn.</p>");

        Assert.Contains("Nội dung đã khác trước: chỗ đó giữ nguyên, không sửa.", page.Words, StringComparison.Ordinal);
        Assert.Equal("<p>Một bài khác hẳn.</p>", page.Document.QuerySelector("np-editor textarea")!.TextContent.Trim());
    }

    private static async Task<(string Edit, Answer Page)> BegunAsync(NewsroomVisit writer, string body = Body)
    {
        var edit = (await writer.GetAsync($"{Root}/bai-viet/moi?loai=Article")).Header("location")!;
        await writer.SendAsync(await writer.GetAsync(edit), "form.write", ("TitlePart.Title", Headline), ("HtmlBodyPart.Html", body), ("lam", "luu"));
        return (edit, await writer.GetAsync(edit.Split('?')[0]));
    }

    private static async Task<Answer> PressAsync(NewsroomVisit writer, Answer page, IElement button, string? body = null)
    {
        (string, string)[] sent = [("goi-y", button.GetAttribute("value")!), .. body is null ? Array.Empty<(string, string)>() : [("HtmlBodyPart.Html", body)]];
        return await writer.GetAsync((await writer.SendAsync(page, "form.write", sent)).Header("location")!);
    }

    private static IElement Row(Answer page, string words) =>
        page.Document.QuerySelectorAll("#goi-y li").First(li => li.TextContent.Contains(words, StringComparison.Ordinal));

    private static string Words(IElement button) => button.ChildNodes[0].TextContent;

    private static async Task<JsonObject> DocumentAsync(TestPortal portal, string edit)
    {
        var id = edit.Split('?')[0].Split('/')[^2];
        return ContentJson.Parse(await portal.InSessionAsync(db => db.Set<ContentVersion>().AsNoTracking()
            .Where(v => v.ItemId == id).OrderByDescending(v => v.Id).Select(v => v.Document).FirstAsync(TestContext.Current.CancellationToken)));
    }
}
