using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Rights;

public sealed class DelegationsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Approval_is_lent_for_a_time_and_while_the_lender_has_it(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var (nam, lan) = await TwoAsync(staff);
        var by = await staff.ManagerAsync(nam);
        Assert.Null(await LendAsync(staff, nam, lan, by, 1, 3));

        Assert.False((await staff.ManagerAsync(lan)).Access.May(Permission.ApproveContent, Staff.Site));
        staff.Clock.Advance(TimeSpan.FromDays(1));
        var access = (await staff.ManagerAsync(lan)).Access;
        Assert.True(access.May(Permission.ApproveContent, Staff.Site));
        Assert.False(access.May(Permission.ApproveContent, Staff.OtherSite));
        Assert.Equal(nam, access.InPlaceOf(Permission.ApproveContent, Staff.Site, []));

        await staff.WithAsync((AccountBook a) => a.SetActiveAsync(nam, false, Manager.CommandLine, Staff.Ct));
        Assert.False((await staff.ManagerAsync(lan)).Access.May(Permission.ApproveContent, Staff.Site));
        await staff.WithAsync((AccountBook a) => a.SetActiveAsync(nam, true, Manager.CommandLine, Staff.Ct));
        staff.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False((await staff.ManagerAsync(lan)).Access.May(Permission.ApproveContent, Staff.Site));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_lent_is_taken_back_by_its_lender_and_not_lent_on(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var (nam, lan) = await TwoAsync(staff);
        var bao = await staff.AddAsync("bao.tq@example.gov.vn", "Trần Quốc Bảo", BuiltInRoles.Editor, hasSecondFactor: true);
        Assert.Null(await LendAsync(staff, nam, lan, await staff.ManagerAsync(nam), 0, 3));
        var lans = await staff.ManagerAsync(lan);

        Assert.NotNull(await LendAsync(staff, lan, bao, lans, 0, 3));
        Assert.NotNull(await LendAsync(staff, nam, lan, lans, 0, 3));
        var id = Assert.Single(await staff.WithAsync((Delegations d) => d.ListAsync(Staff.Site, Staff.Ct))).Id;
        Assert.NotNull(await staff.WithAsync(async (Delegations d) => await d.RevokeAsync(id, Staff.Site, await staff.ManagerAsync(bao), Staff.Ct)));
        Assert.Null(await staff.WithAsync(async (Delegations d) => await d.RevokeAsync(id, Staff.Site, await staff.ManagerAsync(nam), Staff.Ct)));
        Assert.False((await staff.ManagerAsync(lan)).Access.May(Permission.ApproveContent, Staff.Site));
        Assert.Empty(await staff.WithAsync((Delegations d) => d.ListAsync(Staff.Site, Staff.Ct)));
    }

    private static async Task<(string Nam, string Lan)> TwoAsync(Staff staff) => (
        await staff.AddAsync("nam.hd@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.Approver, hasSecondFactor: true),
        await staff.AddAsync("lan.pt@example.gov.vn", "Phạm Thu Lan", BuiltInRoles.Secretary, hasSecondFactor: true));

    private static Task<Problem?> LendAsync(Staff staff, string from, string to, Manager by, int firstDay, int lastDay) =>
        staff.WithAsync((Delegations d) => d.LendAsync(
            Staff.Site, from, to, staff.Clock.Now.AddDays(firstDay), staff.Clock.Now.AddDays(lastDay), by, Staff.Ct));
}
