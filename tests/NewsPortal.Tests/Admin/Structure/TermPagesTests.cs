using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Terms;
using NewsPortal.People.Rights;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class TermPagesTests
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Cooperation = "01gc5jjkm08r3hxva1cry2xaps";
    private const string Activities = "01gc5jjkm0g5zhwatqtsrjeay4";

    private static readonly string[] Actions = ["term.added", "term.changed", "term.moved"];

    [Fact]
    public async Task A_section_is_added_renamed_moved_and_its_old_address_leads_on()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var list = await editor.GetAsync($"{Root}/chuyen-muc");

        Assert.EndsWith("xong=them", (await editor.SendAsync(list, "#them form", ("Form.Name", "Nông thôn mới"), ("Form.Summary", "Tin về nông thôn."))).Header("location"), StringComparison.Ordinal);
        Assert.Contains("Tin về nông thôn.", (await portal.AskAsync("/quang-tri/nong-thon-moi")).Text, StringComparison.Ordinal);
        var one = await editor.GetAsync($"{Root}/chuyen-muc/{Cooperation}");
        Assert.EndsWith("xong=luu", (await editor.SendAsync(one, "main form", ("Form.Name", "Hợp tác quốc tế"), ("Form.Path", "hop-tac-quoc-te"))).Header("location"), StringComparison.Ordinal);

        var old = await portal.AskAsync("/quang-tri/hop-tac-phat-trien");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/quang-tri/hop-tac-quoc-te"), (old.Status, old.Header("location")));
        Assert.Contains("Hợp tác quốc tế", (await portal.AskAsync("/quang-tri/hop-tac-quoc-te")).Text, StringComparison.Ordinal);
        var moved = await editor.SendAsync(await editor.GetAsync($"{Root}/chuyen-muc"), "form:has(table)", ("dong", $"up|{Activities}"));
        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        Assert.Equal($"t-{Activities}", (await editor.GetAsync($"{Root}/chuyen-muc")).Document.QuerySelector("tbody tr")!.Id);
        foreach (var action in Actions)
        {
            Assert.Single(await SiteScreens.LogAsync(portal, action));
        }
    }

    [Fact]
    public async Task A_section_with_items_goes_only_with_a_successor_which_then_lists_them()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var page = await editor.GetAsync($"{Root}/chuyen-muc/{Cooperation}");

        var refused = await editor.SendAsync(page, "#bo form");
        Assert.Equal("Còn bài trong mục này: chọn mục thay thế rồi mới bỏ được.", refused.ErrorAt("Successor"));
        var story = (await portal.AskAsync("/quang-tri/hop-tac-phat-trien")).Document.QuerySelector("main h2 a, main h3 a")!.TextContent.Trim();
        Assert.EndsWith("xong=gop", (await editor.SendAsync(refused, "#bo form", ("Successor", Activities))).Header("location"), StringComparison.Ordinal);

        Assert.Contains(story, (await portal.AskAsync("/quang-tri/tin-hoat-dong")).Words, StringComparison.Ordinal);
        Assert.Equal("/quang-tri/tin-hoat-dong", (await portal.AskAsync("/quang-tri/hop-tac-phat-trien")).Header("location"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Root}/chuyen-muc/{Cooperation}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync("/quang-tri")).Status);
    }

    [Theory]
    [InlineData("Form.Name", " ", "Nhập tên.")]
    [InlineData("Form.Name", "tin HOẠT động", "Đã có tên này: dùng tên đang có, hoặc gộp hai mục.")]
    [InlineData("Form.Path", "Hợp tác/..", "Viết địa chỉ bằng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ hop-tac-phat-trien.")]
    [InlineData("Form.Path", "quan-tri/x", null)]
    [InlineData("Form.Path", "tin-hoat-dong", null)]
    [InlineData("Form.Parent", Cooperation, "Chuyên mục không thể nằm dưới chính nó: chọn chuyên mục khác.")]
    [InlineData("Form.Parent", "khong-co", "Chuyên mục không thể nằm dưới chính nó: chọn chuyên mục khác.")]
    public async Task What_cannot_be_used_is_said_beside_its_field_and_nothing_is_stored(string field, string typed, string? sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);

        var page = await editor.SendAsync(await editor.GetAsync($"{Root}/chuyen-muc/{Cooperation}"), "main form", (field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.ErrorAt(field));
        Assert.Equal(sentence ?? page.ErrorAt(field), page.ErrorAt(field));
        Assert.Equal("Hợp tác phát triển", await portal.InSessionAsync(db => db.Set<Term>().Where(t => t.Id == Cooperation).Select(t => t.Name).SingleAsync()));
        Assert.Empty(await SiteScreens.LogAsync(portal, "term.changed"));
    }

    [Fact]
    public async Task Tags_are_found_without_marks_and_two_of_them_merged()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var rows = (await editor.GetAsync($"{Root}/tu-khoa?q=tre%20khuyet%20tat")).Document.QuerySelectorAll("tbody a.t").ToList();
        var from = Assert.Single(rows).GetAttribute("href")!;
        var to = await portal.InSessionAsync(db => db.Set<Term>().Where(t => t.SiteKey == "quang-tri" && t.Name == "người khuyết tật").Select(t => t.Id).SingleAsync());

        Assert.EndsWith("xong=gop", (await editor.SendAsync(await editor.GetAsync(from), "#bo form", ("Successor", to))).Header("location"), StringComparison.Ordinal);

        Assert.Empty((await editor.GetAsync($"{Root}/tu-khoa?q=tre%20khuyet%20tat")).Document.QuerySelectorAll("tbody a.t"));
    }

    [Fact]
    public async Task Only_those_who_manage_vocabularies_get_in_and_only_to_those_of_this_site()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var foreign = await portal.InSessionAsync(db => db.Set<Term>().Where(t => t.SiteKey == "lai-chau" && t.ContentType == "Section").Select(t => t.Id).FirstAsync());
        var fields = SentForm.Of((await editor.GetAsync($"{Root}/chuyen-muc/{Cooperation}")).Document.QuerySelector("main form")!);

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync($"{Root}/chuyen-muc")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PostPairsAsync($"{Root}/chuyen-muc/{Cooperation}", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Root}/chuyen-muc/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostPairsAsync($"{Root}/chuyen-muc/{foreign}", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostPairsAsync($"{Root}/chuyen-muc/{foreign}?handler=Remove", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/quan-tri/lai-chau/chuyen-muc")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostPairsAsync($"{Root}/chuyen-muc/{Cooperation}", fields.With("__RequestVerificationToken", "giả"))).Status);
    }
}
