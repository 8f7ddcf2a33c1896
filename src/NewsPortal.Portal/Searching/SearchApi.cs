using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Searching;

/// <summary><c>/api/search</c>: the search of a site for programs, in JSON. Described by <c>/api/openapi.json</c>.</summary>
internal sealed class SearchApi(PortalRequest request, SiteSearch search, ApiItems items, SiteDirectory sites)
{
    public const string Path = "/api/search";

    private const string SiteName = "site";
    private const string CountName = "count";
    private const int MostItems = 50;

    public async Task<IResult> AnswerAsync(HttpContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var ask = SearchAsk.Read(context.Request.Query);
        var key = (string?)context.Request.Query[SiteName] is { Length: > 0 } named ? named : request.Site.Key;
        if (await sites.FindAsync(key, ct) is not { } site)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound, $"There is no site “{VietnameseText.Truncate(key, 100)}”.");
        }

        await search.LearnAsync(key, ct);
        using var snapshot = search.Open();
        if (snapshot is null)
        {
            return ApiAnswers.NotReady(context);
        }

        return ApiAnswers.IsKnown(context, snapshot, search.IsFilling)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ApiAnswers.Json(await FindAsync(snapshot, ask, site, ApiAnswers.HostOf(context.Request), Count(context.Request.Query[CountName]), ct));
    }

    private async Task<SearchAnswer> FindAsync(
        SearchSnapshot snapshot, SearchAsk ask, SiteSettings site, string host, int count, CancellationToken ct)
    {
        var query = search.QueryOf(ask, site);
        var found = ask.IsEmpty ? SiteSearch.Nothing : snapshot.Search(query, (ask.Page - 1) * count, count);
        return new SearchAnswer(
            ask.Text, found.Total, await items.MakeAsync(snapshot, query, found.Hits, host, ct),
            SearchAsk.Facets.ToDictionary(
                f => f.Name,
                f => ask.IsEmpty ? [] : SiteSearch.Counts(snapshot, query, found, ask, f.Field).Select(c => new SearchAnswerCount(c.Value, c.Count)).ToList()),
            ask.IsEmpty ? null : MeantText.Of(snapshot, ask.Text, [SiteSearch.Shown(site)]));
    }

    private static int Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostItems) : 20;
}

/// <param name="Query">As typed.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Facets">By the name under which a value is asked for.</param>
/// <param name="DidYouMean">Another spelling that finds more; null for none.</param>
internal sealed record SearchAnswer(
    string Query, int Total, IReadOnlyList<SearchAnswerItem> Items, IReadOnlyDictionary<string, List<SearchAnswerCount>> Facets, string? DidYouMean);

internal sealed record SearchAnswerCount(string Value, int Count);
