using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Rights;

public sealed class RoleBookTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_site_calls_a_role_and_gives_it_what_it_wants(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var here = await staff.AddAsync("ha.lm@example.gov.vn", "Lê Minh Hà", BuiltInRoles.Editor, hasSecondFactor: true);
        var there = await staff.AddAsync("bao.tq@example.gov.vn", "Trần Quốc Bảo", BuiltInRoles.Editor, Staff.OtherSite, hasSecondFactor: true);
        var wider = BuiltInRoles.PermissionsOf(BuiltInRoles.Editor).Append(Permission.ManageRegistries).ToHashSet();
        Assert.Null(await SaveAsync(staff, Staff.Site, BuiltInRoles.Editor, " Biên tập viên chính ", wider, Manager.CommandLine));

        Assert.True((await staff.ManagerAsync(here)).Access.May(Permission.ManageRegistries, Staff.Site));
        Assert.False((await staff.ManagerAsync(there)).Access.May(Permission.ManageRegistries, Staff.OtherSite));
        var roles = await staff.WithAsync((AccessBook a) => a.RolesAsync(Staff.Ct));
        Assert.Equal("Biên tập viên chính", roles.NameOf(BuiltInRoles.Editor, Staff.Site));
        Assert.Null(roles.NameOf(BuiltInRoles.Editor, Staff.OtherSite));

        Assert.Null(await SaveAsync(staff, Everywhere.Sites, BuiltInRoles.Editor, null, new HashSet<Permission>(), Manager.CommandLine));
        Assert.True((await staff.ManagerAsync(here)).Access.May(Permission.EditContent, Staff.Site));
        Assert.False((await staff.ManagerAsync(there)).Access.May(Permission.EditContent, Staff.OtherSite));
    }

    [Fact]
    public async Task Nobody_widens_their_own_role_or_hands_out_rights_over_people_that_they_lack()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, hasSecondFactor: true);
        var by = await staff.ManagerAsync(admin);

        Assert.NotNull(await WidenAsync(staff, BuiltInRoles.SiteAdmin, Permission.ApproveContent, by));
        Assert.NotNull(await WidenAsync(staff, BuiltInRoles.Writer, Permission.ManageInstallation, by));
        Assert.NotNull(await WidenAsync(staff, BuiltInRoles.Writer, Permission.EditContent, by, Everywhere.Sites));
        Assert.NotNull(await WidenAsync(staff, BuiltInRoles.Writer, Permission.EditContent, by, Staff.OtherSite));
        Assert.Null(await WidenAsync(staff, BuiltInRoles.Writer, Permission.EditContent, by));
        Assert.Equal(1, await staff.CountAsync<Role>());
    }

    [Fact]
    public async Task System_administrators_hold_everything_whatever_a_row_says()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        Assert.NotNull(await SaveAsync(staff, Everywhere.Sites, BuiltInRoles.SystemAdmin, null, new HashSet<Permission>(), Manager.CommandLine));
        Assert.Null(await SaveAsync(
            staff, Everywhere.Sites, BuiltInRoles.SystemAdmin, "Quản trị", BuiltInRoles.PermissionsOf(BuiltInRoles.SystemAdmin), Manager.CommandLine));

        var row = new Role { SiteKey = Everywhere.Sites, Key = BuiltInRoles.SystemAdmin, Permissions = "" };
        Assert.Contains(Permission.ManageInstallation, new RoleTable([row]).PermissionsOf(BuiltInRoles.SystemAdmin, Staff.Site));
        row = new Role { SiteKey = Staff.Site, Key = BuiltInRoles.Writer, Permissions = "EditContent,FlyToTheMoon,7" };
        Assert.Equal([Permission.EditContent], new RoleTable([row]).PermissionsOf(BuiltInRoles.Writer, Staff.Site));
    }

    private static Task<Problem?> WidenAsync(Staff staff, string role, Permission by, Manager manager, string site = Staff.Site) =>
        SaveAsync(staff, site, role, null, BuiltInRoles.PermissionsOf(role).Append(by).ToHashSet(), manager);

    private static Task<Problem?> SaveAsync(
        Staff staff, string site, string role, string? name, IReadOnlySet<Permission> permissions, Manager by) =>
        staff.WithAsync((RoleBook b) => b.SaveAsync(site, role, name, permissions, by, Staff.Ct));
}
