using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class MoverTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_article_goes_from_its_writer_over_editor_and_leader_to_readers(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Họp sơ kết dự án");
        Assert.Equal(ItemState.Writing, (await desk.ItemAsync("a")).State);

        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        Assert.Equal(ItemState.Submitted, (await desk.ItemAsync("a")).State);
        await staff.MoveAsync(Staff.Editor, Move.Take, "a");
        Assert.Equal(ItemState.InReview, (await desk.ItemAsync("a")).State);
        await staff.SaveAsync(Staff.Editor, "a", "Họp sơ kết dự án quý III");
        Assert.Equal((ItemState.InReview, "Họp sơ kết dự án quý III"), ((await desk.ItemAsync("a")).State, (await desk.ItemAsync("a")).DraftTitle));
        await staff.MoveAsync(Staff.Editor, Move.PassOn, "a");
        Assert.Equal(ItemState.ForApproval, (await desk.ItemAsync("a")).State);
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        Assert.Equal(ItemState.Approved, (await desk.ItemAsync("a")).State);
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");

        var item = await desk.ItemAsync("a");
        Assert.Equal((ItemState.Published, "Họp sơ kết dự án quý III", null), (item.State, item.Title, item.DraftTitle));
        Assert.Equal(["all: a", $"{Desk.Section}: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
        Assert.Equal(
            ["Save by w1", "Submit by w1", "Take by e1", "Save by e1", "PassOn by e1", "Approve by l1", "Publish by l1"],
            await staff.HistoryAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_wrote_a_text_does_not_approve_it_unless_the_site_allows_it(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Leader, "a", "Bài của lãnh đạo");
        await staff.MoveAsync(Staff.Leader, Move.Submit, "a");

        Assert.Equal(["Whoever wrote a text does not approve it."], await staff.WhyNotAsync(Staff.Leader, Move.Approve, "a"));
        Assert.Equal(
            ["Whoever wrote a text does not approve it."],
            await staff.WhyNotAsync(Staff.Leader, Move.ApproveOnPaper, "a", w => w with { Reason = "Phiếu trình 12", Evidence = "phieu-trinh.pdf" }));
        Assert.Empty(await staff.WhyNotAsync(Staff.Deputy, Move.Approve, "a"));
        Assert.Equal(["Whoever wrote a text does not approve it."], await staff.TryMoveAsync(Staff.Leader, Move.Approve, "a"));
        Assert.Equal(ItemState.Submitted, (await desk.ItemAsync("a")).State);

        await desk.ChangeAsync(Desk.Home, s => s with { Workflow = new WorkflowSettings { TwoPersons = false } });
        Assert.Empty(await staff.WhyNotAsync(Staff.Leader, Move.Approve, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_returned_has_a_reason_and_begins_anew(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");

        Assert.Equal(["Give the reason."], await staff.WhyNotAsync(Staff.Editor, Move.Return, "a", w => w with { Reason = "  " }));
        await staff.MoveAsync(Staff.Editor, Move.Return, "a", w => w with { Reason = "Cần ghi rõ khóa nào là trung hạn." });

        Assert.Equal(ItemState.Returned, (await desk.ItemAsync("a")).State);
        Assert.Contains("Return by e1: Cần ghi rõ khóa nào là trung hạn.", await staff.HistoryAsync("a"));
        await staff.SaveAsync(Staff.Writer, "a", "Bài, đã ghi rõ");
        Assert.Equal(ItemState.Writing, (await desk.ItemAsync("a")).State);
        Assert.Empty(await staff.WhyNotAsync(Staff.Writer, Move.Submit, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_change_to_what_was_approved_brings_it_before_the_approver_again(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");

        await staff.SaveAsync(Staff.Editor, "a", "Bài, thêm một số");

        Assert.Equal(ItemState.ForApproval, (await desk.ItemAsync("a")).State);
        Assert.Equal(
            ["The item is in a state from which this is not done."], await staff.WhyNotAsync(Staff.Leader, Move.Publish, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_urgent_item_is_public_at_once_and_confirmed_by_somebody_else(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Cảnh báo mưa lũ");
        Assert.Equal(["Give the reason."], await staff.WhyNotAsync(Staff.Leader, Move.PublishUrgently, "a"));

        await staff.MoveAsync(Staff.Leader, Move.PublishUrgently, "a", w => w with { Reason = "Mưa lũ" });

        Assert.Equal(ItemState.Published, (await desk.ItemAsync("a")).State);
        Assert.Equal(
            ["Somebody else has to confirm what was published urgently."], await staff.WhyNotAsync(Staff.Leader, Move.Confirm, "a"));
        await staff.MoveAsync(Staff.Deputy, Move.Confirm, "a");
        Assert.Equal(
            ["The item is in a state from which this is not done."], await staff.WhyNotAsync(Staff.Deputy, Move.Confirm, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_first_publication_that_is_taken_back_leaves_nothing_to_readers_and_the_draft_as_it_was(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài");

        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");

        var item = await desk.ItemAsync("a");
        Assert.Equal((ItemState.Approved, null, "Bài"), (item.State, item.PublishedVersionId, item.DraftTitle));
        Assert.Empty(await desk.ListsAsync(Desk.Home));
        Assert.Empty(await staff.WhyNotAsync(Staff.Leader, Move.Publish, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_change_that_is_taken_back_shows_readers_what_they_saw_before(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài cũ");
        var first = (await desk.ItemAsync("a")).PublishedAt;
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await staff.SaveAsync(Staff.Editor, "a", "Bài mới");
        await staff.MoveAsync(Staff.Editor, Move.Submit, "a");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a", w => w with { Note = "Thêm số liệu.", NoteKind = NoteKind.Update });
        Assert.Equal("Bài mới", (await desk.ItemAsync("a")).Title);
        Assert.Equal(["Update: Thêm số liệu."], await NotesAsync(staff));

        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");

        var item = await desk.ItemAsync("a");
        Assert.Equal(("Bài cũ", "Bài mới", ItemState.Approved, first), (item.Title, item.DraftTitle, item.State, item.PublishedAt));
        Assert.Empty(await NotesAsync(staff));
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(["The time to take it back has passed."], await staff.WhyNotAsync(Staff.Leader, Move.UndoPublish, "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Taking_back_what_replaced_nothing_shows_no_older_version(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài đã gỡ");
        await staff.MoveAsync(Staff.Leader, Move.Withdraw, "a", w => w with { Withdrawal = WithdrawalReason.Mistake });
        await PublishChangeAsync("Bài viết lại");
        Assert.Equal("Bài viết lại", (await desk.ItemAsync("a")).Title);

        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");

        Assert.Null((await desk.ItemAsync("a")).PublishedVersionId);

        // Nor does what was itself taken back.
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");
        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");
        Assert.Null((await desk.ItemAsync("a")).PublishedVersionId);

        async Task PublishChangeAsync(string title)
        {
            await staff.SaveAsync(Staff.Editor, "a", title);
            await staff.MoveAsync(Staff.Editor, Move.Submit, "a");
            await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
            await staff.MoveAsync(Staff.Leader, Move.Publish, "a");
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_planned_item_appears_by_itself_after_its_embargo_and_tells_of_its_change(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Kế hoạch");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await staff.SaveAsync(Staff.Writer with { Access = Staff.Editor.Access }, "a", "Kế hoạch 2024");
        await staff.MoveAsync(Staff.Editor, Move.Submit, "a");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        var at = desk.Clock.Now.AddHours(3);

        Assert.Equal(
            ["The embargo ends later than that."],
            await staff.WhyNotAsync(Staff.Leader, Move.Schedule, "a", w => w with { PublishAt = at, EmbargoUntil = at.AddMinutes(1) }));
        await staff.MoveAsync(Staff.Leader, Move.Schedule, "a", w => w with
        {
            PublishAt = at,
            EmbargoUntil = at,
            Note = "Thêm kế hoạch năm 2024.",
        });
        Assert.Equal(ItemState.Scheduled, (await desk.ItemAsync("a")).State);
        Assert.Equal(["The embargo has not ended."], await staff.WhyNotAsync(Staff.Leader, Move.Publish, "a"));

        desk.Clock.Advance(TimeSpan.FromHours(4));
        await desk.RunScheduleAsync("node");

        var item = await desk.ItemAsync("a");
        Assert.Equal((ItemState.Published, "Kế hoạch 2024", at), (item.State, item.Title, item.UpdatedAt));
        Assert.Equal(["Update: Thêm kế hoạch năm 2024."], await NotesAsync(staff));
        Assert.Contains("Publish by system", await staff.HistoryAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_withdrawn_item_says_why_and_a_deleted_one_comes_back_as_it_was(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài");
        Assert.Equal(["Choose the reason."], await staff.WhyNotAsync(Staff.Leader, Move.Withdraw, "a"));
        Assert.Equal(["The item is in a state from which this is not done."], await staff.WhyNotAsync(Staff.Leader, Move.Delete, "a"));

        await staff.MoveAsync(Staff.Leader, Move.Withdraw, "a", w => w with { Withdrawal = WithdrawalReason.Mistake });
        Assert.Equal(ItemState.Withdrawn, (await desk.ItemAsync("a")).State);
        Assert.Equal([WithdrawalReason.Mistake], await staff.WithAsync<PortalDb, List<WithdrawalReason>>(
            db => db.Set<Withdrawal>().Select(w => w.Reason).ToListAsync(TestContext.Current.CancellationToken)));

        await staff.MoveAsync(Staff.Leader, Move.Delete, "a");
        Assert.Equal(ItemState.Deleted, (await desk.ItemAsync("a")).State);
        await staff.MoveAsync(Staff.Leader, Move.Restore, "a");
        Assert.Equal(ItemState.Withdrawn, (await desk.ItemAsync("a")).State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_changed_a_word_of_a_draft_does_not_approve_it(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        await staff.SaveAsync(Staff.Leader, "a", "Bài khác hẳn");

        Assert.Equal(["Whoever wrote a text does not approve it."], await staff.WhyNotAsync(Staff.Leader, Move.Approve, "a"));
        await staff.MoveAsync(Staff.Leader, Move.PublishUrgently, "a", w => w with { Reason = "Mưa lũ" });
        Assert.NotEmpty(await staff.WhyNotAsync(Staff.Leader, Move.Confirm, "a"));
        Assert.NotEmpty(await staff.WhyNotAsync(Staff.Writer with { Access = Staff.Leader.Access }, Move.Confirm, "a"));
        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");
        Assert.Equal(ItemState.Writing, (await desk.ItemAsync("a")).State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_planned_item_in_the_recycle_bin_never_appears_and_a_published_one_disappears_as_planned(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        foreach (var id in (string[])["a", "b"])
        {
            await staff.SaveAsync(Staff.Writer, id, "Bài " + id);
            await staff.MoveAsync(Staff.Writer, Move.Submit, id);
            await staff.MoveAsync(Staff.Leader, Move.Approve, id);
        }

        var at = desk.Clock.Now.AddHours(1);
        await staff.MoveAsync(Staff.Leader, Move.Schedule, "a", w => w with { PublishAt = at });
        await staff.MoveAsync(Staff.Leader, Move.Delete, "a");
        await staff.MoveAsync(Staff.Leader, Move.Publish, "b", w => w with { ArchiveAt = at });
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await desk.RunScheduleAsync("node");

        Assert.Equal((ItemState.Deleted, null), ((await desk.ItemAsync("a")).State, (await desk.ItemAsync("a")).PublishedVersionId));
        Assert.Equal((ItemState.Withdrawn, null), ((await desk.ItemAsync("b")).State, (await desk.ItemAsync("b")).PublishedVersionId));
        await staff.MoveAsync(Staff.Leader, Move.Restore, "a");
        Assert.Equal(ItemState.Approved, (await desk.ItemAsync("a")).State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_plan_that_was_taken_off_does_not_come_back_with_the_next_version(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var gone = desk.Clock.Now.AddHours(5);
        await staff.PublishNewAsync("a", "Bài", w => w with { ArchiveAt = gone });
        Assert.NotEmpty(await staff.WhyNotAsync(Staff.Writer, Move.DropArchival, "a"));
        Assert.NotEmpty(await staff.WhyNotAsync(Staff.Leader, Move.LiftEmbargo, "a"));

        await staff.MoveAsync(Staff.Leader, Move.DropArchival, "a");
        Assert.NotEmpty(await staff.WhyNotAsync(Staff.Leader, Move.DropArchival, "a"));
        await staff.SaveAsync(Staff.Writer with { Access = Staff.Editor.Access }, "a", "Bài sửa");
        await staff.MoveAsync(Staff.Editor, Move.Submit, "a");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        var at = desk.Clock.Now.AddHours(1);
        await staff.MoveAsync(Staff.Leader, Move.Schedule, "a", w => w with { PublishAt = at, ArchiveAt = gone, EmbargoUntil = at });
        await staff.MoveAsync(Staff.Leader, Move.Unschedule, "a");
        Assert.Equal(["The embargo has not ended."], await staff.WhyNotAsync(Staff.Leader, Move.Publish, "a"));
        await staff.MoveAsync(Staff.Leader, Move.LiftEmbargo, "a");
        await staff.MoveAsync(Staff.Leader, Move.DropArchival, "a");
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");
        desk.Clock.Advance(TimeSpan.FromHours(6));
        await desk.RunScheduleAsync("node");

        var item = await desk.ItemAsync("a");
        Assert.Equal((ItemState.Published, "Bài sửa"), (item.State, item.Title));
        Assert.Contains("DropArchival by l1", await staff.HistoryAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_moves_a_version_that_they_have_not_seen(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        var seen = await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        await staff.SaveAsync(Staff.Editor, "a", "Bài khác");

        Assert.Equal(
            ["Somebody has stored a newer version meanwhile: read it before you decide."],
            await staff.TryMoveAsync(Staff.Leader, Move.Approve, "a", w => w with { VersionId = seen }));
        Assert.Equal(["There is no such item."], await staff.TryMoveAsync(Staff.Leader, Move.Approve, "a", w => w with { ItemId = "khong-co" }));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_decide_at_once_the_second_is_told(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");

        var said = await Task.WhenAll(
            Task.Run(() => staff.TryMoveAsync(Staff.Leader, Move.Approve, "a")), Task.Run(() => staff.TryMoveAsync(Staff.Deputy, Move.Approve, "a")));

        Assert.Single(said, s => s.Count == 0);
        Assert.Single(said, s => s.Count > 0);
        Assert.Equal(ItemState.Approved, (await desk.ItemAsync("a")).State);
    }

    private static Task<List<string>> NotesAsync(Staff staff) => staff.WithAsync<PortalDb, List<string>>(db =>
        db.Set<PublicNote>().OrderBy(n => n.Position).Select(n => n.Kind.ToString() + ": " + n.Text).ToListAsync(TestContext.Current.CancellationToken));
}
