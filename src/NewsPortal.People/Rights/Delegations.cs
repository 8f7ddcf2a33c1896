using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.Rights;

/// <summary>Lends the right to approve, and takes it back.</summary>
public sealed class Delegations(PortalDb db, AccessBook access, SessionMemory memory, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Those of a site that stand and are not over, by their beginning.</summary>
    public async Task<IReadOnlyList<Delegation>> ListAsync(string siteKey, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Delegation>().AsNoTracking()
            .Where(d => d.SiteKey == siteKey && d.RevokedAt == null && d.Ends > now).OrderBy(d => d.Begins).ThenBy(d => d.Id)
            .ToListAsync(ct);
    }

    /// <summary>Lends the right: those who have it their own, and those who could hand it out for them.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="until">UTC, the first moment without.</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> LendAsync(
        string siteKey, string fromPersonId, string toPersonId, DateTimeOffset from, DateTimeOffset until, Manager by,
        CancellationToken ct)
    {
        if (await WhyNotAsync(siteKey, fromPersonId, toPersonId, from, until, by, ct) is { } problem)
        {
            return problem;
        }

        var delegation = new Delegation
        {
            Id = Ids.New(clock.GetUtcNow()),
            SiteKey = siteKey,
            FromPersonId = fromPersonId,
            ToPersonId = toPersonId,
            Begins = from,
            Ends = until,
        };
        db.Add(delegation);
        var after = JsonSerializer.Serialize(new { From = fromPersonId, To = toPersonId, Begins = from, Ends = until });
        db.Audit.Add(new AuditEvent("approval.delegated", "delegation", delegation.Id, siteKey, After: after));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return null;
    }

    /// <returns>Why it was not done; null when it was, or was over already.</returns>
    public async Task<Problem?> RevokeAsync(string delegationId, string siteKey, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var delegation = await db.Set<Delegation>()
            .SingleOrDefaultAsync(d => d.Id == delegationId && d.SiteKey == siteKey && d.RevokedAt == null, ct);
        if (delegation is null)
        {
            return null;
        }

        if (by.PersonId != delegation.FromPersonId && !by.Access.May(Permission.AssignRoles, siteKey))
        {
            return new Problem("Only the one who lent it takes it back, or whoever assigns roles.");
        }

        delegation.RevokedAt = clock.GetUtcNow();
        db.Audit.Add(new AuditEvent("approval.taken-back", "delegation", delegation.Id, siteKey));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return null;
    }

    private async Task<Problem?> WhyNotAsync(
        string siteKey, string fromPersonId, string toPersonId, DateTimeOffset from, DateTimeOffset until, Manager by,
        CancellationToken ct)
    {
        if (until <= from || until <= clock.GetUtcNow())
        {
            return new Problem("The end must lie after the beginning, and ahead.", "Ends");
        }

        if (until - from > Longest)
        {
            return new Problem("Approval is lent for a year at most.", "Ends");
        }

        if (fromPersonId == toPersonId)
        {
            return new Problem("Choose somebody else to approve.", "To");
        }

        var lenders = new Access(await access.OwnAsync(fromPersonId, ct));
        if (!lenders.May(Permission.ApproveContent, siteKey) || !lenders.May(Permission.DelegateApproval, siteKey))
        {
            return new Problem("Only somebody who approves on this site can lend it.", "From");
        }

        if (by.PersonId != fromPersonId && !by.Access.May(Permission.AssignRoles, siteKey))
        {
            return new Problem("Only the one who approves lends it, or whoever assigns roles.", "From");
        }

        return by.PersonId == toPersonId ? new Problem("Nobody lends approval to themselves.", "To")
            : await db.Set<Person>().AnyAsync(p => p.Id == toPersonId && p.IsActive, ct)
                && new Access(await access.OwnAsync(toPersonId, ct)).WorksOn(siteKey) ? null
            : new Problem("Choose somebody who works on this site.", "To");
    }
}
