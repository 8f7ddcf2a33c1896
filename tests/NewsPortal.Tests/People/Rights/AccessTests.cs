using NewsPortal.People.Rights;
using Xunit;

namespace NewsPortal.Tests.People.Rights;

public sealed class AccessTests
{
    private const string Site = "quang-tri";
    private const string Section = "hop-tac";

    [Fact]
    public void A_right_holds_where_it_was_given_and_nowhere_else()
    {
        var access = Of(new Grant(Site, Section, BuiltInRoles.PermissionsOf(BuiltInRoles.Editor)));

        Assert.True(access.May(Permission.EditContent, Site, [Section, "tin-tuc"]));
        Assert.False(access.May(Permission.EditContent, Site, ["tin-tuc"]));
        Assert.False(access.May(Permission.EditContent, Site));
        Assert.False(access.May(Permission.EditContent, "lai-chau", [Section]));
        Assert.False(access.May(Permission.EditContent, Everywhere.Sites));
        Assert.True(access.MaySomewhere(Permission.EditContent, Site));
        Assert.Equal([Section], access.SectionsFor(Permission.EditContent, Site)!);
        Assert.Equal([Site], access.Sites);
        Assert.True(access.WorksOn(Site));
        Assert.False(access.WorksOn("lai-chau"));
    }

    [Fact]
    public void A_right_on_all_sites_holds_on_each()
    {
        var access = Of(new Grant(Everywhere.Sites, null, BuiltInRoles.PermissionsOf(BuiltInRoles.Writer)));
        Assert.True(access.May(Permission.EditOwnContent, Site, [Section]));
        Assert.True(access.May(Permission.EditOwnContent, Everywhere.Sites));
        Assert.Null(access.SectionsFor(Permission.EditOwnContent, Site));
    }

    [Fact]
    public void Without_a_second_factor_nothing_reaches_readers()
    {
        var grant = new Grant(Site, null, BuiltInRoles.PermissionsOf(BuiltInRoles.Secretary));
        var without = new Access([grant], hasSecondFactor: false);
        Assert.True(without.RequiresSecondFactor && without.IsHeldBack);
        Assert.False(without.May(Permission.PublishContent, Site));
        Assert.True(without.May(Permission.EditContent, Site));
        Assert.False(Of(grant).IsHeldBack);
        Assert.True(Of(grant).May(Permission.PublishContent, Site));
        Assert.False(new Access([grant with { Permissions = BuiltInRoles.PermissionsOf(BuiltInRoles.Writer) }], false).RequiresSecondFactor);
    }

    [Fact]
    public void An_editor_without_a_second_factor_writes_and_changes_nothing_that_readers_see_at_once()
    {
        var editor = new Access([new Grant(Site, null, BuiltInRoles.PermissionsOf(BuiltInRoles.Editor))], hasSecondFactor: false);
        foreach (var permission in BuiltInRoles.PermissionsOf(BuiltInRoles.Editor))
        {
            Assert.Equal(permission is not (Permission.ManageTaxonomies or Permission.ManageConsents), editor.May(permission, Site));
        }

        Assert.Contains(Permission.ManageRegistries, PermissionKinds.NeedSecondFactor.AsEnumerable());
    }

    [Fact]
    public void Whoever_approves_for_another_is_known_to()
    {
        var lent = new Grant(Site, null, new HashSet<Permission> { Permission.ApproveContent }, "nam");
        Assert.Equal("nam", Of(lent).InPlaceOf(Permission.ApproveContent, Site, []));
        Assert.Null(Of(lent).InPlaceOf(Permission.PublishContent, Site, []));
        Assert.Null(Of(lent, lent with { LentBy = null }).InPlaceOf(Permission.ApproveContent, Site, []));
    }

    [Theory]
    [InlineData(BuiltInRoles.Contributor, Permission.EditContent, false)]
    [InlineData(BuiltInRoles.Contributor, Permission.SubmitContent, true)]
    [InlineData(BuiltInRoles.Writer, Permission.ReviewContent, false)]
    [InlineData(BuiltInRoles.Editor, Permission.ReviewContent, true)]
    [InlineData(BuiltInRoles.Editor, Permission.PublishContent, false)]
    [InlineData(BuiltInRoles.Secretary, Permission.ApproveContent, false)]
    [InlineData(BuiltInRoles.Secretary, Permission.RecordApproval, true)]
    [InlineData(BuiltInRoles.Secretary, Permission.WithdrawContent, false)]
    [InlineData(BuiltInRoles.Approver, Permission.ApproveContent, true)]
    [InlineData(BuiltInRoles.Approver, Permission.RecordApproval, false)]
    [InlineData(BuiltInRoles.SiteAdmin, Permission.EditOwnContent, false)]
    [InlineData(BuiltInRoles.SiteAdmin, Permission.AssignRoles, true)]
    [InlineData(BuiltInRoles.SiteAdmin, Permission.ManageInstallation, false)]
    [InlineData(BuiltInRoles.SystemAdmin, Permission.ManageInstallation, true)]
    public void Roles_may_what_the_table_of_the_house_says(string role, Permission permission, bool may) =>
        Assert.Equal(may, BuiltInRoles.PermissionsOf(role).Contains(permission));

    [Fact]
    public void Every_permission_stands_once_in_the_table() =>
        Assert.Equal(Enum.GetValues<Permission>().Order(), PermissionKinds.Groups.SelectMany(g => g.Permissions).Order());

    private static Access Of(params Grant[] grants) => new(grants);
}
