using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.Accounts;

/// <summary>What people change of their own account, and what others do to it.</summary>
public sealed class AccountBook(PortalDb db, Passwords passwords, Oversight oversight, SessionMemory memory)
{
    public Task<Person> ReadAsync(string personId, CancellationToken ct) =>
        db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, ct);

    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> WriteAsync(string personId, PersonDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.WhyNot(needsEmail: false) is { } problem)
        {
            return problem;
        }

        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId, ct);
        (person.Name, person.Post, person.Language) = (draft.CleanName, draft.CleanPost, draft.Language == "en" ? "en" : "vi");
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return null;
    }

    /// <summary>Changes the password of somebody who has just proved that it is them; all their other sessions end.</summary>
    /// <returns>What is wrong; empty when it was done.</returns>
    public async Task<IReadOnlyList<Problem>> ChangePasswordAsync(Session session, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == session.PersonId, ct);
        if (await passwords.SetAsync(person, password) is { Count: > 0 } problems)
        {
            return problems;
        }

        (await db.Set<SignIn>().SingleAsync(s => s.Id == session.Id, ct)).SecurityStamp = person.SecurityStamp;
        db.Audit.Add(new AuditEvent("password.changed", "person", person.Id));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return [];
    }

    /// <summary>Closes an account, which ends its sessions, or opens it again.</summary>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> SetActiveAsync(string personId, bool isActive, Manager by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if ((await oversight.WhyNotManageAsync(by, personId, ct)
            ?? (isActive ? null : await oversight.WhyNotWithoutAsync(personId, assignmentId: null, ct))) is { } problem)
        {
            return problem;
        }

        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId, ct);
        (person.IsActive, person.SecurityStamp) = (isActive, Secret.New());
        db.Audit.Add(new AuditEvent(isActive ? "person.opened" : "person.closed", "person", personId));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
        return null;
    }
}
