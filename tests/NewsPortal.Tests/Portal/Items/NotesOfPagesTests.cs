using System.Net;
using System.Text.Json.Nodes;
using NewsPortal.Content.Items;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

public sealed class NotesOfPagesTests
{
    [Fact]
    public async Task An_item_without_notes_says_nothing_of_changes()
    {
        await using var portal = await TestPortal.StartAsync();
        var page = await portal.AskAsync(Newsdesk.AddressOf(await portal.ArticleAsync("quang-tri")));

        Assert.Empty(page.Document.QuerySelectorAll(".notes, .corrected"));
        Assert.DoesNotContain("CorrectionComment", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_stand_on_the_page_newest_first_and_the_newest_correction_is_announced_above_the_text()
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.ArticleAsync("quang-tri");
        await portal.TellAsync(item.Id, NoteKind.Correction, "Bản đầu ghi 3 tỷ đồng; số đúng là 2,3 tỷ đồng.");
        await portal.TellAsync(item.Id, NoteKind.Update, "Thêm ý kiến của\nđại biểu <script>alert(1)</script>");

        var page = await portal.AskAsync(Newsdesk.AddressOf(item));

        var notes = page.Document.QuerySelectorAll(".art-end .notes li");
        Assert.Equal(["Cập nhật", "Đính chính"], notes.Select(n => n.QuerySelector("strong")!.TextContent));
        Assert.Equal(["Thêm ý kiến của\nđại biểu <script>alert(1)</script>", "Bản đầu ghi 3 tỷ đồng; số đúng là 2,3 tỷ đồng."], notes.Select(n => n.QuerySelector(".text")!.TextContent.Replace('\u00A0', ' ')));
        Assert.All(notes, n => Assert.NotNull(n.QuerySelector("time[datetime]")));
        var announced = page.Document.QuerySelector("header.art-head .corrected a")!;
        Assert.Equal("#" + notes[1].Id, announced.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("header.art-head .corrected time"));
        Assert.Contains("Cập nhật", page.Document.QuerySelector(".art-meta")!.TextContent, StringComparison.Ordinal);

        var data = page.Document.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonNode.Parse(s.TextContent)!).First(d => (string?)d["@type"] == "NewsArticle");
        var correction = Assert.Single(data["correction"]!.AsArray())!;
        Assert.Equal(("CorrectionComment", "Bản đầu ghi 3 tỷ đồng; số đúng là 2,3 tỷ đồng."), ((string)correction["@type"]!, (string)correction["text"]!));
        Assert.True(string.CompareOrdinal((string)data["dateModified"]!, (string)correction["datePublished"]!) >= 0);
        Assert.True(string.CompareOrdinal((string)data["datePublished"]!, (string)data["dateModified"]!) < 0);
    }

    [Fact]
    public async Task An_update_alone_is_not_announced_as_a_correction()
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.ArticleAsync("quang-tri");
        await portal.TellAsync(item.Id, NoteKind.Update, "Thêm ảnh.");

        var page = await portal.AskAsync("/quang-tri/" + item.Slug + "-" + item.Tail);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll(".notes li"));
        Assert.Null(page.Document.QuerySelector(".corrected"));
    }
}
