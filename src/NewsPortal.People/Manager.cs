using NewsPortal.People.Rights;

namespace NewsPortal.People;

/// <summary>Who changes people and roles, and what they themselves may.</summary>
/// <param name="PersonId">Null for the command line, whose user has the database anyway.</param>
public sealed record Manager(string? PersonId, Access Access)
{
    public static readonly Manager CommandLine = new(
        null, new Access([new Grant(Everywhere.Sites, null, BuiltInRoles.PermissionsOf(BuiltInRoles.SystemAdmin))]));
}
