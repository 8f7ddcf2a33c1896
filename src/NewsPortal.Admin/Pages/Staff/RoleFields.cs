using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>What the form that gives a role is drawn from.</summary>
/// <param name="Offered">The roles that whoever looks may give here.</param>
/// <param name="IsInstallation">True when they may give roles on all sites.</param>
public sealed record RoleFields(
    AssignmentForm Form, RoleTable Roles, IReadOnlyList<string> Offered, IReadOnlyList<(string Id, string Name)> Sections,
    bool IsInstallation)
{
    internal static RoleFields For(
        AssignmentForm form, RoleTable roles, Access access, string siteKey, IReadOnlyList<(string Id, string Name)> sections) => new(
        form, roles, [.. BuiltInRoles.Keys.Where(k => access.MayGrant(roles.PermissionsOf(k, siteKey), siteKey))], sections,
        access.May(Permission.AssignRoles, Everywhere.Sites));
}
