using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.SecondFactor;

namespace NewsPortal.People.SigningIn;

/// <summary>
/// Signing in and out, and proving again that it is still the same person. A session's secret is new after every step, so
/// that one that was known before is worth nothing after it.
/// </summary>
public sealed class SignInDesk(
    PortalDb db, UserManager<Person> users, Passwords passwords, SecondFactors factors, Attempts attempts,
    AddressLimit addresses, Sessions sessions, SessionMemory memory, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The first step. Takes as long and answers the same for an address that nobody has.</summary>
    public async Task<SignInAnswer> PasswordAsync(string email, string password, Visitor visitor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(password);
        if (!addresses.Begin(visitor.Address))
        {
            return new SignInAnswer(SignInOutcome.TooMany);
        }

        var person = await users.FindByNameAsync(email);
        var attempt = await attempts.BeginAsync(person?.Id, ct);
        var mayBe = attempt.IsOpen && person!.IsActive ? person : null;
        if (!await passwords.AreRightAsync(mayBe, password))
        {
            await RefuseAsync(person, attempt, visitor, ct);
            return new SignInAnswer(SignInOutcome.Refused);
        }

        addresses.TakeBack(visitor.Address);
        if (person!.HasSecondFactor)
        {
            await attempts.TakeBackAsync(person.Id, attempt, ct);
            return new SignInAnswer(SignInOutcome.NeedsCode, await OpenAsync(person, visitor, withCode: false, ct));
        }

        await attempts.ForgetAsync(person.Id, ct);
        return new SignInAnswer(SignInOutcome.SignedIn, await SignInAsync(person, visitor, withCode: false, ct));
    }

    /// <summary>The second step.</summary>
    /// <param name="session">That of the first step.</param>
    /// <param name="isRecoveryCode">True for one from paper instead of the authenticator's.</param>
    public async Task<SignInAnswer> CodeAsync(
        Session session, string? code, bool isRecoveryCode, Visitor visitor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(visitor);
        if (!addresses.Begin(visitor.Address))
        {
            return new SignInAnswer(SignInOutcome.TooMany);
        }

        var person = await db.Set<Person>().SingleAsync(p => p.Id == session.PersonId, ct);
        var attempt = await attempts.BeginAsync(person.Id, ct);
        if (!attempt.IsOpen || !(isRecoveryCode
            ? await factors.TakeRecoveryCodeAsync(person, code, ct) : await factors.TakeCodeAsync(person, code, ct)))
        {
            await RefuseAsync(person, attempt, visitor, ct);
            return new SignInAnswer(SignInOutcome.Refused);
        }

        addresses.TakeBack(visitor.Address);
        await attempts.ForgetAsync(person.Id, ct);
        await db.Set<SignIn>().Where(s => s.Id == session.Id).ExecuteDeleteAsync(ct);
        memory.Forget();
        if (isRecoveryCode)
        {
            db.Audit.Add(new AuditEvent("recovery-code.used", "person", person.Id));
        }

        return new SignInAnswer(SignInOutcome.SignedIn, await SignInAsync(person, visitor, withCode: true, ct));
    }

    /// <summary>Signs in somebody who has just accepted an invitation and so has no second factor yet.</summary>
    /// <returns>What the browser keeps.</returns>
    /// <exception cref="InvalidOperationException">The person has a second factor, which must be asked for.</exception>
    public async Task<string> AfterInvitationAsync(string personId, Visitor visitor, CancellationToken ct)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId && p.IsActive, ct);
        return person.HasSecondFactor ? throw new InvalidOperationException("This person has a second factor.")
            : await SignInAsync(person, visitor, withCode: false, ct);
    }

    public Task SignOutAsync(Session session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return sessions.EndAsync(session.PersonId, session.Id, "sign-out", ct);
    }

    /// <summary>Proves again that it is the same person.</summary>
    /// <param name="proof">Their password, or a code of their authenticator.</param>
    /// <returns>False when it is neither, or the account is locked; it counts as an attempt to sign in.</returns>
    public async Task<bool> ProveAsync(Session session, string proof, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(proof);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == session.PersonId, ct);
        var attempt = await attempts.BeginAsync(person.Id, ct);
        var isRight = attempt.IsOpen && (proof.Trim().Length <= Totp.Digits + 1
            ? await factors.TakeCodeAsync(person, proof, ct) : await passwords.AreRightAsync(person, proof));
        if (!isRight)
        {
            await RefuseAsync(person, attempt, visitor: null, ct);
            return false;
        }

        await attempts.TakeBackAsync(person.Id, attempt, ct);
        var now = clock.GetUtcNow();
        await db.Set<SignIn>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvenAt, now), ct);
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return true;
    }

    private async Task<string> SignInAsync(Person person, Visitor visitor, bool withCode, CancellationToken ct)
    {
        actor.Actor = new Actor(person.Id, person.Name, visitor.Address);
        db.Audit.Add(new AuditEvent("sign-in", "person", person.Id));
        return await OpenAsync(person, visitor, withCode, ct);
    }

    private async Task<string> OpenAsync(Person person, Visitor visitor, bool withCode, CancellationToken ct)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        db.Add(new SignIn
        {
            Id = Secret.Hash(secret),
            PersonId = person.Id,
            SecurityStamp = person.SecurityStamp,
            CreatedAt = now,
            LastSeenAt = now,
            ProvenAt = now,
            SecondFactorAt = withCode ? now : null,
            Address = visitor.Address,
            Device = DeviceName.Of(visitor.UserAgent),
        });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    // What was typed is written nowhere: people type passwords into the wrong field.
    private async Task RefuseAsync(Person? person, Attempts.Attempt attempt, Visitor? visitor, CancellationToken ct)
    {
        if (visitor is not null)
        {
            actor.Actor = new Actor("visitor", "visitor", visitor.Address);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var isLocked = person is not null && (!attempt.IsOpen || attempt.Lock is not null);
        db.Audit.Add(new AuditEvent(isLocked ? "sign-in.locked" : "sign-in.failed", "person", person?.Id ?? "unknown"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
