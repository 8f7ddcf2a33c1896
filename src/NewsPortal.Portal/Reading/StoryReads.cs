using NewsPortal.Data;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Reading;

/// <summary>Reads lists of items for the site of the request.</summary>
public sealed class StoryReads(PublicReads reads, PortalRequest request)
{
    private const string Newest =
        $"""
        SELECT {StoryRow.Columns} FROM (
            SELECT item_id, published_at FROM list_entries WHERE site_key = @site AND list = @list AND published_at < @before
            ORDER BY published_at DESC, item_id DESC LIMIT @take OFFSET @skip) e
        JOIN items i ON i.id = e.item_id {StoryRow.Joins}
        ORDER BY e.published_at DESC, e.item_id DESC
        """;

    private const string Months =
        "SELECT month, count FROM list_months WHERE site_key = @site AND list = @list AND count > 0 ORDER BY month DESC";

    /// <summary>Newest first.</summary>
    public Task<List<StoryRow>> NewestAsync(string list, int take, CancellationToken ct) =>
        RowsAsync(list, long.MaxValue, 0, take, ct);

    /// <summary>
    /// One numbered page. Whole months are skipped by their counts, so a deep page costs no more than the first: the
    /// rows to pass over are at most those of one month.
    /// </summary>
    /// <returns>The rows, and how many the whole list has.</returns>
    public async Task<(List<StoryRow> Rows, int Total)> PageAsync(string list, int page, int size, CancellationToken ct)
    {
        var months = await MonthsAsync(list, ct);
        var total = months.Sum(m => m.Count);
        var skip = (page - 1) * size;
        if (skip >= total)
        {
            return ([], total);
        }

        var before = long.MaxValue;
        foreach (var (month, count) in months)
        {
            if (skip < count)
            {
                break;
            }

            skip -= count;
            before = Instants.ToMicros(MonthStart(month));
        }

        return (await RowsAsync(list, before, skip, size, ct), total);
    }

    /// <summary>One page of a single month, <c>202310</c>.</summary>
    public async Task<(List<StoryRow> Rows, int Total)> MonthPageAsync(string list, int month, int page, int size, CancellationToken ct)
    {
        var count = (await MonthsAsync(list, ct)).FirstOrDefault(m => m.Month == month).Count;
        var skip = (page - 1) * size;
        return skip >= count
            ? ([], count)
            : (await RowsAsync(list, NextMonth(month), skip, Math.Min(size, count - skip), ct), count);
    }

    /// <summary>The months in which the list has items, newest first.</summary>
    public Task<List<(int Month, int Count)>> MonthsAsync(string list, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(request.Site.Key, list), Months, r => (r.GetInt32(0), r.GetInt32(1)), ct,
        ("site", request.Site.Key), ("list", list));

    /// <summary>Published items by id, in the order given; ids that are not published are left out.</summary>
    public async Task<List<StoryRow>> ByIdAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var found = (await reads.ListAsync(
            [.. ids.Distinct()], ReadTag.Item,
            names => $"""
                SELECT {StoryRow.Columns} FROM items i {StoryRow.Joins}
                WHERE i.id IN ({string.Join(',', names)}) AND i.published_version_id IS NOT NULL
                """,
            StoryRow.Read, ct)).ToDictionary(r => r.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Everything in a list, by Vietnamese order of titles: registries, which are short.</summary>
    public Task<List<StoryRow>> ByTitleAsync(string list, int take, int skip, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(request.Site.Key, list),
        $"""
        SELECT {StoryRow.Columns} FROM list_entries e JOIN items i ON i.id = e.item_id {StoryRow.Joins}
        WHERE e.site_key = @site AND e.list = @list ORDER BY i.sort_key, i.id LIMIT @take OFFSET @skip
        """,
        StoryRow.Read, ct, ("site", request.Site.Key), ("list", list), ("take", take), ("skip", skip));

    /// <summary>The most read items of the site; empty until there are counts.</summary>
    public Task<List<StoryRow>> MostReadAsync(int take, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(request.Site.Key, "most-read"),
        $"""
        SELECT {StoryRow.Columns} FROM (
            SELECT item_id, views FROM item_views WHERE site_key = @site ORDER BY views DESC, item_id LIMIT @take) e
        JOIN items i ON i.id = e.item_id {StoryRow.Joins}
        WHERE i.published_version_id IS NOT NULL ORDER BY e.views DESC, e.item_id
        """,
        StoryRow.Read, ct, ("site", request.Site.Key), ("take", take));

    /// <summary>The period that the newest meeting on a project has reviewed; null when none has named one.</summary>
    public Task<string?> LastPeriodAsync(string projectId, CancellationToken ct) => reads.FirstAsync(
        ReadTag.List(request.Site.Key, projectId),
        """
        SELECT p.title FROM item_links o JOIN items m ON m.published_version_id = o.version_id
        JOIN item_links l ON l.version_id = o.version_id AND l.kind = 'Meeting.PeriodReviewed'
        JOIN items p ON p.id = l.target_id AND p.published_version_id IS NOT NULL
        WHERE o.target_id = @project AND o.kind = 'Meeting.Projects' ORDER BY m.published_at DESC, m.id DESC, l.position LIMIT 1
        """,
        r => r.GetString(0), ct, ("project", projectId));

    private Task<List<StoryRow>> RowsAsync(string list, long before, int skip, int take, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(request.Site.Key, list), Newest, StoryRow.Read, ct,
        ("site", request.Site.Key), ("list", list), ("before", before), ("take", take), ("skip", skip));

    private DateTimeOffset MonthStart(int month)
    {
        var local = new DateTime(month / 100, month % 100, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, request.Zone.GetUtcOffset(local));
    }

    // After the last month that there is comes none.
    private long NextMonth(int month) =>
        month == 999_912 ? long.MaxValue : Instants.ToMicros(MonthStart(month % 100 == 12 ? month + 89 : month + 1));
}
