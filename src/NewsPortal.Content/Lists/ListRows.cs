using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Lists;

/// <summary>
/// Keeps the list rows, and the counts by month, of every site that shows an item. A month is one of the showing site's
/// zone.
/// </summary>
internal sealed class ListRows(RowWriter rows, ISiteFacts sites)
{
    private readonly Dictionary<string, TimeZoneInfo> _zones = [];

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
        var entries = new List<Entry>();
        foreach (var image in published)
        {
            var at = image.Item.PublishedAt!.Value;
            foreach (var site in placed[image.Item.Id].Prepend(image.Item.SiteKey).Distinct())
            {
                var month = Month(at, await ZoneAsync(site, ct));
                entries.AddRange(image.Lists.Select(list => new Entry(site, list, Instants.ToMicros(at), image.Item.Id, month)));
            }
        }

        await AddAsync(entries, ct);
    }

    /// <summary>Shows items of other sites on one site: their lists there are those of their home.</summary>
    public async Task PlaceAsync(IReadOnlyList<string> itemIds, string siteKey, CancellationToken ct)
    {
        var zone = await ZoneAsync(siteKey, ct);
        var entries = await rows.ReadAsync(
            """
            SELECT e.list, e.published_at, e.item_id FROM list_entries e JOIN items i ON i.id = e.item_id
            WHERE e.site_key = i.site_key AND e.item_id IN (@values)
            """,
            itemIds, r => new Entry(siteKey, r.GetString(0), r.GetInt64(1), r.GetString(2), Month(Instants.FromMicros(r.GetInt64(1)), zone)), ct);
        await AddAsync(entries, ct);
    }

    private async Task AddAsync(List<Entry> entries, CancellationToken ct)
    {
        // In the order of the key, so that neighbours are written together and months are counted in passing.
        entries.Sort(Entry.Compare);
        await rows.InsertAsync(
            "list_entries (site_key, list, published_at, item_id, month)", "",
            entries.ConvertAll(e => new object?[] { e.Site, e.List, e.At, e.Item, e.Month }), ct);
        var counts = new List<((string, string, int) Key, int Delta)>();
        foreach (var entry in entries)
        {
            var key = (entry.Site, entry.List, entry.Month);
            if (counts.Count > 0 && counts[^1].Key == key)
            {
                counts[^1] = (key, counts[^1].Delta + 1);
            }
            else
            {
                counts.Add((key, 1));
            }
        }

        await CountAsync(counts, ct);
    }

    private Task CountAsync(IEnumerable<((string Site, string List, int Month) Key, int Delta)> deltas, CancellationToken ct) =>
        rows.InsertAsync(
            "list_months (site_key, list, month, count)",
            "ON CONFLICT (site_key, list, month) DO UPDATE SET count = list_months.count + excluded.count",
            [.. deltas.Select(d => new object?[] { d.Key.Site, d.Key.List, d.Key.Month, d.Delta })], ct);

    private async ValueTask<TimeZoneInfo> ZoneAsync(string site, CancellationToken ct) =>
        _zones.TryGetValue(site, out var known) ? known : _zones[site] = await sites.ZoneAsync(site, ct);

    private static int Month(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (local.Year * 100) + local.Month;
    }

    private readonly record struct Entry(string Site, string List, long At, string Item, int Month)
    {
        public static int Compare(Entry a, Entry b) =>
            string.CompareOrdinal(a.Site, b.Site) is var site && site != 0 ? site
            : string.CompareOrdinal(a.List, b.List) is var list && list != 0 ? list
            : a.At.CompareTo(b.At);
    }
}
