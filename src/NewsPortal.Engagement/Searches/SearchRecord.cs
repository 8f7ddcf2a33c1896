using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Writing;

namespace NewsPortal.Engagement.Searches;

/// <summary>Writes down what readers sought, and forgets what is old.</summary>
public sealed class SearchRecord(PortalDb db)
{
    /// <summary>More texts are not kept of one site and day: further ones are dropped, those that are known go on being counted.</summary>
    public const int MostADay = 20_000;

    /// <summary>How long a day is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private const string Table = "search_days (site_key, day, words, sought, unanswered, chosen, places)";

    private const string Conflict =
        """
        ON CONFLICT (site_key, day, words) DO UPDATE SET sought = search_days.sought + excluded.sought,
        unanswered = search_days.unanswered + excluded.unanswered, chosen = search_days.chosen + excluded.chosen,
        places = search_days.places + excluded.places
        """;

    /// <summary>Adds to the rows of each text, all or none. Several servers may do so at once.</summary>
    public async Task WriteAsync(IReadOnlyDictionary<SearchKey, SearchTally> taken, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taken);
        if (taken.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "search-days", ct);
        using var writer = new RowWriter(db);
        foreach (var day in taken.GroupBy(t => (t.Key.SiteKey, t.Key.Day)))
        {
            var rows = await FittingAsync(day.Key.SiteKey, day.Key.Day, [.. day], ct);
            await writer.InsertAsync(
                Table, Conflict,
                [.. rows.Select(r => new object?[] { r.Key.SiteKey, r.Key.Day, r.Key.Words, r.Value.Sought, r.Value.Unanswered, r.Value.Chosen, r.Value.Places })], ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Removes days that are older than <see cref="Kept"/>.</summary>
    /// <param name="today">In any zone: one day sooner or later is the same.</param>
    public Task ForgetAsync(DateOnly today, CancellationToken ct)
    {
        var first = SearchDay.Number(today.AddDays(-(int)Kept.TotalDays));
        return db.Set<SearchDay>().Where(d => d.Day < first).ExecuteDeleteAsync(ct);
    }

    // Asked only near the end of the room; the most frequent of the new ones get what is left.
    private async Task<List<KeyValuePair<SearchKey, SearchTally>>> FittingAsync(
        string siteKey, int day, List<KeyValuePair<SearchKey, SearchTally>> rows, CancellationToken ct)
    {
        var room = MostADay - await db.Set<SearchDay>().CountAsync(d => d.SiteKey == siteKey && d.Day == day, ct);
        if (rows.Count <= room)
        {
            return rows;
        }

        var known = (await db.Set<SearchDay>().Where(d => d.SiteKey == siteKey && d.Day == day).Select(d => d.Words).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.Where(r => known.Contains(r.Key.Words)),
            .. rows.Where(r => !known.Contains(r.Key.Words)).OrderByDescending(r => r.Value.Sought).Take(Math.Max(room, 0)),
        ];
    }
}
