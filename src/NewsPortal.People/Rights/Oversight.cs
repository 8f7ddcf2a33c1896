using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.People.Accounts;

namespace NewsPortal.People.Rights;

/// <summary>Who may act upon whom.</summary>
public sealed class Oversight(PortalDb db, AccessBook access, TimeProvider clock)
{
    /// <summary>
    /// Null when somebody may take another's account in hand: reset the password, remove the second factor, close it. They
    /// then could be that person, so they must be able to hand out everything that the other has, on every site.
    /// </summary>
    public async Task<Problem?> WhyNotManageAsync(Manager by, string personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.PersonId == personId)
        {
            return new Problem("One's own account is changed under “My account”.");
        }

        var now = clock.GetUtcNow();
        var assignments = (await db.Set<Assignment>().AsNoTracking().Where(a => a.PersonId == personId).ToListAsync(ct))
            .Where(a => a.Ends is null || now < a.Ends).ToList();
        var roles = await access.RolesAsync(ct);
        var may = assignments.Count == 0
            ? by.Access.May(Permission.ManageInstallation, Everywhere.Sites)
            : assignments.TrueForAll(a => by.Access.May(Permission.ManageUsers, a.SiteKey)
                && by.Access.MayGrant(roles.PermissionsOf(a.RoleKey, a.SiteKey), a.SiteKey));
        return may ? null : new Problem("This person also has rights that you may not hand out.");
    }

    /// <summary>
    /// Null when the installation keeps a system administrator without this person, or without this assignment of theirs.
    /// Asked in a transaction, so that two who remove each other do so one after the other.
    /// </summary>
    internal async Task<Problem?> WhyNotWithoutAsync(string personId, string? assignmentId, CancellationToken ct)
    {
        await Turn.TakeAsync(db, "system-administrators", ct);
        var now = clock.GetUtcNow();
        var all = await db.Set<Assignment>().AsNoTracking()
            .Where(a => a.RoleKey == BuiltInRoles.SystemAdmin && a.SiteKey == Everywhere.Sites && a.SectionId == null && a.Ends == null)
            .Join(db.Set<Person>().Where(p => p.IsActive && p.PasswordHash != null), a => a.PersonId, p => p.Id, (a, _) => a)
            .ToListAsync(ct);
        var standing = all.Where(a => a.IsInForce(now)).ToList();
        var left = standing.Exists(a => assignmentId is null ? a.PersonId != personId : a.Id != assignmentId);
        var touched = standing.Exists(a => assignmentId is null ? a.PersonId == personId : a.Id == assignmentId);
        return left || !touched ? null : new Problem("This is the last system administrator; appoint another first.");
    }
}
