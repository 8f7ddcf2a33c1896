using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Talking;

/// <summary>What colleagues say to each other about an item.</summary>
public sealed class Remarks(PortalDb db, TimeProvider clock)
{
    private const int MaxRunes = 4000;

    /// <summary>Adds one; does nothing when the text says nothing.</summary>
    public async Task AddAsync(string itemId, Worker worker, string text, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        var clean = VietnameseText.Truncate(VietnameseText.Normalize(text), MaxRunes).Trim();
        if (clean.Length == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.Add(new Remark
        {
            Id = Ids.New(now),
            ItemId = itemId,
            ById = worker.PersonId,
            ByName = worker.Name,
            At = now,
            Text = clean,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Marks one as done.</summary>
    /// <returns>False when the item has no such remark.</returns>
    public async Task<bool> FinishAsync(string itemId, string remarkId, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        if (await db.Set<Remark>().SingleOrDefaultAsync(r => r.Id == remarkId && r.ItemId == itemId, ct) is not { } remark)
        {
            return false;
        }

        (remark.DoneAt, remark.DoneByName) = (clock.GetUtcNow(), worker.Name);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<Remark>> OfAsync(string itemId, CancellationToken ct) =>
        await db.Set<Remark>().AsNoTracking().Where(r => r.ItemId == itemId).OrderBy(r => r.Id).ToListAsync(ct);
}
