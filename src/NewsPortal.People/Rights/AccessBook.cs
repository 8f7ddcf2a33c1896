using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Accounts;

namespace NewsPortal.People.Rights;

/// <summary>Reads what people may do, from the rows in force.</summary>
public sealed class AccessBook(PortalDb db, TimeProvider clock)
{
    private static readonly HashSet<Permission> Lent = [Permission.ApproveContent];

    /// <returns>Nothing for a person who is not there or inactive.</returns>
    public async Task<Access> OfAsync(string personId, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking()
            .Where(p => p.Id == personId && p.IsActive).Select(p => new { p.TotpSecret }).SingleOrDefaultAsync(ct);
        if (person is null)
        {
            return Access.None;
        }

        var grants = await OwnAsync(personId, ct);
        return new Access([.. grants, .. await LentAsync(personId, ct)], person.TotpSecret is not null);
    }

    public async Task<RoleTable> RolesAsync(CancellationToken ct) =>
        new(await db.Set<Role>().AsNoTracking().ToListAsync(ct));

    /// <summary>What they hold by their own roles, whether they have a second factor or not.</summary>
    internal async Task<List<Grant>> OwnAsync(string personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var assignments = await db.Set<Assignment>().AsNoTracking().Where(a => a.PersonId == personId).ToListAsync(ct);
        if (assignments.Count == 0)
        {
            return [];
        }

        var roles = await RolesAsync(ct);
        return
        [
            .. assignments.Where(a => a.IsInForce(now))
                .Select(a => new Grant(a.SiteKey, a.SectionId, roles.PermissionsOf(a.RoleKey, a.SiteKey))),
        ];
    }

    private async Task<List<Grant>> LentAsync(string personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var delegations = await db.Set<Delegation>().AsNoTracking()
            .Where(d => d.ToPersonId == personId && d.RevokedAt == null).ToListAsync(ct);
        var grants = new List<Grant>();
        foreach (var delegation in delegations.Where(d => d.IsInForce(now)))
        {
            // Nobody lends what they no longer have.
            if (await db.Set<Person>().AnyAsync(p => p.Id == delegation.FromPersonId && p.IsActive, ct)
                && new Access(await OwnAsync(delegation.FromPersonId, ct)).May(Permission.ApproveContent, delegation.SiteKey))
            {
                grants.Add(new Grant(delegation.SiteKey, null, Lent, delegation.FromPersonId));
            }
        }

        return grants;
    }
}
