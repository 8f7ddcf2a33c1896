using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Lists;

/// <summary>Keeps the list rows, and the counts by month, of every site that shows an item.</summary>
internal sealed class ListRows(RowWriter rows, TimeZoneInfo zone)
{
    /// <summary>Takes items out of every list of every site.</summary>
    public async Task RemoveAsync(IReadOnlyList<string> itemIds, CancellationToken ct)
    {
        var gone = await rows.ReadAsync(
            "SELECT site_key, list, month FROM list_entries WHERE item_id IN (@values)", itemIds,
            r => (r.GetString(0), r.GetString(1), r.GetInt32(2)), ct);
        await rows.ForEachAsync("DELETE FROM list_entries WHERE item_id = @v", itemIds, ct);
        await CountAsync(gone.GroupBy(x => x).Select(g => (g.Key, -g.Count())), ct);
    }

    /// <summary>Takes items out of every list of one site.</summary>
    public async Task RemoveAsync(IReadOnlyList<string> itemIds, string siteKey, CancellationToken ct)
    {
        var shown = await rows.ReadAsync(
            "SELECT site_key, list, month FROM list_entries WHERE item_id IN (@values)", itemIds,
            r => (Site: r.GetString(0), r.GetString(1), r.GetInt32(2)), ct);
        await rows.ForEachAsync("DELETE FROM list_entries WHERE item_id = @v AND site_key = @w", itemIds, siteKey, ct);
        await CountAsync(shown.Where(x => x.Site == siteKey).GroupBy(x => x).Select(g => (g.Key, -g.Count())), ct);
    }

    /// <summary>Puts items into their lists on their home site and on every site that has accepted them.</summary>
    public async Task AddAsync(IReadOnlyList<ItemImage> published, CancellationToken ct)
    {
        var placed = (await rows.ReadAsync(
                "SELECT item_id, site_key FROM placements WHERE state = 'Accepted' AND item_id IN (@values)",
                published.Select(i => i.Item.Id).ToList(), r => (Item: r.GetString(0), Site: r.GetString(1)), ct))
            .ToLookup(p => p.Item, p => p.Site);
        await AddAsync(
            published.SelectMany(i => placed[i.Item.Id].Prepend(i.Item.SiteKey).Distinct().SelectMany(site =>
                i.Lists.Select(list => (site, list, i.Item.Id, i.Item.PublishedAt!.Value)))), ct);
    }

    /// <summary>Shows items of other sites on one site: their lists there are those of their home.</summary>
    public async Task PlaceAsync(IReadOnlyList<string> itemIds, string siteKey, CancellationToken ct)
    {
        var entries = await rows.ReadAsync(
            """
            SELECT e.list, e.published_at, e.item_id FROM list_entries e JOIN items i ON i.id = e.item_id
            WHERE e.site_key = i.site_key AND e.item_id IN (@values)
            """,
            itemIds, r => (siteKey, r.GetString(0), r.GetString(2), Instants.FromMicros(r.GetInt64(1))), ct);
        await AddAsync(entries, ct);
    }

    private async Task AddAsync(
        IEnumerable<(string Site, string List, string Item, DateTimeOffset At)> entries, CancellationToken ct)
    {
        // In the order of the key, so that neighbours are written together.
        var added = entries.Select(e => (e.Site, e.List, e.Item, e.At, Month: Month(e.At)))
            .OrderBy(e => e.Site, StringComparer.Ordinal).ThenBy(e => e.List, StringComparer.Ordinal).ThenBy(e => e.At).ToList();
        await rows.InsertAsync(
            "list_entries (site_key, list, published_at, item_id, month)", "",
            added.ConvertAll(e => new object?[] { e.Site, e.List, Instants.ToMicros(e.At), e.Item, e.Month }), ct);
        await CountAsync(added.GroupBy(e => (e.Site, e.List, e.Month)).Select(g => (g.Key, g.Count())), ct);
    }

    private Task CountAsync(IEnumerable<((string Site, string List, int Month) Key, int Delta)> deltas, CancellationToken ct) =>
        rows.InsertAsync(
            "list_months (site_key, list, month, count)",
            "ON CONFLICT (site_key, list, month) DO UPDATE SET count = list_months.count + excluded.count",
            [
                .. deltas.OrderBy(d => d.Key.List, StringComparer.Ordinal).ThenBy(d => d.Key.Month)
                    .Select(d => new object?[] { d.Key.Site, d.Key.List, d.Key.Month, d.Delta }),
            ],
            ct);

    private int Month(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (local.Year * 100) + local.Month;
    }
}
