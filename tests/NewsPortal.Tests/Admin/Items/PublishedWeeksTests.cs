using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Admin.Items;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;
using NewsPortal.Search.Feeding;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Support;
using Xunit;
using ItemRow = NewsPortal.Admin.Items.ItemRow;

namespace NewsPortal.Tests.Admin.Items;

public sealed class PublishedWeeksTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Weeks_begin_on_the_sites_Monday_and_count_what_readers_see(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Publishing.Staff(desk);
        await staff.PublishNewAsync("a", "Bài đầu");
        desk.Clock.Advance(TimeSpan.FromDays(7));
        await staff.PublishNewAsync("b", "Bài sau");
        await staff.PublishNewAsync("c", "Bài đã gỡ");
        await staff.MoveAsync(Publishing.Staff.Leader, Move.Withdraw, "c", w => w with { Withdrawal = WithdrawalReason.Mistake });
        await staff.SaveAsync(Publishing.Staff.Writer, "d", "Chưa đăng");

        var weeks = await WeeksAsync(desk, staff, Desk.Home);

        Assert.Equal(PublishedWeeks.Count, weeks.Count);
        Assert.All(weeks, w => Assert.Equal(DayOfWeek.Monday, w.Monday.DayOfWeek));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 1], weeks.Select(w => w.Items));
        Assert.Empty(await WeeksAsync(desk, staff, Desk.Neighbour));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_row_says_who_handed_it_on_and_one_that_nobody_has_worked_on_says_nothing(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Publishing.Staff(desk);
        await staff.SaveAsync(Publishing.Staff.Writer, "a", "Gửi duyệt");
        await staff.MoveAsync(Publishing.Staff.Writer, Move.Submit, "a");
        await desk.PublishNewAsync("b", "b1", "Nhập từ nơi khác");

        var rows = await staff.WithAsync<PortalDb, IReadOnlyList<ItemRow>>(db =>
            new ItemList(db, desk.Services.GetRequiredService<ContentDefinitions>(), desk.Services.GetRequiredService<LiveIndex>()).FirstAsync(Desk.Home, new ItemQuery(), Publishing.Staff.Leader, 9, oldestFirst: false, Ct));

        Assert.Equal("Người viết tin", rows.Single(r => r.Id == "a").SubmittedBy);
        Assert.NotNull(rows.Single(r => r.Id == "a").SubmittedAt);
        Assert.Null(rows.Single(r => r.Id == "b").SubmittedAt);
        Assert.All(rows, r => Assert.False(r.IsUrgent));
    }

    private static Task<IReadOnlyList<PublishedWeeks.Week>> WeeksAsync(Desk desk, Publishing.Staff staff, string site) =>
        staff.WithAsync<PortalDb, IReadOnlyList<PublishedWeeks.Week>>(db =>
            new PublishedWeeks(db, desk.Services.GetRequiredService<ContentDefinitions>()).OfAsync(site, Zone, desk.Clock.Now, Ct));
}
