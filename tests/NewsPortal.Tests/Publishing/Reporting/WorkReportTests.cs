using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Reporting;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing.Reporting;

public sealed class WorkReportTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    // The clock of the desk begins there.
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly ReportSite Home = new(Desk.Home, new HashSet<string> { "Article" }, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_counts_where_it_was_first_published_even_when_it_was_withdrawn_since(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Bài đầu");
        await staff.PublishNewAsync("b", "Bài thứ hai");
        await staff.PublishNewAsync("c", "Bài sẽ gỡ");
        await desk.PublishNewAsync("nhap", "nhap-1", "Nhập từ nơi khác");
        desk.Clock.Advance(TimeSpan.FromDays(31));
        await staff.MoveAsync(Staff.Leader, Move.Withdraw, "c", w => w with { Withdrawal = WithdrawalReason.Mistake });
        await ChangeAsync(staff, "a", "Bài đầu, đã sửa", NoteKind.Correction);
        await ChangeAsync(staff, "b", "Bài thứ hai, thêm số liệu", NoteKind.Update);
        await staff.SaveAsync(Staff.Writer, "d", "Chưa đăng");

        Assert.Equal(new ReportRow("", 3, 4, 0, 0, 0), (await ReadAsync(staff, ReportPeriod.Month(Day))).Total);
        Assert.Equal(new ReportRow("", 1, 0, 1, 1, 1), (await ReadAsync(staff, ReportPeriod.Month(Day.AddMonths(1)))).Total);
        Assert.Equal(new ReportRow("", 4, 4, 1, 1, 1), (await ReadAsync(staff, ReportPeriod.Year(Day))).Total);
        Assert.True((await ReadAsync(staff, ReportPeriod.Year(Day.AddYears(-1)))).Total.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Lines_are_told_apart_by_section_person_byline_type_site_and_time(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await desk.AddTermAsync("khac");
        await staff.PublishNewAsync("a", "Bài của người viết");
        await staff.SaveAsync(Staff.Editor, "b", "Bài của biên tập viên", section: "khac");
        await desk.PublishNewAsync("nhap", "nhap-1", "Nhập từ nơi khác");
        await desk.SaveAsync("la", "la-1", "Của trang khác", site: Desk.Neighbour);
        await desk.PublishAsync("la", "la-1");

        Assert.Equal([("khac", 1, 0), (Desk.Section, 1, 2)], await KeysAsync(staff, ReportGrouping.Section));
        Assert.Equal([("", 0, 1), ("e1", 1, 0), ("w1", 1, 1)], await KeysAsync(staff, ReportGrouping.Author));
        Assert.Equal([("", 2, 2)], await KeysAsync(staff, ReportGrouping.Byline));
        Assert.Equal([("Article", 2, 2)], await KeysAsync(staff, ReportGrouping.Type));
        Assert.Equal([(Desk.Neighbour, 0, 1), (Desk.Home, 2, 2)], await KeysAsync(staff, ReportGrouping.Site, Home, Home with { Key = Desk.Neighbour }));
        Assert.Equal([(Desk.Home, 2, 2)], await KeysAsync(staff, ReportGrouping.Site));
        var days = await ReadAsync(staff, new ReportPeriod(Day.AddDays(-1), Day.AddDays(1)), ReportGrouping.Period);
        Assert.Equal([("2026-03-01", 0, 0), ("2026-03-02", 2, 2), ("2026-03-03", 0, 0)], days.Rows.Select(r => (r.Key, r.Begun, r.Published)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_byline_of_a_hundred_names_is_counted_by_its_first_letters(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await using var scope = desk.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Add(new DefinitionRecord
        {
            SiteKey = Desk.Home,
            Kind = DefinitionKind.Type,
            Name = "Article",
            Data = """
                {"Name": "Article", "Settings": {"NewsPortalTypeSettings": {"Lists": ["all"], "Columns": {"Credits": "Credits"}}},
                 "ContentTypePartDefinitionRecords": [{"PartName": "TitlePart", "Name": "TitlePart"}, {"PartName": "BagPart", "Name": "Credits"}]}
                """,
        });
        await db.SaveChangesAsync(Ct);

        await desk.PublishNewAsync("a", "a-1", "Bài của cả đoàn", item => item["Credits"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. Enumerable.Range(1, 100).Select(i => new JsonObject
            {
                ["ContentItemId"] = $"c{i}", ["ContentType"] = "Credit", ["Credit"] = new JsonObject { ["NameAsPrinted"] = new JsonObject { ["Text"] = $"Nguyễn Thị Người {i}" } },
            })]),
        });

        var key = Assert.Single(await KeysAsync(new Staff(desk), ReportGrouping.Byline)).Item1;
        Assert.StartsWith("Nguyễn Thị Người 1; Nguyễn Thị Người 2; ", key, StringComparison.Ordinal);
        Assert.Equal(ContentItem.LongestByline, key.EnumerateRunes().Count());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_last_moment_of_a_day_belongs_to_it_and_the_next_does_not(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);

        // In Hà Nội the day ends at 17:00 UTC.
        desk.Clock.Advance(new DateTimeOffset(2026, 3, 2, 16, 59, 59, 980, TimeSpan.Zero) - desk.Clock.Now);
        await staff.SaveAsync(Staff.Writer, "a", "Trước nửa đêm");
        desk.Clock.Advance(TimeSpan.FromMilliseconds(10));
        await staff.SaveAsync(Staff.Writer, "b", "Sau nửa đêm");

        Assert.Equal(1, (await ReadAsync(staff, new ReportPeriod(Day, Day))).Total.Begun);
        Assert.Equal(1, (await ReadAsync(staff, new ReportPeriod(Day.AddDays(1), Day.AddDays(1)))).Total.Begun);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Waiting_counts_where_it_ends_though_it_began_before_the_period(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Chờ qua đêm");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        desk.Clock.Advance(TimeSpan.FromHours(30));
        await staff.MoveAsync(Staff.Editor, Move.Take, "a");
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await staff.SaveAsync(Staff.Editor, "a", "Chờ qua đêm, đã sửa");
        await staff.MoveAsync(Staff.Editor, Move.PassOn, "a");
        desk.Clock.Advance(TimeSpan.FromHours(4));
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        await staff.SaveAsync(Staff.Writer, "b", "Còn chờ");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "b");

        var steps = (await ReadAsync(staff, new ReportPeriod(Day.AddDays(1), Day.AddDays(2)))).Steps;

        Assert.Equal([ItemState.Submitted, ItemState.Approved], steps.Where(s => s.Now > 0).Select(s => s.Step));
        Assert.Equal([(ItemState.Submitted, 30), (ItemState.InReview, 2), (ItemState.ForApproval, 4)], steps.Where(s => s.Passed > 0).Select(s => (s.Step, (int)s.Median!.Value.TotalHours)));
        Assert.All((await ReadAsync(staff, new ReportPeriod(Day, Day))).Steps, s => Assert.Equal(0, s.Passed));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_publication_that_was_taken_back_is_none(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("a", "Đăng nhầm");
        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "a");

        Assert.Equal(new ReportRow("", 1, 0, 0, 0, 0), (await ReadAsync(staff, ReportPeriod.Month(Day))).Total);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_persons_month_names_what_they_did_to_which_item_on_this_site(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài thứ nhất");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        await staff.MoveAsync(Staff.Editor, Move.Take, "a");
        await staff.SaveAsync(Staff.Editor, "a", "Bài thứ nhất, đã sửa");
        await staff.SaveAsync(Staff.Editor, "b", "Bài thứ hai");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");

        var editor = await OfAsync(staff, "e1", Desk.Home, Day);
        Assert.Equal([("a", false, true), ("b", true, false)], editor.Select(i => (i.Id, i.WrittenAt is not null, i.EditedAt is not null)));
        var leader = Assert.Single(await OfAsync(staff, "l1", Desk.Home, Day));
        Assert.Equal((null, null), (leader.WrittenAt, leader.EditedAt));
        Assert.True(leader.ApprovedAt < leader.PublishedByAt);
        Assert.Equal(ItemState.Published, leader.State);
        Assert.Empty(await OfAsync(staff, "e1", Desk.Home, Day.AddMonths(1)));
        Assert.Empty(await OfAsync(staff, "e1", Desk.Neighbour, Day));
        Assert.Empty(await OfAsync(staff, "khong-co", Desk.Home, Day));
    }

    private static async Task ChangeAsync(Staff staff, string itemId, string title, NoteKind kind)
    {
        await staff.SaveAsync(Staff.Writer, itemId, title);
        await staff.MoveAsync(Staff.Writer, Move.Submit, itemId);
        await staff.MoveAsync(Staff.Leader, Move.Approve, itemId);
        await staff.MoveAsync(Staff.Leader, Move.Publish, itemId, w => w with { Note = "Đã sửa số liệu.", NoteKind = kind });
    }

    private static Task<ReportTable> ReadAsync(
        Staff staff, ReportPeriod period, ReportGrouping grouping = ReportGrouping.Type, params ReportSite[] sites) =>
        staff.WithAsync<PortalDb, ReportTable>(db => new WorkReport(db).ReadAsync(new ReportAsk(sites.Length == 0 ? [Home] : sites, period, Zone, grouping), Ct));

    private static async Task<IEnumerable<(string, int, int)>> KeysAsync(Staff staff, ReportGrouping grouping, params ReportSite[] sites) =>
        (await ReadAsync(staff, ReportPeriod.Month(Day), grouping, sites)).Rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Begun, r.Published));

    private static Task<IReadOnlyList<PersonItem>> OfAsync(Staff staff, string person, string site, DateOnly month) =>
        staff.WithAsync<PortalDb, IReadOnlyList<PersonItem>>(db => new PersonWork(db).OfAsync(person, site, ReportPeriod.Month(month), Zone, Ct));
}
