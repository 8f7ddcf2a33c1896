using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Reporting;

/// <summary>
/// The moves of a period, by their ids: those begin with the moment, so that no further index is needed. Of all sites together:
/// asked for by site, SQLite would read every item of the site.
/// </summary>
internal sealed class PeriodMoves(PortalDb db)
{
    private const int ItemsAtOnce = 500;

    /// <returns>In the order of time, one in memory at a time.</returns>
    public IAsyncEnumerable<MoveFact> StreamAsync(DateTimeOffset from, DateTimeOffset before)
    {
        var (first, end) = (FirstId(from), FirstId(before));
        return Facts(db.Set<ItemMove>().AsNoTracking().Where(m => m.Id.CompareTo(first) >= 0 && m.Id.CompareTo(end) < 0).OrderBy(m => m.Id)).AsAsyncEnumerable();
    }

    /// <returns>The moves of some items before the period, in the order of time.</returns>
    public async Task<IReadOnlyList<MoveFact>> BeforeAsync(IEnumerable<string> itemIds, DateTimeOffset from, CancellationToken ct)
    {
        var (end, found) = (FirstId(from), new List<MoveFact>());
        foreach (var ids in itemIds.Chunk(ItemsAtOnce))
        {
            found.AddRange(await Facts(db.Set<ItemMove>().AsNoTracking().Where(m => ids.Contains(m.ItemId) && m.Id.CompareTo(end) < 0).OrderBy(m => m.Id)).ToListAsync(ct));
        }

        return found;
    }

    /// <summary>The least id of a move made at a moment.</summary>
    public static string FirstId(DateTimeOffset moment) => Ids.From(moment, 0, 0);

    private IQueryable<MoveFact> Facts(IQueryable<ItemMove> moves) =>
        from move in moves
        join item in db.Set<ContentItem>() on move.ItemId equals item.Id
        select new MoveFact(
            move.ItemId, move.Move, move.At, item.CreatedAt, new ItemFace(item.SiteKey, item.ContentType, item.SectionId, item.OwnerId, item.Byline));
}

/// <summary>A move, with the item as it is today.</summary>
/// <param name="At">UTC, as is the moment in which the item was begun.</param>
internal sealed record MoveFact(string ItemId, Move Move, DateTimeOffset At, DateTimeOffset Begun, ItemFace Face);
