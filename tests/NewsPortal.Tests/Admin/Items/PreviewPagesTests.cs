using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data.Feed;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Previewing;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

public sealed class PreviewPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    [Fact]
    public async Task A_preview_is_the_public_page_of_the_draft_with_a_mark_and_for_the_newsroom_alone()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");
        await portal.IndexedAsync();
        var before = await portal.AskAsync(Newsdesk.AddressOf(item));
        await portal.ChangeAsync(item.Id, d => d["HtmlBodyPart"]!["Html"] = "<p>Chữ của bản nháp</p>");
        var feed = await portal.InSessionAsync(db => db.Set<Change>().CountAsync());

        var screen = await editor.GetAsync($"{Root}/bai-viet/{item.Id}/xem-truoc?rong=360");
        Assert.Equal(HttpStatusCode.OK, screen.Status);
        Assert.Contains("frame-src 'self'", screen.Header("content-security-policy"), StringComparison.Ordinal);
        Assert.Equal("360", screen.Document.QuerySelector("main.preview")!.GetAttribute("data-width"));
        var frame = await editor.GetAsync(screen.Document.QuerySelector("iframe")!.GetAttribute("src")!);

        Assert.Equal(HttpStatusCode.OK, frame.Status);
        Assert.Contains("Chữ của bản nháp", frame.Document.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bản nháp", frame.Document.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(frame.Document.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Empty(frame.Document.QuerySelectorAll("link[rel=canonical], script[type='application/ld+json']"));
        Assert.Contains("frame-ancestors 'self'", frame.Header("content-security-policy"), StringComparison.Ordinal);
        Assert.Equal(("no-store", "SAMEORIGIN", "no-referrer"), (frame.Header("cache-control"), frame.Header("x-frame-options"), frame.Header("referrer-policy")));
        Assert.Contains("noindex", frame.Header("x-robots-tag"), StringComparison.Ordinal);

        // What stands around and beside the words is what readers see today.
        foreach (var part in (string[])["header.site-head", "footer.site-foot", ".art-head", ".art-end", "aside"])
        {
            Assert.Equal(before.Document.QuerySelector(part)?.OuterHtml, frame.Document.QuerySelector(part)?.OuterHtml);
        }

        var after = await portal.AskAsync(Newsdesk.AddressOf(item));
        Assert.Equal(before.Text, after.Text);
        Assert.Null(after.Document.QuerySelector(".draft"));
        Assert.DoesNotContain("frame-src 'self'", (await editor.GetAsync($"{Root}/bai-viet")).Header("content-security-policy"), StringComparison.Ordinal);
        Assert.Equal(feed, await portal.InSessionAsync(db => db.Set<Change>().CountAsync()));
    }

    [Fact]
    public async Task Any_published_item_previews_as_its_own_public_page()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        foreach (var type in (string[])["Article", "Meeting", "Project", "Document", "Album", "Video", "Page", "Organisation", "Announcement"])
        {
            var item = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking()
                .Where(i => i.SiteKey == "quang-tri" && i.ContentType == type && i.PublishedVersionId != null).OrderBy(i => i.Id).FirstAsync());
            var page = await portal.AskAsync(Newsdesk.AddressOf(item));
            var frame = await editor.GetAsync($"{Root}/bai-viet/{item.Id}/xem-truoc/trang");
            Assert.Equal((type, page.Document.QuerySelector("main")!.OuterHtml), (type, frame.Document.QuerySelector("main")!.OuterHtml));
        }
    }

    [Fact]
    public async Task One_chooses_a_version_or_ones_own_words_and_what_is_not_there_is_a_404()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        using var other = await SignedInAsync(portal, "binh@example.gov.vn", BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");
        var edit = await editor.GetAsync($"{Root}/bai-viet/{item.Id}/sua");
        Assert.NotNull(edit.Document.QuerySelector($"a[href='{Root}/bai-viet/{item.Id}/xem-truoc?ban=dang-viet']"));
        var form = edit.Document.QuerySelector("form[data-autosave]")!;
        Assert.Equal(HttpStatusCode.OK, (await editor.PostPairsAsync(form.GetAttribute("data-autosave")!, SentForm.Of(form)
            .With("TitlePart.Title", "Đang gõ <script>x()</script>").With("HtmlBodyPart.Html", "<p onclick='x()'>Chữ đang gõ</p><script>x()</script>"))).Status);

        var here = $"{Root}/bai-viet/{item.Id}/xem-truoc";
        var own = await editor.GetAsync($"{here}/trang?ban=dang-viet");
        Assert.Equal("Đang gõ <script>x()</script>", own.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Chữ đang gõ", own.Words, StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector("main script, [onclick]"));
        Assert.Equal(item.Title, (await other.GetAsync($"{here}/trang?ban=dang-viet")).Document.QuerySelector("h1")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(item.Title, (await editor.GetAsync($"{here}/trang?ban=1")).Document.QuerySelector("h1")!.TextContent.Replace('\u00A0', ' '));
        foreach (var query in (string[])["?ban=2", "?ban=0", "?ban=-1", "?ban=99999999999999", "?ban=' OR 1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(here + query)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{here}/trang{query}")).Status);
        }

        Assert.Equal("1280", (await editor.GetAsync(here + "?rong=-5")).Document.QuerySelector("main.preview")!.GetAttribute("data-width"));
    }

    [Fact]
    public async Task A_stranger_previews_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var contributor = await SignedInAsync(portal, "ctv@example.gov.vn", BuiltInRoles.Contributor);
        using var visitor = new NewsroomVisit(portal);
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");
        var foreign = await portal.ArticleAsync("lai-chau");
        foreach (var path in (string[])["xem-truoc", "xem-truoc/trang", "lien-ket-xem"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await contributor.GetAsync($"{Root}/bai-viet/{item.Id}/{path}")).Status);
            Assert.StartsWith("/quan-tri/dang-nhap", new Uri(portal.Address, (await visitor.GetAsync($"{Root}/bai-viet/{item.Id}/{path}")).Header("location")!).AbsolutePath, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Root}/bai-viet/{foreign.Id}/{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Root}/bai-viet/khong-co/{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/quan-tri/lai-chau/bai-viet/{foreign.Id}/{path}")).Status);
        }
    }

    [Fact]
    public async Task A_link_shows_the_draft_to_whoever_has_it_until_it_is_revoked()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");
        await portal.ChangeAsync(item.Id, d => d["TitlePart"]!["Title"] = "Tiêu đề của bản nháp");
        var screen = $"{Root}/bai-viet/{item.Id}/lien-ket-xem";

        var made = await editor.SendAsync(screen, new Dictionary<string, string> { ["Ban"] = "", ["SoNgay"] = "7" });
        var address = made.Document.QuerySelector("#lien-ket")!.TextContent;
        Assert.StartsWith(TestPortal.Base + "/quang-tri/xem-truoc/", address, StringComparison.Ordinal);
        var path = address[TestPortal.Base.Length..];

        var shown = await portal.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("Tiêu đề của bản nháp", shown.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Liên kết dùng được đến", shown.Document.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer", "DENY"), (shown.Header("cache-control"), shown.Header("referrer-policy"), shown.Header("x-frame-options")));
        Assert.Contains("noindex", shown.Header("x-robots-tag"), StringComparison.Ordinal);
        Assert.Null(shown.Header("set-cookie"));
        Assert.DoesNotContain(path.Split('/')[^1], shown.Text, StringComparison.Ordinal);
        var picture = shown.Document.QuerySelector("figure img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(picture)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(path.Replace("/quang-tri/", "/lai-chau/", StringComparison.Ordinal))).Status);
        Assert.DoesNotContain("Tiêu đề của bản nháp", (await portal.AskAsync(Newsdesk.AddressOf(item))).Text, StringComparison.Ordinal);

        var list = await editor.GetAsync(screen);
        Assert.DoesNotContain(path.Split('/')[^1], list.Text, StringComparison.Ordinal);
        var link = list.Document.QuerySelector("button[name=thu-hoi]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync($"{screen}?handler=Revoke", new Dictionary<string, string> { ["thu-hoi"] = link })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.SendAsync(screen, new Dictionary<string, string> { ["thu-hoi"] = "khong-co" }, $"{screen}?handler=Revoke")).Status);
        Assert.Equal($"{screen}?xong=thu-hoi", (await editor.SendAsync(screen, new Dictionary<string, string> { ["thu-hoi"] = link }, $"{screen}?handler=Revoke")).Header("location"));

        var over = await portal.AskAsync(path);
        Assert.Equal(HttpStatusCode.Gone, over.Status);
        Assert.Contains("Liên kết xem trước đã hết hiệu lực", over.Words, StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer"), (over.Header("cache-control"), over.Header("referrer-policy")));
        var unknown = await portal.AskAsync(path[..^2]);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("Không có liên kết xem trước này", unknown.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "5", "Chọn số ngày liên kết dùng được: 1, 3, 7 hoặc 14.")]
    [InlineData("", "-1", "Chọn số ngày liên kết dùng được: 1, 3, 7 hoặc 14.")]
    [InlineData("", "99999999999999", "Chọn số ngày liên kết dùng được: 1, 3, 7 hoặc 14.")]
    [InlineData("17", "3", "Tin bài không có bản này: chọn trong danh sách.")]
    [InlineData("<script>", "3", "Tin bài không có bản này: chọn trong danh sách.")]
    public async Task What_cannot_be_chosen_is_said_beside_its_field_and_makes_no_link(string version, string days, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SignedInAsync(portal, "an@example.gov.vn", BuiltInRoles.Editor);
        var item = await portal.ArticleAsync("quang-tri");

        var page = await editor.SendAsync($"{Root}/bai-viet/{item.Id}/lien-ket-xem", new Dictionary<string, string> { ["Ban"] = version, ["SoNgay"] = days });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector("main .form .err-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InSessionAsync(db => db.Set<PreviewLink>().CountAsync()));
    }

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string email, string role)
    {
        await NewsroomVisit.AddAsync(portal, email, "Người của " + role, role, "quang-tri");
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email);
        return visit;
    }
}
