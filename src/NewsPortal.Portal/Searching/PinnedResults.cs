using NewsPortal.Data.Reading;
using NewsPortal.Engagement.Searches;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>Puts first what editors have pinned to the words that were typed.</summary>
internal sealed class PinnedResults(PortalRequest request, PinReads pins, PublicReads reads, SiteContent content)
{
    /// <summary>The first page of results with what is pinned before them, each once.</summary>
    /// <param name="size">How many results a page has; those that are pinned come in addition.</param>
    /// <returns>What to show, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<SearchHit> Hits, int Total)> BeforeAsync(string text, SearchResults found, int size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(found);
        var pinned = await ShownAsync(await pins.OfAsync(request.Site.Key, text, ct), ct);
        if (pinned.Count == 0)
        {
            return (found.Hits, found.Total);
        }

        // Where there are more pages, what is pinned is taken for one of the results: nobody counts them to the last.
        var more = found.Total > size ? 0 : pinned.Except(found.Hits.Select(h => h.Id)).Count();
        return ([.. pinned.Select(id => new SearchHit(id, 0, 0)), .. found.Hits.Where(h => !pinned.Contains(h.Id))], found.Total + more);
    }

    // What was pinned once may be withdrawn since, or a site may have given it back.
    private async Task<IReadOnlyList<string>> ShownAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var rows = await reads.ListAsync(
            ids, ReadTag.Item,
            names => $"""
                SELECT i.id, i.site_key, i.content_type, CASE WHEN i.site_key = @site OR EXISTS (
                    SELECT 1 FROM placements p WHERE p.item_id = i.id AND p.site_key = @site AND p.state = 'Accepted') THEN 1 ELSE 0 END
                FROM items i WHERE i.id IN ({string.Join(',', names)}) AND i.published_version_id IS NOT NULL
                """,
            r => (Id: r.GetString(0), SiteKey: r.GetString(1), Type: r.GetString(2), IsHere: r.GetInt32(3) == 1), ct, ("site", request.Site.Key));
        var shown = new HashSet<string>();
        foreach (var row in rows)
        {
            if (row.IsHere || (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.Type) is { Settings.IsShared: true })
            {
                shown.Add(row.Id);
            }
        }

        return [.. ids.Where(shown.Contains)];
    }
}
