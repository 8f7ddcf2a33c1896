using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Who has which item open. A person who gives no sign for half a minute is taken to have left.</summary>
public sealed class Presences(PortalDb db, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Notes that somebody is there.</summary>
    /// <returns>The others who are, who came first standing first.</returns>
    public async Task<IReadOnlyList<Presence>> TouchAsync(string itemId, string personId, string name, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var alive = now - Patience;
        var own = await db.Set<Presence>().SingleOrDefaultAsync(p => p.ItemId == itemId && p.PersonId == personId, ct);
        if (own is null)
        {
            db.Add(new Presence { ItemId = itemId, PersonId = personId, Name = name, Since = now, SeenAt = now });
        }
        else
        {
            (own.Name, own.Since, own.SeenAt) = (name, own.SeenAt < alive ? now : own.Since, now);
        }

        await db.SaveChangesAsync(ct);
        return await OthersAsync(itemId, personId, ct);
    }

    /// <returns>Everybody but this person who has the item open.</returns>
    public async Task<IReadOnlyList<Presence>> OthersAsync(string itemId, string personId, CancellationToken ct)
    {
        var alive = clock.GetUtcNow() - Patience;
        return await db.Set<Presence>().AsNoTracking()
            .Where(p => p.ItemId == itemId && p.PersonId != personId && p.SeenAt >= alive).OrderBy(p => p.Since).ToListAsync(ct);
    }

    /// <summary>Notes that somebody has left, and forgets those who went without a word a day ago.</summary>
    public Task LeaveAsync(string itemId, string personId, CancellationToken ct)
    {
        var dayAgo = clock.GetUtcNow() - TimeSpan.FromDays(1);
        return db.Set<Presence>().Where(p => (p.ItemId == itemId && p.PersonId == personId) || p.SeenAt < dayAgo).ExecuteDeleteAsync(ct);
    }
}
