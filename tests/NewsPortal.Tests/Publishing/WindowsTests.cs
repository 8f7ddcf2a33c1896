using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

/// <summary>One person who writes in two windows.</summary>
public sealed class WindowsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_another_window_kept_becomes_a_version_before_it_would_be_overwritten(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await KeepAsync(staff, Wish(first, "Gõ trên máy bàn", new WritingWindow("office", null)));

        await Assert.ThrowsAsync<DraftConflictException>(() => KeepAsync(staff, Wish(first, "Gõ trên điện thoại", new WritingWindow("phone", null))));

        Assert.Equal("Gõ trên máy bàn", (await desk.ItemAsync("a")).DraftTitle);
        var mine = await staff.WithAsync<Drafts, DraftText?>(d => d.OpenAsync(Desk.Home, "a", Staff.Writer.PersonId, Ct));
        Assert.Equal(("Gõ trên điện thoại", true), (ItemImager.OwnTitle(mine!.Document), mine.IsOutdated));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_save_from_one_window_does_not_drop_what_another_kept(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await KeepAsync(staff, Wish(first, "Gõ trên máy bàn", new WritingWindow("office", null)));

        await Assert.ThrowsAsync<DraftConflictException>(() => staff.WithAsync<Drafts, string>(
            d => d.SaveAsync(Wish(first, "Gõ trên điện thoại", new WritingWindow("phone", null)), Staff.Writer, Ct)));

        Assert.Equal("Gõ trên máy bàn", (await desk.ItemAsync("a")).DraftTitle);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_window_that_began_with_the_kept_words_goes_on_with_them(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        var at = await KeepAsync(staff, Wish(first, "Gõ trên máy bàn", new WritingWindow("office", null)));
        var phone = WritingWindow.Parse(new WritingWindow("phone", at).ToString());

        await KeepAsync(staff, Wish(first, "Gõ tiếp trên điện thoại", phone));
        await KeepAsync(staff, Wish(first, "Gõ tiếp nữa", phone));

        Assert.Equal("Bài", (await desk.ItemAsync("a")).DraftTitle);
        await Assert.ThrowsAsync<DraftConflictException>(() => KeepAsync(staff, Wish(first, "Quay lại máy bàn", new WritingWindow("office", null))));
        Assert.Equal("Gõ tiếp nữa", (await desk.ItemAsync("a")).DraftTitle);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Kept_words_on_an_older_version_go_into_the_history_and_the_newest_stays(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await KeepAsync(staff, Wish(first, "Gõ trên máy bàn", new WritingWindow("office", null)));
        var second = await staff.SaveAsync(Staff.Editor, "a", "Bài của biên tập", first);

        await Assert.ThrowsAsync<DraftConflictException>(() => KeepAsync(staff, Wish(second, "Gõ trên điện thoại", new WritingWindow("phone", null))));

        Assert.Equal("Bài của biên tập", (await desk.ItemAsync("a")).DraftTitle);
        var versions = await staff.WithAsync<PortalDb, List<string>>(
            db => db.Set<ContentVersion>().Where(v => v.ItemId == "a").OrderBy(v => v.Id).Select(v => v.Document).ToListAsync(Ct));
        Assert.Contains(versions, v => v.Contains("Gõ trên máy bàn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a-b")]
    [InlineData("-1")]
    [InlineData("a-99999999999999999999")]
    [InlineData("a-9223372036854775807")]
    public void What_no_window_wrote_is_none(string? text) => Assert.Null(WritingWindow.Parse(text));

    private static Task<DateTimeOffset> KeepAsync(Staff staff, DraftWish wish) =>
        staff.WithAsync<Drafts, DateTimeOffset>(d => d.KeepAsync(wish, Staff.Writer, Ct));

    private static DraftWish Wish(string version, string title, WritingWindow? window) =>
        new(Desk.Home, "Article", "a", version, new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = title } }, window);
}
