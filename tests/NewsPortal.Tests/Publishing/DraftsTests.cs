using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class DraftsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_editors_of_one_version_lose_nothing(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        var theirs = await staff.SaveAsync(Staff.Editor, "a", "Bài của biên tập", first);

        await Assert.ThrowsAsync<DraftConflictException>(() => staff.SaveAsync(Staff.Writer, "a", "Bài của người viết", first));

        Assert.Equal(theirs, (await desk.ItemAsync("a")).LatestVersionId);
        var mine = await OpenAsync(staff, "a", Staff.Writer.PersonId);
        Assert.Equal((first, true, "Bài của người viết"), (mine!.BaseVersionId, mine.IsOutdated, ItemImager.OwnTitle(mine.Document)));
        Assert.Equal("Bài của biên tập", ItemImager.OwnTitle((await OpenAsync(staff, "a", Staff.Editor.PersonId))!.Document));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Saving_the_same_words_again_makes_no_version(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài");

        Assert.Equal(first, await staff.SaveAsync(Staff.Editor, "a", "Bài"));

        Assert.Equal(["Save by w1"], await staff.HistoryAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_older_version_comes_back_as_the_newest_and_all_stay(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var first = await staff.SaveAsync(Staff.Writer, "a", "Bài thứ nhất");
        await staff.SaveAsync(Staff.Writer, "a", "Bài thứ hai");

        var restored = await staff.WithAsync<Drafts, string?>(d => d.RestoreAsync("a", first, Staff.Editor, Ct));

        Assert.Equal((restored, "Bài thứ nhất"), ((await desk.ItemAsync("a")).LatestVersionId, (await desk.ItemAsync("a")).DraftTitle));
        Assert.Equal(3, await staff.WithAsync<PortalDb, int>(db => db.Set<ContentVersion>().CountAsync(Ct)));
        Assert.Null(await staff.WithAsync<Drafts, string?>(d => d.RestoreAsync("a", "none", Staff.Editor, Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_working_copy_waits_for_its_writer_and_can_be_taken_over(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var document = ContentJson.Parse("""{"TitlePart": {"Title": "Đang gõ dở"}}""");
        var wish = new DraftWish(Desk.Home, "Article", "n", null, document);

        await staff.WithAsync<WorkingCopies, DateTimeOffset>(c => c.KeepAsync(wish, "w1", Ct));

        Assert.Equal("Đang gõ dở", ItemImager.OwnTitle((await OpenAsync(staff, "n", "w1"))!.Document));
        Assert.Null(await OpenAsync(staff, "n", "e1"));
        var version = await staff.WithAsync<Drafts, string?>(d => d.TakeOverAsync("n", "w1", Staff.Writer.Name, Staff.Editor, Ct));
        Assert.Equal((version, "Đang gõ dở"), ((await desk.ItemAsync("n")).LatestVersionId, (await desk.ItemAsync("n")).DraftTitle));
        Assert.Null(await staff.WithAsync<WorkingCopies, WorkingCopy?>(c => c.FindAsync("n", "w1", Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Those_who_have_an_item_open_hear_of_each_other_while_they_give_a_sign(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        Assert.Empty(await TouchAsync(staff, "w1", "Người viết tin"));
        Assert.Equal(["Người viết tin"], await TouchAsync(staff, "e1", "Biên tập viên"));
        Assert.Equal(["Biên tập viên"], await TouchAsync(staff, "w1", "Người viết tin"));

        desk.Clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Empty(await TouchAsync(staff, "w1", "Người viết tin"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_copy_of_an_item_is_a_draft_of_its_own(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài gốc");

        Assert.True(await staff.WithAsync<Drafts, bool>(d => d.DuplicateAsync(Desk.Home, "a", "b", Staff.Writer, Ct)));

        var copy = await desk.ItemAsync("b");
        Assert.Equal((ItemState.Writing, "Bài gốc", "w1"), (copy.State, copy.DraftTitle, copy.OwnerId));
        Assert.Equal("a", (await desk.ItemAsync("a")).Id);
    }

    private static Task<DraftText?> OpenAsync(Staff staff, string itemId, string personId) =>
        staff.WithAsync<Drafts, DraftText?>(d => d.OpenAsync(Desk.Home, itemId, personId, Ct));

    private static Task<List<string>> TouchAsync(Staff staff, string personId, string name) =>
        staff.WithAsync<Presences, List<string>>(async p => [.. (await p.TouchAsync("a", personId, name, Ct)).Select(x => x.Name)]);
}
