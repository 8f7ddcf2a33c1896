using Microsoft.EntityFrameworkCore;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Rights;

public sealed class AssignmentsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_hands_out_what_is_over_people_and_settings_without_holding_it(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, hasSecondFactor: true);
        var writer = await staff.AddAsync("ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        var by = await staff.ManagerAsync(admin);

        Assert.Null(await GiveAsync(staff, new(BuiltInRoles.Approver, Staff.Site), writer, by));
        Assert.Null(await GiveAsync(staff, new(BuiltInRoles.SiteAdmin, Staff.Site), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.SystemAdmin, Everywhere.Sites), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.SystemAdmin, Staff.Site), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Writer, Staff.OtherSite), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Writer, Everywhere.Sites), writer, by));
        Assert.NotNull(await GiveAsync(staff, new("chu-tich", Staff.Site), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Approver, Staff.Site), admin, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Writer, Staff.Site), admin, await staff.ManagerAsync(writer)));
        Assert.Equal(4, await staff.CountAsync<Assignment>());
    }

    [Fact]
    public async Task Rights_withheld_for_want_of_a_second_factor_hand_out_nothing()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin);
        var writer = await staff.AddAsync("ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site), writer, await staff.ManagerAsync(admin)));
    }

    [Fact]
    public async Task Somebody_in_charge_of_one_section_appoints_nobody()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, section: "hop-tac", hasSecondFactor: true);
        var writer = await staff.AddAsync("ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        var by = await staff.ManagerAsync(admin);
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site), writer, by));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site, "hop-tac"), writer, by));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_last_administrators_cannot_remove_each_other_at_once(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var one = await staff.AddAsync("nam.hd@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.SystemAdmin, Everywhere.Sites, hasSecondFactor: true);
        var two = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SystemAdmin, Everywhere.Sites, hasSecondFactor: true);
        var (byOne, byTwo) = (await staff.ManagerAsync(one), await staff.ManagerAsync(two));
        await staff.InviteAsync("bao.tq@example.gov.vn", "Trần Quốc Bảo", new AssignmentWish(BuiltInRoles.SystemAdmin, Everywhere.Sites));

        var problems = await Task.WhenAll(
            TakeAllAsync(staff, two, byOne), staff.WithAsync((AccountBook a) => a.SetActiveAsync(one, false, byTwo, Staff.Ct)));

        Assert.Single(problems, p => p is null);
        Assert.Single(problems, p => p?.Sentence == "This is the last system administrator; appoint another first.");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_role_holds_for_its_time(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var writer = await staff.AddAsync("ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Writer);
        var (from, until) = (staff.Clock.Now.AddDays(1), staff.Clock.Now.AddDays(2));
        Assert.Null(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site, null, from, until), writer, Manager.CommandLine));
        Assert.Null(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site, null, from, until), writer, Manager.CommandLine));
        Assert.NotNull(await GiveAsync(staff, new(BuiltInRoles.Editor, Staff.Site, null, until, from), writer, Manager.CommandLine));
        Assert.Equal(2, await staff.CountAsync<Assignment>());

        Assert.False((await staff.ManagerAsync(writer)).Access.May(Permission.EditContent, Staff.Site));
        staff.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await staff.ManagerAsync(writer)).Access.May(Permission.EditContent, Staff.Site));
        staff.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await staff.ManagerAsync(writer)).Access.May(Permission.EditContent, Staff.Site));
    }

    private static Task<NewsPortal.Data.Problem?> GiveAsync(Staff staff, AssignmentWish wish, string personId, Manager by) =>
        staff.WithAsync((Assignments a) => a.GiveAsync(wish, personId, by, Staff.Ct));

    private static async Task<NewsPortal.Data.Problem?> TakeAllAsync(Staff staff, string personId, Manager by)
    {
        var id = await staff.Database.InSessionAsync(db => db.Set<Assignment>().Where(a => a.PersonId == personId).Select(a => a.Id).SingleAsync());
        return await staff.WithAsync((Assignments a) => a.TakeAsync(id, by, Staff.Ct));
    }
}
