using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;

namespace NewsPortal.Engagement.Searches;

/// <summary>Pins items to texts that readers seek, and takes them off. The audit log tells each change by itself.</summary>
public sealed class PinBook(PortalDb db)
{
    /// <summary>More items do not stand first for one text.</summary>
    public const int MostItems = 5;

    /// <summary>A site has no more pins.</summary>
    public const int MostPins = 1000;

    /// <summary>All pins of a site, by their words, in the order in which they stand.</summary>
    public Task<List<SearchPin>> AllAsync(string siteKey, CancellationToken ct) =>
        db.Set<SearchPin>().AsNoTracking().Where(p => p.SiteKey == siteKey).OrderBy(p => p.Words).ThenBy(p => p.Position).ThenBy(p => p.ItemId).ToListAsync(ct);

    /// <summary>Pins an item behind those that are pinned to the same words; one that is pinned already stays where it is.</summary>
    /// <param name="itemId">Whether the site shows it, the caller has asked: this room knows no items.</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> AddAsync(string siteKey, string text, string itemId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, key) = (SearchWords.Clean(text), SearchWords.Key(text));
        if (key.Length == 0)
        {
            return new Problem("Write the words that readers seek.", nameof(SearchPin.Words));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "search-pins", ct);
        var same = await db.Set<SearchPin>().AsNoTracking().Where(p => p.SiteKey == siteKey && p.Words == key).ToListAsync(ct);
        if (same.Any(p => p.ItemId == itemId))
        {
            return null;
        }

        if (same.Count >= MostItems)
        {
            return new Problem("Five items are pinned to these words already: take one off first.", nameof(SearchPin.Words));
        }

        if (await db.Set<SearchPin>().CountAsync(p => p.SiteKey == siteKey, ct) >= MostPins)
        {
            return new Problem("A site has at most 1,000 pins: take off those that nobody needs any more.", nameof(SearchPin.Words));
        }

        db.Add(new SearchPin
        {
            SiteKey = siteKey,
            Words = key,
            ItemId = itemId,
            Position = same.Count == 0 ? 0 : same.Max(p => p.Position) + 1,
            Text = same is [var first, ..] ? first.Text : words,
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>Takes a pin off.</summary>
    /// <returns>The words as the editor wrote them; null when it was off already.</returns>
    public async Task<string?> RemoveAsync(string siteKey, string words, string itemId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "search-pins", ct);
        if (await db.Set<SearchPin>().SingleOrDefaultAsync(p => p.SiteKey == siteKey && p.Words == words && p.ItemId == itemId, ct) is { } pin)
        {
            db.Remove(pin);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return pin.Text;
        }

        return null;
    }
}
