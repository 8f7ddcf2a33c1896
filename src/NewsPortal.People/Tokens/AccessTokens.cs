using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Tokens;

/// <summary>Makes the tokens of programs, knows them again and takes them back.</summary>
public sealed class AccessTokens(PortalDb db, AccessBook access, TimeProvider clock)
{
    /// <summary>For how many days one may be made.</summary>
    public static readonly IReadOnlyList<int> Days = [7, 30, 90, 365];

    /// <summary>Tokens of one person that have not ended.</summary>
    public const int Most = 20;

    public const int MaxName = 80;

    /// <summary>How every token begins, so that one left in a program's source is found by those who look for such.</summary>
    private const string Prefix = "npt_";

    private const int MaxLetters = 100;

    private static readonly TimeSpan UsedEvery = TimeSpan.FromHours(1);

    /// <summary>Makes a token.</summary>
    /// <returns>What is wrong, or what the program sends, told this once.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, string? Secret)> MakeAsync(TokenWish wish, string personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var name = VietnameseText.Truncate((wish.Name ?? "").Trim(), MaxName);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, ct);
        var open = (await ListAsync(personId, ct)).Count(IsOpen);
        var problems = new[]
        {
            name.Length > 0 ? null : new Problem("Say which program gets it.", nameof(wish.Name)),
            (await access.OfAsync(personId, ct)).WorksOn(wish.SiteKey) ? null : new Problem("Choose a site on which you work.", nameof(wish.SiteKey)),
            Days.Contains(wish.Days) ? null : new Problem("Choose for how long it is good.", nameof(wish.Days)),
            open < Most ? null : new Problem("You have as many tokens as one person may have: revoke one first."),
        };
        if (problems.OfType<Problem>().ToList() is { Count: > 0 } found)
        {
            return (found, null);
        }

        var (now, secret) = (clock.GetUtcNow(), Prefix + Secret.New());
        var token = new AccessToken
        {
            Id = Ids.New(now),
            PersonId = personId,
            SiteKey = wish.SiteKey,
            Name = name,
            Hash = Secret.Hash(secret),
            Scopes = TokenScopes.Write(wish.Scopes),
            SecurityStamp = person.SecurityStamp,
            CreatedAt = now,
            ExpiresAt = now.AddDays(wish.Days),
        };
        db.Add(token);
        db.Audit.Add(new AuditEvent("token.made", "token", token.Id, token.SiteKey, After: Said(token)));
        await db.SaveChangesAsync(ct);
        return ([], secret);
    }

    /// <returns>All tokens of a person that were not taken back, the newest first; those that have run out too.</returns>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(string personId, CancellationToken ct) => await (
        from token in db.Set<AccessToken>().AsNoTracking()
        join person in db.Set<Person>() on token.PersonId equals person.Id
        where token.PersonId == personId && token.RevokedAt == null && token.SecurityStamp == person.SecurityStamp
        orderby token.Id descending
        select token).ToListAsync(ct);

    /// <summary>True for a token that has not run out.</summary>
    public bool IsOpen(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.RevokedAt is null && clock.GetUtcNow() < token.ExpiresAt;
    }

    /// <returns>False when the person has no such token, or it was taken back before.</returns>
    public async Task<bool> RevokeAsync(string personId, string tokenId, CancellationToken ct)
    {
        if (await db.Set<AccessToken>().SingleOrDefaultAsync(t => t.Id == tokenId && t.PersonId == personId && t.RevokedAt == null, ct) is not { } token)
        {
            return false;
        }

        token.RevokedAt = clock.GetUtcNow();
        db.Audit.Add(new AuditEvent("token.revoked", "token", token.Id, token.SiteKey, Before: Said(token)));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Who shows a token.</summary>
    /// <param name="secret">As it was sent.</param>
    /// <returns>Null when it is unknown or has ended, or its person is no longer active.</returns>
    public async Task<TokenBearer?> FindAsync(string secret, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length > MaxLetters)
        {
            return null;
        }

        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        var found = await (
            from token in db.Set<AccessToken>().AsNoTracking()
            join person in db.Set<Person>() on token.PersonId equals person.Id
            where token.Hash == hash && token.RevokedAt == null && person.IsActive && token.SecurityStamp == person.SecurityStamp
            select new { token, person.Name }).SingleOrDefaultAsync(ct);
        if (found is null || !IsOpen(found.token))
        {
            return null;
        }

        if (found.token.LastUsedAt is not { } used || now - used >= UsedEvery)
        {
            await db.Set<AccessToken>().Where(t => t.Id == found.token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), ct);
        }

        var (made, scopes) = (found.token, found.token.ScopeList);
        var whole = await access.OfAsync(made.PersonId, ct);
        return new TokenBearer(
            made.Id, made.Name, made.SiteKey, made.PersonId, found.Name, scopes, made.CreatedAt, whole.Within(made.SiteKey, TokenScopes.PermissionsOf(scopes)));
    }

    private static string Said(AccessToken token) =>
        AuditJson.Of(("name", token.Name), ("scopes", token.Scopes), ("expires", token.ExpiresAt.ToString("O")));
}
