using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.Rights;

/// <summary>Gives people roles and takes them.</summary>
public sealed class Assignments(
    PortalDb db, AccessBook access, Oversight oversight, SessionMemory memory, TimeProvider clock)
{
    /// <summary>The field that its problems stand beside.</summary>
    public const string Field = "Role";

    /// <summary>Null when somebody may give this role; nobody gives one to themselves.</summary>
    public async Task<Problem?> WhyNotAsync(AssignmentWish wish, string? personId, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(by);
        if (!BuiltInRoles.Has(wish.RoleKey))
        {
            return new Problem("Choose a role.", Field);
        }

        if (wish.RoleKey == BuiltInRoles.SystemAdmin && (wish.SiteKey != Everywhere.Sites || wish.SectionId is not null))
        {
            return new Problem("System administrators are so on all sites.", Field);
        }

        if (wish.Ends is { } until && until <= (wish.Begins ?? clock.GetUtcNow()))
        {
            return new Problem("The end must lie after the beginning.", "Ends");
        }

        return by.PersonId is not null && by.PersonId == personId ? new Problem("Nobody changes their own roles.", Field)
            : !by.Access.MayGrant((await access.RolesAsync(ct)).PermissionsOf(wish.RoleKey, wish.SiteKey), wish.SiteKey)
                ? new Problem("This role holds rights that you may not hand out.", Field)
            : null;
    }

    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> GiveAsync(AssignmentWish wish, string personId, Manager by, CancellationToken ct)
    {
        if (await WhyNotAsync(wish, personId, by, ct) is { } problem)
        {
            return problem;
        }

        await AddAsync(wish, personId, ct);
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return null;
    }

    /// <returns>Why it was not done; null when it was, or was not there.</returns>
    public async Task<Problem?> TakeAsync(string assignmentId, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == assignmentId, ct) is not { } assignment)
        {
            return null;
        }

        var wish = new AssignmentWish(assignment.RoleKey, assignment.SiteKey, assignment.SectionId);
        if ((await WhyNotAsync(wish, assignment.PersonId, by, ct)
            ?? await oversight.WhyNotWithoutAsync(assignment.PersonId, assignment.Id, ct)) is { } problem)
        {
            return problem;
        }

        db.Remove(assignment);
        db.Audit.Add(new AuditEvent("role.taken", "person", assignment.PersonId, SiteOf(assignment.SiteKey), Before: Json(assignment)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
        return null;
    }

    /// <summary>Adds it to the session, unless the person has it already. Whoever calls has asked, and saves.</summary>
    internal async Task AddAsync(AssignmentWish wish, string personId, CancellationToken ct)
    {
        if (await db.Set<Assignment>().AnyAsync(
            a => a.PersonId == personId && a.SiteKey == wish.SiteKey && a.SectionId == wish.SectionId && a.RoleKey == wish.RoleKey
                && a.Begins == wish.Begins && a.Ends == wish.Ends, ct))
        {
            return;
        }

        var assignment = new Assignment
        {
            Id = Ids.New(clock.GetUtcNow()),
            PersonId = personId,
            SiteKey = wish.SiteKey,
            SectionId = wish.SectionId,
            RoleKey = wish.RoleKey,
            Begins = wish.Begins,
            Ends = wish.Ends,
        };
        db.Add(assignment);
        db.Audit.Add(new AuditEvent("role.given", "person", personId, SiteOf(wish.SiteKey), After: Json(assignment)));
    }

    private static string? SiteOf(string siteKey) => siteKey == Everywhere.Sites ? null : siteKey;

    private static string Json(Assignment a) =>
        JsonSerializer.Serialize(new { Role = a.RoleKey, Site = a.SiteKey, Section = a.SectionId, a.Begins, a.Ends });
}
