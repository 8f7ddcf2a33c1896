using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;
using Xunit;

namespace NewsPortal.Tests.Admin.Auditing;

public sealed class AuditPagesTests
{
    private const string Root = "/quan-tri/quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_names_items_by_title_is_saved_as_a_table_with_the_same_filters_and_says_so()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var (_, secret) = await NewsroomVisit.AddAsync(portal, "qt@example.gov.vn", "Quản trị trang", BuiltInRoles.SiteAdmin, "quang-tri", hasSecondFactor: true);
        using var admin = new NewsroomVisit(portal);
        await admin.SignInAsync("qt@example.gov.vn", secret);
        await portal.InSessionAsync(async db =>
        {
            var item = await db.Set<ContentItem>().FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article", Ct);
            db.Audit.Add(new AuditEvent("item.thu", "item", item.Id, "quang-tri", Reason: "=HYPERLINK(\"http://x\")"));
            db.Audit.Add(new AuditEvent("item.thu", "item", "cua-trang-khac", "lai-chau", Reason: "Không được thấy"));
            return await db.SaveChangesAsync(Ct);
        });
        var title = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri" && i.ContentType == "Article").Select(i => i.Title).FirstAsync(Ct));

        var page = await admin.GetAsync($"{Root}/nhat-ky?viec=item.thu&tu=01%2F01%2F2020");
        Assert.Contains(title, page.Document.QuerySelector("table.log a")!.TextContent, StringComparison.Ordinal);
        var form = page.Document.QuerySelector("form[action*=Export]")!;
        var csv = await admin.PostPairsAsync(form.GetAttribute("action")!, SentForm.Of(form));

        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Bytes[..3]);
        Assert.StartsWith("attachment", csv.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Contains(title, csv.Text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Không được thấy", csv.Text, StringComparison.Ordinal);
        Assert.Equal(2, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var line = await portal.InSessionAsync(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Action == "audit.exported", Ct));
        Assert.Equal("Quản trị trang", line.ActorName);
        Assert.Contains("item.thu", line.After, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{Root}/nhat-ky?viec=%25_%27&tu=h%C3%B4m&truoc=-9")).Status);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_log_cannot_take_it_along_nor_can_a_forged_form()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, "ha@example.gov.vn", "Người viết tin", BuiltInRoles.Writer, "quang-tri");
        var (_, secret) = await NewsroomVisit.AddAsync(portal, "qt@example.gov.vn", "Quản trị trang", BuiltInRoles.SiteAdmin, "quang-tri", hasSecondFactor: true);
        using var writer = new NewsroomVisit(portal);
        using var admin = new NewsroomVisit(portal);
        await writer.SignInAsync("ha@example.gov.vn");
        await admin.SignInAsync("qt@example.gov.vn", secret);

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.SendAsync($"{Root}/bai-viet", new Dictionary<string, string>(), $"{Root}/nhat-ky?handler=Export")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync($"{Root}/nhat-ky?handler=Export", new Dictionary<string, string>())).Status);
    }
}
