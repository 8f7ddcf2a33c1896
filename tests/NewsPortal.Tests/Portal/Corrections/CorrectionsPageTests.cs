using System.Net;
using NewsPortal.Content.Items;
using Xunit;

namespace NewsPortal.Tests.Portal.Corrections;

public sealed class CorrectionsPageTests
{
    [Fact]
    public async Task A_site_without_corrections_says_so_in_its_language()
    {
        await using var portal = await TestPortal.StartAsync();

        Assert.Contains("Chưa có tin bài nào phải đính chính.", (await portal.AskAsync("/quang-tri/dinh-chinh")).Words, StringComparison.Ordinal);
        var english = await portal.AskAsync("/en/dinh-chinh");
        Assert.Equal("Corrections", english.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("No item has had to be corrected.", english.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_listed_on_the_site_with_a_link_to_the_note_and_updates_are_not()
    {
        await using var portal = await TestPortal.StartAsync();
        var (first, second) = (await portal.ArticleAsync("quang-tri"), await portal.ArticleAsync("quang-tri", skip: 1));
        await portal.TellAsync(first.Id, NoteKind.Update, "Chỉ là cập nhật.");
        await portal.TellAsync(first.Id, NoteKind.Correction, "Sửa tên đại biểu.");
        await portal.TellAsync(second.Id, NoteKind.Correction, "Sửa số tiền.");

        var page = await portal.AskAsync("/quang-tri/dinh-chinh");

        var rows = page.Document.QuerySelectorAll("main .notes > li");
        Assert.Equal(["Sửa số tiền.", "Sửa tên đại biểu."], rows.Select(r => r.QuerySelector(".text")!.TextContent.Replace('\u00A0', ' ')));
        Assert.DoesNotContain("Chỉ là cập nhật.", page.Words, StringComparison.Ordinal);
        Assert.All(rows, r => Assert.NotNull(r.QuerySelector("time[datetime]")));
        var link = rows[1].QuerySelector("h3 a")!.GetAttribute("href")!;
        Assert.NotNull((await portal.AskAsync(link.Split('#')[0])).Document.GetElementById(link.Split('#')[1]));
        Assert.Equal(TestPortal.Base + "/quang-tri/dinh-chinh", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("Sửa số tiền.", (await portal.AskAsync("/lai-chau/dinh-chinh")).Words, StringComparison.Ordinal);

        await portal.WithdrawAsync(second.Id, WithdrawalReason.Mistake);
        Assert.Equal(["Sửa tên đại biểu."], (await portal.AskAsync("/quang-tri/dinh-chinh")).Document.QuerySelectorAll("main .notes .text").Select(t => t.TextContent.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("?trang=2", HttpStatusCode.NotFound)]
    [InlineData("?trang=0", HttpStatusCode.NotFound)]
    [InlineData("?trang=%00", HttpStatusCode.NotFound)]
    [InlineData("?trang=1000000", HttpStatusCode.NotFound)]
    [InlineData("?trang=1", HttpStatusCode.OK)]
    public async Task A_page_that_is_not_there_is_a_404(string query, HttpStatusCode status)
    {
        await using var portal = await TestPortal.StartAsync();
        Assert.Equal(status, (await portal.AskAsync("/quang-tri/dinh-chinh" + query)).Status);
    }

    [Fact]
    public async Task The_foot_and_the_site_map_lead_to_it()
    {
        await using var portal = await TestPortal.StartAsync();
        var map = await portal.AskAsync("/quang-tri/so-do-trang");
        Assert.NotNull(map.Document.QuerySelector("main a[href='/quang-tri/dinh-chinh']"));
        Assert.NotNull(map.Document.QuerySelector("footer a[href='/quang-tri/dinh-chinh']"));
    }
}
