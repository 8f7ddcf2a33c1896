using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.People.SigningIn;

/// <summary>The sessions of people: which go on, and their end.</summary>
public sealed class Sessions(PortalDb db, AccessBook access, SessionMemory memory, TimeProvider clock, PeopleOptions options)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>The session of a request, and notes that it was used.</summary>
    /// <param name="secret">What the cookie holds.</param>
    /// <returns>Null when it is unknown or over, or its person is no longer active.</returns>
    public async Task<Session?> CurrentAsync(string secret, CancellationToken ct)
    {
        var id = Secret.Hash(secret);
        if (memory.Find(id) is { } known)
        {
            return known;
        }

        var version = memory.Version;
        var now = clock.GetUtcNow();
        var row = await db.Set<SignIn>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (row is null || row.IsOver(now, options)
            || await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == row.PersonId, ct) is not { IsActive: true } person
            || person.SecurityStamp != row.SecurityStamp)
        {
            return null;
        }

        var isComplete = !person.HasSecondFactor || row.SecondFactorAt is not null;
        if (!isComplete && now >= row.CreatedAt + options.SecondStep)
        {
            return null;
        }

        if (now - row.LastSeenAt >= SeenEvery)
        {
            await db.Set<SignIn>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
        }

        var session = new Session(
            id, person.Id, person.Name, person.Email ?? "", person.Language, person.HasSecondFactor, isComplete, row.ProvenAt,
            isComplete ? await access.OfAsync(person.Id, ct) : Access.None);
        memory.Keep(session, version);
        return session;
    }

    /// <summary>True when what needs a proof of presence need not ask for one again.</summary>
    public bool IsProven(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return clock.GetUtcNow() < session.ProvenAt + options.StepUp;
    }

    /// <summary>The person's sessions that go on, the last used first.</summary>
    public async Task<IReadOnlyList<SignIn>> ListAsync(string personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<SignIn>().AsNoTracking()
            .Join(db.Set<Person>(), s => s.PersonId, p => p.Id, (s, p) => new { s, p.SecurityStamp })
            .Where(x => x.s.PersonId == personId && x.s.RevokedAt == null && x.s.SecurityStamp == x.SecurityStamp)
            .Select(x => x.s).ToListAsync(ct);
        return [.. rows.Where(s => !s.IsOver(now, options)).OrderByDescending(s => s.LastSeenAt)];
    }

    /// <summary>Ends one session of a person.</summary>
    /// <returns>False when it is not theirs, or is over already.</returns>
    public async Task<bool> EndAsync(string personId, string sessionId, string action, CancellationToken ct)
    {
        var row = await db.Set<SignIn>()
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId && s.RevokedAt == null, ct);
        if (row is null)
        {
            return false;
        }

        row.RevokedAt = clock.GetUtcNow();
        db.Audit.Add(new AuditEvent(action, "person", personId));
        await db.SaveChangesAsync(ct);
        memory.Forget();
        return true;
    }

    /// <summary>Ends all sessions of a person.</summary>
    /// <param name="exceptId">The one that goes on; null for none.</param>
    public async Task EndAllAsync(string personId, string? exceptId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<SignIn>().Where(s => s.PersonId == personId && s.Id != (exceptId ?? "") && s.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), ct);
        db.Audit.Add(new AuditEvent("sessions.ended", "person", personId));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
    }
}
