using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data.Feed;
using NewsPortal.Publishing.Entries;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using NewsPortal.Tests.Support;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Publishing.Entries;

public sealed class KnownEntriesTests
{
    [Fact]
    public async Task Entries_are_known_by_their_names_and_documents_by_number_and_day()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var book = await ReadAsync(portal, new KnownEntries(portal.Services.GetRequiredService<FeedSignal>(), new TestClock()));

        var project = Assert.Single(book.Entries, e => e.HomeNames.Contains("Hòa nhập 1"));
        Assert.Equal(("quang-tri", "Project"), (project.SiteKey, project.Type));
        Assert.Contains("Hỗ trợ cải thiện chất lượng sống của người khuyết tật tại các tỉnh bị phun rải nặng chất da cam", project.Names);
        var decision = DocumentSymbols.Parse("1719/QĐ-TTg")!;
        Assert.Equal(new DateOnly(2021, 10, 14), book.IssuedOn(decision, "quang-tri"));
        Assert.Equal("Document", book.Document(decision, "quang-tri")!.Type);
        Assert.Null(book.Document(DocumentSymbols.Parse("3320/KH-UBND")!, "quang-tri"));
        Assert.NotNull(book.Document(DocumentSymbols.Parse("3320/KH-UBND")!, "kon-tum"));
        Assert.True(book.Titles("quang-tri").Has("Sở Y tế"));
        Assert.False(book.Titles("lai-chau").Has("Sở Y tế"));
    }

    [Fact]
    public async Task What_changed_is_known_after_five_seconds_and_nothing_is_read_before()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var (clock, signal) = (new TestClock(), portal.Services.GetRequiredService<FeedSignal>());
        var entries = new KnownEntries(signal, clock);
        var before = await ReadAsync(portal, entries);
        Assert.Same(before, await ReadAsync(portal, entries));

        await portal.InSessionAsync(async db =>
        {
            var project = await db.Set<ContentItem>().FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Project");
            project.PublishedVersionId = null;
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Same(before, await ReadAsync(portal, entries));
        clock.Advance(TimeSpan.FromSeconds(6));
        var after = await ReadAsync(portal, entries);

        Assert.DoesNotContain(after.Entries, e => e.HomeNames.Contains("Hòa nhập 1"));
        Assert.Equal(before.Entries.Count - 1, after.Entries.Count);
        Assert.Same(before.Entries.First(e => e.Title == "MCNV"), after.Entries.First(e => e.Title == "MCNV"));
    }

    private static Task<EntryBook> ReadAsync(TestPortal portal, KnownEntries entries) =>
        portal.InSessionAsync(db => entries.ReadAsync(db, TestContext.Current.CancellationToken).AsTask());
}
