using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Accounts;

namespace NewsPortal.People.SigningIn;

/// <summary>
/// Counts attempts to prove to be somebody, each before it is looked at: a thousand at the same time are a thousand, not
/// one. The same statements run for a person who is not there.
/// </summary>
public sealed class Attempts(PortalDb db, TimeProvider clock, PeopleOptions options)
{
    private static readonly TimeSpan LongestLock = TimeSpan.FromDays(1);

    /// <param name="IsOpen">False when the account is locked, or not there: whatever was typed, it is not taken.</param>
    /// <param name="Lock">Until when this attempt locks the account unless it comes through; null when it does not.</param>
    internal readonly record struct Attempt(bool IsOpen, DateTimeOffset? Lock);

    internal async Task<Attempt> BeginAsync(string? personId, CancellationToken ct)
    {
        var (id, now) = (personId ?? "", clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var counted = await db.Set<Person>().Where(p => p.Id == id && (p.LockedUntil == null || p.LockedUntil <= now))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.FailedSignIns, p => p.FailedSignIns + 1), ct) == 1;
        var failed = await db.Set<Person>().Where(p => p.Id == id).Select(p => p.FailedSignIns).SingleOrDefaultAsync(ct);
        var until = counted && failed % options.AttemptsUntilLocked == 0 ? now + Length(failed) : (DateTimeOffset?)null;
        if (until is not null)
        {
            await db.Set<Person>().Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.LockedUntil, until), ct);
        }

        await transaction.CommitAsync(ct);
        return new Attempt(counted, until);
    }

    /// <summary>It came through, but more is to come: only this attempt is taken back, not those before it.</summary>
    internal async Task TakeBackAsync(string personId, Attempt attempt, CancellationToken ct)
    {
        await db.Set<Person>().Where(p => p.Id == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.FailedSignIns, p => p.FailedSignIns - 1), ct);
        if (attempt.Lock is { } own)
        {
            await db.Set<Person>().Where(p => p.Id == personId && p.LockedUntil == own)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.LockedUntil, (DateTimeOffset?)null), ct);
        }
    }

    /// <summary>The person is in: everything before is forgotten.</summary>
    internal Task ForgetAsync(string personId, CancellationToken ct) =>
        db.Set<Person>().Where(p => p.Id == personId).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.FailedSignIns, 0).SetProperty(p => p.LockedUntil, (DateTimeOffset?)null), ct);

    private TimeSpan Length(int failed)
    {
        var doublings = Math.Min((failed / options.AttemptsUntilLocked) - 1, 10);
        var length = options.FirstLock * Math.Pow(2, doublings);
        return length < LongestLock ? length : LongestLock;
    }
}
