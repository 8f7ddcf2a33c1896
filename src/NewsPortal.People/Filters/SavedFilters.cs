using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Filters;

/// <summary>The saved filters of people. Everybody sees and changes their own alone.</summary>
public sealed class SavedFilters(PortalDb db, TimeProvider clock)
{
    public const int MaxNameLetters = 60;

    /// <summary>Of a query.</summary>
    public const int MaxQueryLetters = 1_000;

    /// <summary>Of one person on one site.</summary>
    public const int Most = 20;

    private const string Name = "Name";

    /// <summary>Those of a person on a site, the oldest first.</summary>
    public async Task<IReadOnlyList<SavedFilter>> OfAsync(string personId, string siteKey, CancellationToken ct) =>
        await db.Set<SavedFilter>().AsNoTracking().Where(f => f.PersonId == personId && f.SiteKey == siteKey)
            .OrderBy(f => f.CreatedAt).ThenBy(f => f.Id).ToListAsync(ct);

    /// <returns>Why it was not saved; null when it was.</returns>
    public async Task<Problem?> AddAsync(string personId, string siteKey, string? name, string query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length is 0 or > MaxQueryLetters)
        {
            return new Problem("Choose a filter first, and keep its words short: then it can be saved.");
        }

        return await ChangeAsync(personId, siteKey, name, null, (clean, mine) =>
        {
            if (mine.Count >= Most)
            {
                return new Problem("There are 20 saved filters: delete one first.", Name);
            }

            var now = clock.GetUtcNow();
            db.Add(new SavedFilter
            {
                Id = Ids.New(now),
                PersonId = personId,
                SiteKey = siteKey,
                Name = clean,
                NameKey = KeyOf(clean),
                Query = query,
                CreatedAt = now,
            });
            return null;
        }, ct);
    }

    /// <returns>Why it was not renamed; null when it was, or when this person has no such filter.</returns>
    public Task<Problem?> RenameAsync(string personId, string siteKey, string id, string? name, CancellationToken ct) =>
        ChangeAsync(personId, siteKey, name, id, (clean, mine) =>
        {
            if (mine.Find(f => f.Id == id) is { } filter)
            {
                (filter.Name, filter.NameKey) = (clean, KeyOf(clean));
            }

            return null;
        }, ct);

    /// <summary>Forgets a filter; does nothing when this person has no such one.</summary>
    public Task DeleteAsync(string personId, string siteKey, string id, CancellationToken ct) =>
        db.Set<SavedFilter>().Where(f => f.Id == id && f.PersonId == personId && f.SiteKey == siteKey).ExecuteDeleteAsync(ct);

    // One at a time, so that of two that are called alike the second is told so.
    private async Task<Problem?> ChangeAsync(
        string personId, string siteKey, string? name, string? except, Func<string, List<SavedFilter>, Problem?> change, CancellationToken ct)
    {
        var clean = VietnameseText.Normalize(name ?? "").ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (clean.Length is 0 or > MaxNameLetters)
        {
            return new Problem("Give the filter a name of at most 60 letters.", Name);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "saved-filters", ct);
        var mine = await db.Set<SavedFilter>().Where(f => f.PersonId == personId && f.SiteKey == siteKey).ToListAsync(ct);
        if (mine.Exists(f => f.NameKey == KeyOf(clean) && f.Id != except))
        {
            return new Problem("You have a filter of this name: choose another name.", Name);
        }

        if (change(clean, mine) is { } problem)
        {
            return problem;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private static string KeyOf(string name) => name.ToLowerInvariant();
}
