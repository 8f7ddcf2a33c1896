using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.SigningIn;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Rights;

/// <summary>Says what roles are called and may do on a site.</summary>
public sealed class RoleBook(PortalDb db, AccessBook access, SessionMemory memory)
{
    /// <summary>Writes a site's own word on a role; what is as everywhere else is not written.</summary>
    /// <param name="siteKey">A site's key, or <see cref="Everywhere.Sites"/>.</param>
    /// <param name="name">Empty for the usual one.</param>
    /// <returns>Why it was not done; null when it was, or changed nothing.</returns>
    public async Task<Problem?> SaveAsync(
        string siteKey, string key, string? name, IReadOnlySet<Permission> permissions, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        var table = await access.RolesAsync(ct);
        var (before, wished) = (table.PermissionsOf(key, siteKey), Clean(name));
        var isSame = before.SetEquals(permissions);
        if (isSame && wished == table.NameOf(key, siteKey))
        {
            return null;
        }

        if (await WhyNotAsync(siteKey, key, wished, permissions.Except(before).ToHashSet(), before.Except(permissions).ToHashSet(), by, ct) is { } problem)
        {
            return problem;
        }

        var row = await db.Set<Role>().SingleOrDefaultAsync(r => r.SiteKey == siteKey && r.Key == key, ct);
        if (row is null)
        {
            row = new Role { SiteKey = siteKey, Key = key };
            db.Add(row);
        }

        row.Name = wished;
        if (!isSame)
        {
            row.Write(permissions);
        }

        db.Audit.Add(new AuditEvent(
            "role.changed", "role", key, siteKey == Everywhere.Sites ? null : siteKey, Json(table.NameOf(key, siteKey), before),
            Json(wished, permissions)));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return null;
    }

    private async Task<Problem?> WhyNotAsync(
        string siteKey, string key, string? name, HashSet<Permission> added, HashSet<Permission> removed, Manager by,
        CancellationToken ct)
    {
        if (!BuiltInRoles.Has(key) || !by.Access.May(Permission.ManageRoles, siteKey))
        {
            return new Problem("You may not change this role.");
        }

        if (name?.Length > Role.MaxNameLength)
        {
            return new Problem("Shorten the name of the role.");
        }

        if (added.Count + removed.Count == 0)
        {
            return null;
        }

        if (key == BuiltInRoles.SystemAdmin)
        {
            return new Problem("System administrators always hold every right.");
        }

        if (!added.Intersect(PermissionKinds.Administrative).All(p => by.Access.May(p, siteKey)))
        {
            return new Problem("You may not hand out a right that you do not hold.");
        }

        var isOwn = by.PersonId is not null && await db.Set<Assignment>().AnyAsync(
            a => a.PersonId == by.PersonId && a.RoleKey == key && (a.SiteKey == siteKey || siteKey == Everywhere.Sites), ct);
        return isOwn && !added.All(p => by.Access.May(p, siteKey)) ? new Problem("Nobody widens a role that they hold themselves.") : null;
    }

    private static string? Clean(string? name) =>
        VietnameseText.Normalize(name ?? "").Trim() is { Length: > 0 } text ? text : null;

    private static string Json(string? name, IReadOnlySet<Permission> permissions) =>
        JsonSerializer.Serialize(new { Name = name, Permissions = permissions.Order().Select(p => p.ToString()) });
}
