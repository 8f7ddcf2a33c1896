using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.Links;

/// <summary>Lets people choose a new password when they have lost theirs.</summary>
public sealed class PasswordResets(
    PortalDb db, UserManager<Person> users, Passwords passwords, OneTimeLinks links, Oversight oversight, SecondFactors factors,
    AddressLimit addresses, SessionMemory memory, CurrentActor actor, TimeProvider clock, PeopleOptions options)
{
    /// <summary>
    /// Asked by somebody who is not signed in. Ends the same way, and after the same time, whoever the address belongs to:
    /// a letter goes out if it is somebody's who accepted an invitation and has not just been sent one.
    /// </summary>
    public async Task AskAsync(string email, Visitor visitor, Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var answer = Task.Delay(options.ResetAnswer, ct);
        if (addresses.Begin(visitor.Address))
        {
            await SendAsync(email, visitor, addressOf, ct);
        }

        await answer;
    }

    /// <summary>Makes a link for somebody else, who is in charge of the account.</summary>
    /// <param name="removesSecondFactor">For a telephone that is lost with its recovery codes.</param>
    /// <returns>Why it was not done, or the link.</returns>
    public async Task<(Problem? Problem, IssuedLink? Link)> IssueAsync(
        string personId, Manager by, bool removesSecondFactor, Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await oversight.WhyNotManageAsync(by, personId, ct) is { } problem)
        {
            return (problem, null);
        }

        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId, ct);
        if (!person.IsActive)
        {
            return (new Problem("This account is closed; open it first."), null);
        }

        if (removesSecondFactor)
        {
            await factors.RemoveAsync(person, ct);
            person.SecurityStamp = Secret.New();
        }

        var purpose = person.HasAccepted ? LinkPurpose.PasswordReset : LinkPurpose.Invitation;
        var link = await links.AddAsync(person, purpose, by.PersonId, addressOf, ct);
        db.Audit.Add(new AuditEvent("password-reset.issued", "person", person.Id));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return (null, link);
    }

    /// <summary>Gives the person a new password, ends their sessions and opens a locked account. The second factor stays.</summary>
    /// <returns>What is wrong; empty when it was done.</returns>
    public async Task<IReadOnlyList<Problem>> UseAsync(string token, string password, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await links.FindAsync(token, LinkPurpose.PasswordReset, ct) is not { } person
            || !await links.TakeAsync(token, LinkPurpose.PasswordReset, ct))
        {
            return [new Problem("This link was used or has run out.")];
        }

        if (await passwords.SetAsync(person, password) is { Count: > 0 } problems)
        {
            return problems;
        }

        (person.FailedSignIns, person.LockedUntil) = (0, null);
        actor.Actor = actor.Actor with { Id = person.Id, Name = person.Name };
        db.Audit.Add(new AuditEvent("password.reset", "person", person.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
        return [];
    }

    private async Task SendAsync(string email, Visitor visitor, Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        actor.Actor = new Actor("visitor", "visitor", visitor.Address);
        var person = await users.FindByNameAsync(email);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (person is { IsActive: true, HasAccepted: true } && !await WasJustSentAsync(person.Id, ct))
        {
            await links.AddAsync(person, LinkPurpose.PasswordReset, person.Id, addressOf, ct);
        }

        db.Audit.Add(new AuditEvent("password-reset.asked", "person", person?.Id ?? "unknown"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private Task<bool> WasJustSentAsync(string personId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - options.BetweenResets;
        return db.Set<OneTimeLink>().AnyAsync(
            l => l.PersonId == personId && l.Purpose == LinkPurpose.PasswordReset && l.CreatedAt > since, ct);
    }
}
