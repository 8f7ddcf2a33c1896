using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Search;
using NewsPortal.Sites;

namespace NewsPortal.Portal.Searching;

/// <summary>Makes the results of a search as readers see them.</summary>
internal sealed class ResultShapes(PortalRequest request, StoryReads stories, SiteContent content, Addresses addresses, Moments moments, SiteDirectory sites)
{
    /// <returns>Those that can still be read, in the order found.</returns>
    public async Task<List<ResultShape>> MakeAsync(SearchSnapshot snapshot, Query query, IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var shapes = new List<ResultShape>(hits.Count);
        foreach (var row in await stories.ByIdAsync([.. hits.Select(h => h.Id)], ct))
        {
            var (title, passage, file) = ResultHighlight.Of(snapshot, query, row);
            shapes.Add(new ResultShape(
                addresses.Item(row), title, passage, await KickerAsync(row, ct), file,
                row.PublishedAt is { } at ? moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, request.Zone).DateTime)) : null,
                await MetaAsync(row, ct), row.Culture == request.Language ? null : row.Culture));
        }

        return shapes;
    }

    private async ValueTask<string?> KickerAsync(StoryRow row, CancellationToken ct) =>
        (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.ContentType)?.DisplayName;

    private async ValueTask<IReadOnlyList<string>> MetaAsync(StoryRow row, CancellationToken ct)
    {
        var home = row.SiteKey != request.Site.Key && await sites.FindAsync(row.SiteKey, ct) is { } site ? site.Name : null;
        return [.. new[] { row.Card("Number"), row.SectionName, home }.OfType<string>()];
    }
}
