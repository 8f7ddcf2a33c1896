using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Media.Attachments;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Media.Word;
using NewsPortal.Tests.Portal;
using Xunit;
using static NewsPortal.Tests.Media.Word.WordFile;

namespace NewsPortal.Tests.Admin.WordFiles;

/// <summary>A Word file on the screen for a new item, and in the text of one that is written.</summary>
public sealed class WordPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_file_is_a_draft_in_one_step_and_what_was_left_out_is_said()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal);
        var sent = await SendAsync(writer, Article());
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);

        var edit = await writer.GetAsync(sent.Header("location")!);
        Assert.Equal("Lễ bàn giao cầu Ba Lòng", edit.Document.QuerySelector("textarea.head")!.TextContent.Trim());
        var asset = await portal.InSessionAsync(db => db.Set<Asset>().AsNoTracking().SingleAsync(a => a.Path.Contains("le-ban-giao-cau-ba-long-1-"), Ct));
        Assert.Equal(("Cầu nhìn từ bờ bắc", "Cầu Ba Lòng. Ảnh: Minh Hà", "Minh Hà"), (asset.Alt, asset.Caption, asset.Credit));
        Assert.Equal(
            $"<p>Chiều 25/10/2023.</p><figure><img src=\"asset:{asset.Path}\" alt=\"Cầu nhìn từ bờ bắc\"><figcaption>Cầu Ba Lòng. Ảnh: Minh Hà</figcaption></figure><p>Nguồn: Sở Xây dựng</p>",
            edit.Document.QuerySelector("np-editor textarea")!.TextContent.Trim());
        var said = edit.Document.QuerySelectorAll(".say.ok p").Select(p => p.TextContent.Trim()).ToList();
        Assert.Equal("Tệp Word đã thành bản nháp. Đọc lại trước khi gửi.", said[0]);
        Assert.Equal("Đã bỏ: 1 nhận xét, đầu trang, ảnh 2 (không phải JPEG, PNG, WebP, GIF, AVIF).", said[1]);

        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.DraftTitle == "Lễ bàn giao cầu Ba Lòng" || i.Title == "Lễ bàn giao cầu Ba Lòng", Ct));
        Assert.Contains(item.Id, sent.Header("location"), StringComparison.Ordinal);
        Assert.Equal(1, await portal.InSessionAsync(db => db.Set<ItemMove>().CountAsync(m => m.ItemId == item.Id, Ct)));
        Assert.Empty((await writer.GetAsync(sent.Header("location")!)).Document.QuerySelectorAll(".say.ok"));

        // Sent again it is another draft, with the pictures of the first.
        var (drafts, pictures) = await CountAsync(portal);
        Assert.NotEqual(sent.Header("location"), (await SendAsync(writer, Article())).Header("location"));
        Assert.Equal((drafts + 1, pictures), await CountAsync(portal));
    }

    [Fact]
    public async Task A_file_that_is_no_text_of_Word_leaves_a_sentence_beside_the_field_and_nothing_else()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal);
        var before = await CountAsync(portal);

        var old = await SendAsync(writer, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4_096]], "bài.doc");
        Assert.Equal(HttpStatusCode.OK, old.Status);
        Assert.Contains("lưu thành docx", old.Document.QuerySelector("form.drop .err #tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tep-h tep-e", old.Document.QuerySelector("#tep")!.GetAttribute("aria-describedby"));
        Assert.Contains("Tệp bị hỏng", (await SendAsync(writer, Article()[..400])).Text, StringComparison.Ordinal);
        Assert.Contains("Đây không phải tệp Word.", (await SendAsync(writer, PdfFiles.Of(""), "bài.pdf")).Text, StringComparison.Ordinal);
        Assert.Contains("Chọn một tệp không rỗng.", (await SendAsync(writer, [])).Document.QuerySelector("#tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(writer, Article(), type: "Taxonomy")).Status);
        Assert.Equal(before, await CountAsync(portal));
    }

    [Fact]
    public async Task A_broken_picture_is_said_by_its_number_and_the_others_are_taken()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal);
        var broken = Photo.Jpeg(90, 60)[..300];
        var file = new WordFile { Body = P("Ảnh hỏng") + Picture("a") + P("Hình 1. Mất ảnh") + Picture("b") }
            .WithPicture("a", broken, DocumentFormat.OpenXml.Packaging.ImagePartType.Jpeg).WithPicture("b", Photo.Jpeg(90, 60), DocumentFormat.OpenXml.Packaging.ImagePartType.Jpeg);

        var edit = await writer.GetAsync((await SendAsync(writer, file.ToBytes(), "Tin ảnh.docx")).Header("location")!);

        Assert.Contains("Đã bỏ: ảnh 1 (", edit.Document.QuerySelector(".say.ok")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("<p>Ảnh hỏng</p><p>Hình 1. Mất ảnh</p><figure><img src=\"asset:[0-9/]+tin-anh-2-[0-9a-f]{8}.jpg\" alt=\"\"></figure>", edit.Document.QuerySelector("np-editor textarea")!.TextContent);
    }

    [Fact]
    public async Task A_script_gets_the_text_to_put_in_and_only_the_pictures_are_stored()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal);
        var token = (await writer.GetAsync($"{Root}/bai-viet/moi")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var (drafts, pictures) = await CountAsync(portal);

        var taken = await writer.UploadAsync($"{Root}/bai-viet/tu-word", "bài.docx", Article(), token);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        using var json = JsonDocument.Parse(taken.Text);
        Assert.StartsWith("<h2>Lễ bàn giao cầu Ba Lòng</h2><p>Chiều", json.RootElement.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Đã bỏ: 1 nhận xét", json.RootElement.GetProperty("said").GetString(), StringComparison.Ordinal);
        Assert.Equal((drafts, pictures + 1), await CountAsync(portal));

        var refused = await writer.UploadAsync($"{Root}/bai-viet/tu-word", "bài.docx", "x"u8.ToArray(), token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Word", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.UploadAsync($"{Root}/bai-viet/tu-word", "bài.docx", Article(), "sai")).Status);
    }

    [Fact]
    public async Task Whoever_may_not_upload_pictures_gets_the_words_and_is_told()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await portal.InSessionAsync(async db =>
        {
            db.Add(new Role { SiteKey = "quang-tri", Key = BuiltInRoles.Contributor, Permissions = "EditOwnContent,PreviewContent,SubmitContent" });
            return await db.SaveChangesAsync(Ct);
        });
        using var contributor = await SignedInAsync(portal, BuiltInRoles.Contributor);
        var (_, pictures) = await CountAsync(portal);

        var sent = await SendAsync(contributor, Article());
        var edit = await contributor.GetAsync(sent.Header("location")!);

        Assert.Equal("<p>Chiều 25/10/2023.</p><p>Cầu Ba Lòng. Ảnh: Minh Hà</p><p>Nguồn: Sở Xây dựng</p>", edit.Document.QuerySelector("np-editor textarea")!.TextContent.Trim());
        Assert.Contains("ảnh 1 (bạn không có quyền tải ảnh lên)", edit.Document.QuerySelector(".say.ok")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(pictures, (await CountAsync(portal)).Pictures);
    }

    private static byte[] Article() => new WordFile
    {
        Body = P("Lễ bàn giao cầu Ba Lòng", "<w:jc w:val=\"center\"/>", "<w:b/>") + "<w:p>" + R("Chiều 25/10/2023.") + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
            + Picture("a", "Cầu nhìn từ bờ bắc") + P("Cầu Ba Lòng. Ảnh: Minh Hà") + Picture("b") + P("Nguồn: Sở Xây dựng"),
        Header = P("UBND tỉnh"),
    }.WithPicture("a", Photo.Plain(60, 40, 10, 90, 200)).WithPicture("b", [1, 0, 0, 0], DocumentFormat.OpenXml.Packaging.ImagePartType.Emf).ToBytes();

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string role = BuiltInRoles.Writer)
    {
        await NewsroomVisit.AddAsync(portal, "ha@example.gov.vn", "Người viết tin", role, "quang-tri");
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync("ha@example.gov.vn");
        return visit;
    }

    private static async Task<Answer> SendAsync(NewsroomVisit visit, byte[] file, string name = "Bài của Hà.docx", string type = "Article")
    {
        var form = (await visit.GetAsync($"{Root}/bai-viet/moi")).Document.QuerySelector("form.drop")!;
        return await visit.PostFilesAsync(form.GetAttribute("action")!, SentForm.Of(form).With("Loai", type), ("Tep", name, file));
    }

    private static Task<(int Drafts, int Pictures)> CountAsync(TestPortal portal) => portal.InSessionAsync(async db =>
        (await db.Set<ContentItem>().CountAsync(Ct), await db.Set<Asset>().CountAsync(Ct)));
}
