using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsPortal.Engagement;
using NewsPortal.Engagement.Searches;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Searching;

/// <summary>
/// Counts what readers seek and which result they follow, without knowing who they are. Followed results are told by the
/// browser itself (HTML, 4.6.4, <c>ping</c>): results keep their addresses, and no script is needed. Browsers that do not tell
/// are not counted.
/// </summary>
internal sealed class SearchCounts(PortalRequest request, SearchLog log, ChoiceLimit limit, Addresses addresses, TimeProvider clock)
{
    /// <summary>Where a browser says that a result was followed.</summary>
    public const string ChoicePath = SearchPage.Path + "/chon";

    private const string PlaceName = "vt";

    /// <param name="place">Of a result, from 1.</param>
    public string Address(int place) => string.Create(CultureInfo.InvariantCulture, $"{addresses.Page(ChoicePath)}?{PlaceName}={place}");

    /// <summary>Counts the first answer to words that a person typed.</summary>
    public void Sought(HttpRequest asked, string text, bool isAnswered)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (HttpMethods.IsGet(asked.Method) && asked.Headers["Sec-Purpose"].Count == 0 && !Robots.Are(asked.Headers.UserAgent))
        {
            log.Sought(request.Site.Key, Today(), text, isAnswered);
        }
    }

    /// <summary>Counts a result that was followed.</summary>
    /// <returns>Always the same: nobody waits for an answer, and nothing is told to who tries things out.</returns>
    public IResult Choose(HttpRequest told)
    {
        ArgumentNullException.ThrowIfNull(told);
        told.HttpContext.Response.Headers.CacheControl = "no-store";
        if (limit.Lets(told.HttpContext) && Place(told) is { } place && TextOf(told) is { } text && !Robots.Are(told.Headers.UserAgent))
        {
            log.Chosen(request.Site.Key, Today(), text, place);
        }

        return TypedResults.NoContent();
    }

    private int? Place(HttpRequest told) =>
        int.TryParse(told.Query[PlaceName], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place >= 1 && place <= request.Site.PageSize + PinBook.MostItems ? place : null;

    /// <returns>What was typed on the page of this site from which the result was followed; null when it was no such page.</returns>
    private string? TextOf(HttpRequest told)
    {
        var headers = told.Headers;
        return headers["Sec-Fetch-Site"] == "same-origin" && Uri.TryCreate(headers["Ping-To"], UriKind.Absolute, out var to) && to.Scheme is "http" or "https"
            && Uri.TryCreate(headers["Ping-From"], UriKind.Absolute, out var from) && from.Scheme is "http" or "https"
            && string.Equals(from.Host, told.Host.Host, StringComparison.OrdinalIgnoreCase) && from.AbsolutePath == addresses.Page(SearchPage.Path)
            && SearchAsk.Read(new QueryCollection(QueryHelpers.ParseQuery(from.Query))) is { IsPlain: true } ask ? ask.Text : null;
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), request.Zone).DateTime);
}
