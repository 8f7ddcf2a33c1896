using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>A writer, a secretary and a leader take an article from its first word to its withdrawal, by keyboard alone.</summary>
[Collection(NewsroomRing.Name)]
public sealed class ThreePeopleTests(Chromium chromium)
{
    private const string Headline = "Giao ban tháng 10 ở Quảng Trị";
    private const string Site = "/quan-tri/quang-tri";

    [Fact]
    public async Task An_article_is_written_reviewed_returned_approved_planned_published_corrected_and_withdrawn_by_keyboard()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await using var first = await chromium.OpenAsync();
        await using var second = await chromium.OpenAsync();
        await using var third = await chromium.OpenAsync();
        var writer = await SignInAsync(portal, first, "viet@example.gov.vn", "Người viết tin", BuiltInRoles.Writer);
        var secretary = await SignInAsync(portal, second, "thuky@example.gov.vn", "Thư ký Ban Biên tập", BuiltInRoles.Secretary);
        var leader = await SignInAsync(portal, third, "lanhdao@example.gov.vn", "Lãnh đạo Ban Biên tập", BuiltInRoles.Approver);

        // Written and handed on.
        await writer.OpenAsync($"{Site}/bai-viet");
        await writer.GoAsync("n");
        await writer.PressAsync("a[href$='loai=Article']");
        await writer.TypeAsync("textarea.head", Headline);
        await writer.TypeAsync("[contenteditable=true]", "Quý III đạt 102,6% kế hoạch.");
        await writer.GoAsync("Control+Enter");
        var id = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Title == Headline).Select(i => i.Id).SingleAsync());

        // Reviewed and returned.
        await secretary.OpenAsync($"{Site}/duyet");
        await secretary.PressAsync($"a[href$='{id}/duyet']");
        await secretary.PressAsync("button[value=nhan-bien-tap]");
        await secretary.OpenAsync($"{Site}/bai-viet/{id}/duyet");
        await secretary.TypeAsync("#tl-ld", "Ghi rõ nguồn số liệu.");
        await secretary.PressAsync("button[value=tra-lai]");
        Assert.Equal(ItemState.Returned, await StateAsync(portal, id));

        // Mended, handed on again, edited and passed to the leader, who approves.
        await writer.OpenAsync(Site);
        await writer.PressAsync($"a[href*='{id}']");
        await writer.TypeAsync("[contenteditable=true]", "Quý III đạt 102,6% kế hoạch, theo báo cáo của Sở Y tế.");
        await writer.GoAsync("Control+Enter");
        await secretary.OpenAsync($"{Site}/bai-viet/{id}/duyet");
        await secretary.PressAsync("button[value=chuyen-tiep]");
        await leader.OpenAsync($"{Site}/duyet");
        await leader.PressAsync($"a[href$='{id}/duyet']");
        await leader.PressAsync("button[value=duyet]");
        Assert.Equal(ItemState.Approved, await StateAsync(portal, id));

        // Planned, then published after all.
        await secretary.OpenAsync($"{Site}/bai-viet/{id}/xuat-ban");
        await secretary.ChooseAsync("KhiNao", "hen");
        await secretary.TypeAsync("#ng", "20/11/2099");
        await secretary.TypeAsync("#gi", "7:30");
        await secretary.PressAsync("main button.primary");
        Assert.Equal(ItemState.Scheduled, await StateAsync(portal, id));
        await secretary.OpenAsync($"{Site}/bai-viet/{id}/xuat-ban");
        await secretary.ChooseAsync("KhiNao", "ngay");
        await secretary.PressAsync("main button.primary");
        Assert.Equal(ItemState.Published, await StateAsync(portal, id));
        Assert.Contains("theo báo cáo của Sở Y tế", await ReadAsync(portal, id), StringComparison.Ordinal);

        // Corrected: changed, handed on, approved, published with what readers are told.
        await secretary.OpenAsync($"{Site}/bai-viet/{id}/sua");
        await secretary.TypeAsync("[contenteditable=true]", "Quý III đạt 102,4% kế hoạch, theo báo cáo của Sở Y tế.");
        await secretary.GoAsync("Control+Enter");
        await leader.OpenAsync($"{Site}/bai-viet/{id}/duyet");
        await leader.PressAsync("button[value=duyet]");
        await leader.OpenAsync($"{Site}/bai-viet/{id}/xuat-ban");
        await leader.ChooseAsync("ThayDoi", "dinh-chinh");
        await leader.TypeAsync("#gc", "Số liệu quý III là 102,4%, không phải 102,6%.");
        await leader.PressAsync("main button.primary");
        Assert.Contains("102,4%, không phải 102,6%", await ReadAsync(portal, id), StringComparison.Ordinal);

        // Withdrawn.
        await leader.OpenAsync($"{Site}/bai-viet/{id}/go-bo");
        await leader.ChooseAsync("LyDo", "Authority");
        await leader.PressAsync("main button.danger");
        Assert.Equal(ItemState.Withdrawn, await StateAsync(portal, id));
        Assert.Equal(HttpStatusCode.Gone, (await portal.AskAsync(await PathAsync(portal, id))).Status);

        var barriers = writer.Barriers.Concat(secretary.Barriers).Concat(leader.Barriers).Distinct().ToList();
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    private static async Task<Typist> SignInAsync(TestPortal portal, Visit visit, string email, string name, string role)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, email, name, role, "quang-tri", hasSecondFactor: role != BuiltInRoles.Writer);
        var typist = new Typist(visit, portal.Address);
        await typist.OpenAsync("/quan-tri/dang-nhap");
        await typist.TypeAsync("input[name=Email]", email);
        await typist.TypeAsync("input[name=Password]", NewsroomVisit.Password);
        await typist.GoAsync("Enter");
        if (secret is not null)
        {
            await typist.TypeAsync("input[name=Code]", Totp.Code(secret, Totp.StepAt(DateTimeOffset.UtcNow)));
            await typist.GoAsync("Enter");
        }

        return typist;
    }

    private static Task<ItemState> StateAsync(TestPortal portal, string id) =>
        portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Id == id).Select(i => i.State).SingleAsync());

    private static async Task<string> ReadAsync(TestPortal portal, string id) => (await portal.AskAsync(await PathAsync(portal, id))).Words;

    private static async Task<string> PathAsync(TestPortal portal, string id)
    {
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == id));
        return $"/quang-tri/{item.Slug}-{item.Tail}";
    }
}
