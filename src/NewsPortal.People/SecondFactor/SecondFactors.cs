using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Keys;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.SecondFactor;

/// <summary>The second factor of people: set up, checked, given up.</summary>
public sealed class SecondFactors(PortalDb db, IDataProtectionProvider protection, SessionMemory memory, TimeProvider clock)
{
    /// <summary>The field that problems with a code stand beside.</summary>
    public const string Field = "Code";

    private const string Issuer = "NewsPortal";

    private readonly IDataProtector _protector = protection.For("TotpSecret");

    /// <summary>
    /// Offers a secret that counts once <see cref="ConfirmAsync"/> has seen a code of it. Asked again before that, the same.
    /// </summary>
    public async Task<OfferedSecret> OfferAsync(string personId, CancellationToken ct)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId, ct);
        if (person.OfferedTotpSecret is null)
        {
            person.OfferedTotpSecret = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Totp.SecretBytes)));
            await db.SaveChangesAsync(ct);
        }

        var text = Base32.Write(Read(person.OfferedTotpSecret));
        var label = Uri.EscapeDataString($"{Issuer}:{person.Email}");
        return new OfferedSecret(text, $"otpauth://totp/{label}?secret={text}&issuer={Issuer}&digits={Totp.Digits}");
    }

    /// <summary>Makes the offered secret the person's second factor, in place of the one before.</summary>
    /// <param name="sessionId">The session that showed the code and need not show another; null for none. All others of the person must.</param>
    /// <returns>The recovery codes, which nobody will see again; null when the code is not one of the offered secret.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(string personId, string? sessionId, string? code, CancellationToken ct)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId, ct);
        if (person.OfferedTotpSecret is null
            || Totp.StepOf(Read(person.OfferedTotpSecret), code, clock.GetUtcNow(), lastStep: 0) is not { } step)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Audit.Add(new AuditEvent(person.HasSecondFactor ? "second-factor.changed" : "second-factor.set", "person", personId));
        (person.TotpSecret, person.OfferedTotpSecret, person.LastTotpStep) = (person.OfferedTotpSecret, null, step);
        if (await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId, ct) is { } session)
        {
            session.SecondFactorAt = clock.GetUtcNow();
        }

        var codes = await RenewCodesAsync(personId, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
        return codes;
    }

    /// <summary>Gives the person new recovery codes; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(string personId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Audit.Add(new AuditEvent("recovery-codes.renewed", "person", personId));
        var codes = await RenewCodesAsync(personId, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    public Task<int> CodesLeftAsync(string personId, CancellationToken ct) =>
        db.Set<RecoveryCode>().CountAsync(c => c.PersonId == personId, ct);

    /// <summary>Removes the second factor and its codes in the session; whoever calls saves, and has asked whether they may.</summary>
    internal async Task RemoveAsync(Person person, CancellationToken ct)
    {
        (person.TotpSecret, person.OfferedTotpSecret) = (null, null);
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.PersonId == person.Id).ToListAsync(ct));
        db.Audit.Add(new AuditEvent("second-factor.removed", "person", person.Id));
    }

    /// <summary>Takes a code of the authenticator; each is taken once, however many ask at the same time.</summary>
    internal async Task<bool> TakeCodeAsync(Person person, string? typed, CancellationToken ct)
    {
        if (person.TotpSecret is null
            || Totp.StepOf(Read(person.TotpSecret), typed, clock.GetUtcNow(), person.LastTotpStep) is not { } step)
        {
            return false;
        }

        return await db.Set<Person>().Where(p => p.Id == person.Id && p.LastTotpStep < step)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.LastTotpStep, step), ct) == 1;
    }

    /// <summary>Takes a recovery code, which is gone with it.</summary>
    internal async Task<bool> TakeRecoveryCodeAsync(Person person, string? typed, CancellationToken ct)
    {
        var hash = RecoveryCode.HashOf(person.Id, typed ?? "");
        return await db.Set<RecoveryCode>().Where(c => c.PersonId == person.Id && c.Hash == hash).ExecuteDeleteAsync(ct) == 1;
    }

    private async Task<IReadOnlyList<string>> RenewCodesAsync(string personId, CancellationToken ct)
    {
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.New()).ToList();
        await db.Set<RecoveryCode>().Where(c => c.PersonId == personId).ExecuteDeleteAsync(ct);
        db.AddRange(codes.Select(c => new RecoveryCode { PersonId = personId, Hash = RecoveryCode.HashOf(personId, c) }));
        return codes;
    }

    private byte[] Read(string secret) => Convert.FromBase64String(_protector.Unprotect(secret));
}
