using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People.Rights;
using NewsPortal.Search;
using NewsPortal.Search.Synonyms;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Installation;

public sealed class SynonymPagesTests
{
    private const string Here = "/quan-tri/cai-dat/tu-dong-nghia";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_added_found_changed_and_deleted_and_searches_heed_it()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SystemAdmin, "*");

        Assert.Equal($"{Here}?xong=them", (await admin.SendAsync(await admin.GetAsync(Here), "#them form", ("Words", "XYZQ\nhòa nhập"), ("Trang", "quang-tri"))).Header("location"));
        Assert.NotEmpty((await portal.AskAsync("/quang-tri/tim-kiem?q=xyzq")).Document.QuerySelectorAll(".result"));
        Assert.Empty((await portal.AskAsync("/lai-chau/tim-kiem?q=xyzq")).Document.QuerySelectorAll(".result"));

        var one = (await admin.GetAsync($"{Here}?q=hoa+nhap")).Document.QuerySelector("tbody a.t")!.GetAttribute("href")!;
        Assert.Empty((await admin.GetAsync($"{Here}?q=khong-co")).Document.QuerySelectorAll("tbody a.t"));
        var page = await admin.GetAsync(one);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(page, "main form", ("Words", "<b>XYZQ</b>\nWVKK"), ("Trang", ""))).Status);
        Assert.Empty((await portal.AskAsync("/quang-tri/tim-kiem?q=xyzq")).Document.QuerySelectorAll(".result"));
        Assert.Empty((await admin.GetAsync($"{Here}?q=WVKK")).Document.QuerySelectorAll("tbody b"));

        var late = await admin.SendAsync(page, "main form", ("Words", "muộn\nmàng"));
        Assert.Contains("Người khác vừa sửa", late.Words, StringComparison.Ordinal);
        Assert.Contains("màng", late.Document.QuerySelector("[name=Words]")!.TextContent, StringComparison.Ordinal);
        late = await admin.SendAsync(page, "#bo form");
        Assert.Contains("Người khác vừa sửa", late.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(late, "#bo form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(one)).Status);
        Assert.Single(await SiteScreens.LogAsync(portal, "synonyms.removed"));
    }

    [Theory]
    [InlineData("Words", "XYZQ", "", "Hãy ghi ít nhất hai từ hoặc tên gọi, mỗi dòng một từ.")]
    [InlineData("Words", "XYZQ\n<script>…</script>\n!!", "", "Có dòng không chứa từ nào tìm được: hãy bỏ dòng đó.")]
    [InlineData("Trang", "XYZQ\nhòa nhập", "khong-co", "Trang này không còn nữa: hãy chọn trang khác.")]
    public async Task What_cannot_be_kept_is_refused_beside_the_field(string field, string words, string site, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SystemAdmin, "*");

        var answer = await admin.SendAsync(await admin.GetAsync(Here), "#them form", ("Words", words), ("Trang", site));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(sentence, answer.ErrorAt(field));
        Assert.Equal(words, answer.Document.QuerySelector("[name=Words]")!.TextContent.Trim());
        Assert.Empty(await SiteScreens.LogAsync(portal, "synonyms.added"));
    }

    [Fact]
    public async Task Unknown_groups_and_people_without_the_right_are_turned_away()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await SiteScreens.SignedInAsync(portal, BuiltInRoles.SystemAdmin, "*");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Here}/khong-co")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Here}/{new string('x', 3_000)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{Here}?q=%22&trang=-5")).Status);
        Assert.NotNull((await admin.GetAsync("/quan-tri/quang-tri/cai-dat")).Document.QuerySelector($"a[href='{Here}']"));
    }

    [Fact]
    public async Task The_starting_list_and_what_registries_say_are_known()
    {
        await using var portal = await TestPortal.StartAsync();
        var kept = portal.Services.GetRequiredService<KeptSynonyms>();
        var set = await kept.OfAsync("dong-nai", Ct);

        Assert.True(await portal.InSessionAsync(db => db.Set<SynonymGroup>().CountAsync(Ct)) > 30);
        Assert.Contains("ủy ban nhân dân", Others(set, "UBND"));
        Assert.Contains("quảng ngãi", Others(set, "kon tum"));
        Assert.NotEmpty(Others(set, "Tỉnh Kon Tum"));
    }

    private static List<string> Others(SynonymSet set, string text) =>
        [.. set.Expand(QueryText.Parse(text), text).Alternatives.Select(a => string.Join(' ', a.Other.Words.Select(w => w.Exact)))];
}
