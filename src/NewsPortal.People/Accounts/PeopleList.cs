using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Accounts;

/// <summary>Who works on a site.</summary>
public sealed class PeopleList(PortalDb db, AccessBook access, TimeProvider clock)
{
    /// <param name="siteKey">A site's key; null for everybody.</param>
    /// <returns>In Vietnamese order of their names; also those whose time is over or still to come.</returns>
    public async Task<IReadOnlyList<PersonRow>> OfAsync(string? siteKey, CancellationToken ct)
    {
        var assignments = await db.Set<Assignment>().AsNoTracking()
            .Where(a => siteKey == null || a.SiteKey == siteKey || a.SiteKey == Everywhere.Sites).ToListAsync(ct);
        var byPerson = assignments.ToLookup(a => a.PersonId);
        var ids = byPerson.Select(g => g.Key).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => siteKey == null || ids.Contains(p.Id)).ToListAsync(ct);
        var seen = await db.Set<SignIn>().GroupBy(s => s.PersonId)
            .Select(g => new { g.Key, At = g.Max(s => s.LastSeenAt) }).ToDictionaryAsync(x => x.Key, x => x.At, ct);
        var roles = await access.RolesAsync(ct);
        return
        [
            .. people.OrderBy(p => SortKey.For(p.Name), StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)
                .Select(p => Row(p, [.. byPerson[p.Id]], seen.TryGetValue(p.Id, out var at) ? at : null, roles)),
        ];
    }

    private PersonRow Row(Person p, IReadOnlyList<Assignment> assignments, DateTimeOffset? seenAt, RoleTable roles)
    {
        var needs = assignments.Any(a => roles.PermissionsOf(a.RoleKey, a.SiteKey).Overlaps(PermissionKinds.NeedSecondFactor));
        return new PersonRow(
            p.Id, p.Name, p.Email ?? "", p.Post, p.IsActive, p.HasAccepted, p.HasSecondFactor, p.LockedUntil > clock.GetUtcNow(),
            needs && p.HasAccepted && !p.HasSecondFactor, seenAt, [.. assignments.OrderBy(a => a.Id, StringComparer.Ordinal)]);
    }
}
