using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;

namespace NewsPortal.Search.Synonyms;

/// <summary>Adds, changes and removes groups. The audit log tells each change by itself; searches heed it from the next one on.</summary>
public sealed class SynonymBook(PortalDb db, TimeProvider clock)
{
    /// <summary>More are not kept: each node holds all of them in memory.</summary>
    public const int MostGroups = 5_000;

    /// <summary>Those of every site first, then by site; each kind in the order they were added.</summary>
    public async Task<IReadOnlyList<SynonymGroup>> AllAsync(CancellationToken ct) =>
        [.. (await db.Set<SynonymGroup>().AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct)).OrderBy(g => g.SiteKey ?? "", StringComparer.Ordinal)];

    /// <returns>Null when there is none.</returns>
    public Task<SynonymGroup?> FindAsync(string id, CancellationToken ct) =>
        db.Set<SynonymGroup>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct);

    /// <param name="text">A word or name in each line.</param>
    /// <param name="siteKey">A site that there is; null for every site.</param>
    /// <returns>Why it was not added; null when it was.</returns>
    public async Task<Problem?> AddAsync(string? text, string? siteKey, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        if (await WhyNotAsync("", text, siteKey, ct) is { } problem)
        {
            return problem;
        }

        if (await db.Set<SynonymGroup>().CountAsync(ct) >= MostGroups)
        {
            return new Problem("There are 5,000 groups already: delete those that nobody needs.", nameof(SynonymGroup.Words));
        }

        db.Add(new SynonymGroup
        {
            Id = Ids.New(clock.GetUtcNow()),
            Words = Join(text),
            SiteKey = siteKey,
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <param name="before">The group's words as they were opened.</param>
    /// <returns>Why it was not changed; null when it was.</returns>
    public async Task<Problem?> ChangeAsync(string id, string? before, string? text, string? siteKey, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        var group = await db.Set<SynonymGroup>().SingleOrDefaultAsync(g => g.Id == id, ct);
        if (group is null || !IsSame(group.Words, before))
        {
            return new Problem("Somebody else has changed this group: look at it again.");
        }

        if (await WhyNotAsync(id, text, siteKey, ct) is { } problem)
        {
            return problem;
        }

        (group.Words, group.SiteKey) = (Join(text), siteKey);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <param name="before">The group's words as they were opened.</param>
    /// <returns>Why it was not removed; null when it was, by whomever.</returns>
    public async Task<Problem?> RemoveAsync(string id, string? before, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        if (await db.Set<SynonymGroup>().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } group)
        {
            return null;
        }

        if (!IsSame(group.Words, before))
        {
            return new Problem("Somebody else has changed this group: look at it again.");
        }

        db.Remove(group);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    internal static string Join(string? text) => string.Join('\n', SynonymText.Lines(text));

    // Forms send line ends of their own.
    private static bool IsSame(string words, string? before) => string.Equals(words, Join(before), StringComparison.Ordinal);

    private async Task<Problem?> WhyNotAsync(string id, string? text, string? siteKey, CancellationToken ct)
    {
        if (SynonymText.WhyNot(SynonymText.Lines(text)) is { } problem)
        {
            return problem;
        }

        var words = Join(text);
        return await db.Set<SynonymGroup>().AnyAsync(g => g.Id != id && g.Words == words && g.SiteKey == siteKey, ct)
            ? new Problem("There is a group with the same lines already.", nameof(SynonymGroup.Words)) : null;
    }

    private async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> BeginAsync(CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "synonyms", ct);
        return transaction;
    }
}
