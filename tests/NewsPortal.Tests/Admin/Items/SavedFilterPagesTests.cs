using System.Net;
using NewsPortal.Admin.Items;
using NewsPortal.People.Filters;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

public sealed class SavedFilterPagesTests
{
    private const string List = "/quan-tri/quang-tri/bai-viet";

    [Fact]
    public async Task A_filter_is_kept_shown_renamed_and_deleted_by_its_owner_alone()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var first = await SignedInAsync(portal, "ha@example.gov.vn");
        using var second = await SignedInAsync(portal, "yen@example.gov.vn");
        const string chosen = List + "?q=giao%20ban&trang-thai=Published";

        var saved = await first.SendAsync(chosen, Fields(("Ten", "Giao ban đã đăng")), List + "?handler=Save&q=giao%20ban&trang-thai=Published&evil=1");
        Assert.Equal(chosen, saved.Header("location"));
        var page = await first.GetAsync(chosen);
        var link = page.Document.QuerySelectorAll(".views a")[^1];
        Assert.Equal(("Giao ban đã đăng", "page"), (link.TextContent, link.GetAttribute("aria-current")));
        Assert.Single(page.Document.QuerySelectorAll(".views [aria-current]"));
        var id = page.Document.QuerySelector("input[name=bo-loc]")!.GetAttribute("value")!;

        var again = await first.SendAsync(chosen, Fields(("Ten", "giao ban ĐÃ đăng")), List + "?handler=Save&q=khac");
        Assert.Contains("Đã có bộ lọc mang tên này", again.Document.QuerySelector(".err .err-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("giao ban ĐÃ đăng", again.Document.QuerySelector("#bl-moi")!.GetAttribute("value"));
        Assert.DoesNotContain("Giao ban đã đăng", (await second.GetAsync(List)).Text, StringComparison.Ordinal);
        await second.SendAsync(List, Fields(("bo-loc", id), ("lam", "xoa")), List + "?handler=Filter");
        await second.SendAsync(List, Fields(("bo-loc", id), ("Ten", "Chiếm lấy")), List + "?handler=Filter");
        Assert.Contains("Giao ban đã đăng", (await first.GetAsync(List)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await first.SendAsync(List, Fields(("bo-loc", id), ("Ten", "<b>Mới</b>")), List + "?handler=Filter")).Status);
        Assert.Contains("&lt;b&gt;Mới&lt;/b&gt;", (await first.GetAsync(List)).Text, StringComparison.Ordinal);
        await first.SendAsync(List, Fields(("bo-loc", id), ("lam", "xoa")), List + "?handler=Filter");
        Assert.DoesNotContain("Mới&lt;/b&gt;", (await first.GetAsync(List)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handler=Save", "Tên", "Chọn bộ lọc trước")]
    [InlineData("handler=Save&q=a", " ", "Đặt tên bộ lọc")]
    [InlineData("handler=Save&q=a", "đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ", "Đặt tên bộ lọc")]
    public async Task What_cannot_be_kept_is_said(string query, string name, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, "ha@example.gov.vn");

        var page = await writer.SendAsync(List, Fields(("Ten", name)), $"{List}?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=a&handler=Undo&xong=x", "q=a")]
    [InlineData("trang=9&evil=%3Cscript%3E", "")]
    [InlineData("q=%0d%0aa&loai=Article", "loai=Article")]
    [InlineData("q=a&q=b", "q=a")]
    public void Of_a_stored_query_only_what_is_known_is_used(string stored, string used) => Assert.Equal(used, FilterQuery.Known(stored));

    [Fact]
    public void What_is_too_long_to_be_a_word_is_left_out() => Assert.Equal("", FilterQuery.Of(("q", new string('a', SavedFilters.MaxQueryLetters))));

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string email)
    {
        await NewsroomVisit.AddAsync(portal, email, "Biên tập viên", BuiltInRoles.Editor, "quang-tri");
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email);
        return visit;
    }
}
