using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

/// <summary>Every type of imported sites is edited by the form that its definition makes, and nothing else changes.</summary>
public sealed class EveryTypeTests
{
    private static readonly string[] Envelopes =
    [
        Envelope.VersionId, Envelope.Author, Envelope.Owner, Envelope.Published, Envelope.Latest, Envelope.ModifiedUtc, Envelope.PublishedUtc,
        Envelope.CreatedUtc,
    ];

    [Theory]
    [InlineData("blog")]
    [InlineData("agency")]
    [InlineData("quang-tri")]
    public async Task A_form_that_is_sent_back_with_another_headline_changes_the_headline_alone(string site)
    {
        await using var portal = await NewsroomVisit.PortalAsync(folder => site == "quang-tri" ? Task.CompletedTask : TestPortal.RunCommandAsync(
            folder, "import", Repository.Path("tests", "NewsPortal.Tests", "Data", "orchard", $"{site}.recipe.json"),
            "--site", site, "--new-site", $"Trang {site}"));
        var (_, secret) = await NewsroomVisit.AddAsync(portal, "qt@example.gov.vn", "Quản trị trang", BuiltInRoles.SystemAdmin, "*", true);
        using var admin = new NewsroomVisit(portal);
        await admin.SignInAsync("qt@example.gov.vn", secret);
        var items = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == site)
            .OrderBy(i => i.Id).Select(i => new { i.Id, i.ContentType, i.LatestVersionId }).ToListAsync());
        Assert.NotEmpty(items);

        foreach (var item in items.GroupBy(i => i.ContentType).SelectMany(g => g.Take(2)))
        {
            var address = $"/quan-tri/{site}/bai-viet/{item.Id}/sua";
            var page = await admin.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{item.ContentType} answers {page.Status}");
            var fields = SentForm.Of(page.Document.QuerySelector("#bai")!).With("lam", "luu");
            var title = fields.Exists(f => f.Key == "TitlePart.Title");
            var saved = await admin.PostPairsAsync(address, title ? fields.With("TitlePart.Title", "Tiêu đề khác") : fields);
            Assert.True(saved.Status == HttpStatusCode.Redirect, $"{item.ContentType}: {saved.Status} {saved.Document.QuerySelector(".say")?.TextContent}");

            var (before, after) = await portal.InSessionAsync(async db => (
                await DocumentAsync(db, item.LatestVersionId),
                await DocumentAsync(db, (await db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == item.Id)).LatestVersionId)));
            if (title)
            {
                Assert.Equal("Tiêu đề khác", (string?)after["TitlePart"]!["Title"]);
                before["TitlePart"] = after["TitlePart"]!.DeepClone();
            }

            Assert.Equal(Bare(before).ToJsonString(ContentJson.Compact), Bare(after).ToJsonString(ContentJson.Compact));
        }
    }

    private static async Task<JsonObject> DocumentAsync(PortalDb db, string versionId) =>
        ContentJson.Parse((await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.Id == versionId)).Document);

    // The same members in the same order, without what every saving writes anew.
    private static JsonObject Bare(JsonObject document)
    {
        foreach (var name in Envelopes)
        {
            document.Remove(name);
        }

        return document;
    }
}
