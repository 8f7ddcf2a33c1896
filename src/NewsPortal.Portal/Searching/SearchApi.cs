using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Searching;

/// <summary><c>/api/search</c>: the search of a site for programs, in JSON. Described by <c>/api/openapi.json</c>.</summary>
internal sealed class SearchApi(
    PortalRequest request, SiteSearch search, StoryReads stories, SiteContent content, Addresses addresses, SiteDirectory sites)
{
    public const string Path = "/api/search";

    private const string SiteName = "site";
    private const string CountName = "count";
    private const int MostItems = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IResult> AnswerAsync(HttpContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var ask = SearchAsk.Read(context.Request.Query);
        var key = (string?)context.Request.Query[SiteName] is { Length: > 0 } named ? named : request.Site.Key;
        if (await sites.FindAsync(key, ct) is not { } site)
        {
            return Problem(StatusCodes.Status404NotFound, $"There is no site “{(key.Length > 100 ? key[..100] : key)}”.");
        }

        using var snapshot = search.Open();
        if (snapshot is null)
        {
            context.Response.Headers.RetryAfter = "30";
            return Problem(StatusCodes.Status503ServiceUnavailable, "The search index is being made ready.");
        }

        if (search.IsFilling)
        {
            context.Response.Headers.CacheControl = "no-store";
        }
        else
        {
            var tag = Tag(snapshot, context.Request);
            (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag.ToString(), "public, no-cache");
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            {
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return TypedResults.Json(
            await FindAsync(snapshot, ask, site, $"{context.Request.Scheme}://{context.Request.Host}", Count(context.Request.Query[CountName]), ct), Json);
    }

    /// <param name="host">Stands before addresses of a site that has no canonical one.</param>
    private async Task<SearchAnswer> FindAsync(
        SearchSnapshot snapshot, SearchAsk ask, SiteSettings site, string host, int count, CancellationToken ct)
    {
        var query = SiteSearch.QueryOf(ask, site);
        var found = ask.IsEmpty ? SiteSearch.Nothing : snapshot.Search(query, (ask.Page - 1) * count, count);
        var items = new List<SearchAnswerItem>();
        foreach (var row in await stories.ByIdAsync([.. found.Hits.Select(h => h.Id)], ct))
        {
            var (title, passage, _) = ResultHighlight.Of(snapshot, query, row);
            items.Add(new SearchAnswerItem(
                row.Id, row.Title, addresses.AtHome(row) is ['h', ..] canonical ? canonical : host + addresses.Item(row), row.SiteKey,
                (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.ContentType)?.DisplayName ?? row.ContentType,
                row.PublishedAt, new SearchAnswerHighlight(Html(title), Html(passage))));
        }

        return new SearchAnswer(
            ask.Text, found.Total, items,
            SearchAsk.Facets.ToDictionary(
                f => f.Name,
                f => ask.IsEmpty ? [] : SiteSearch.Counts(snapshot, query, found, ask, f.Field).Select(c => new SearchAnswerCount(c.Value, c.Count)).ToList()),
            null);
    }

    private static int Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostItems) : 20;

    // The index says how new the answer is, the address what was asked.
    private static EntityTagHeaderValue Tag(SearchSnapshot snapshot, HttpRequest asked) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"\"{snapshot.Sequence:x}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{asked.Host}{asked.PathBase}{asked.QueryString}")))[..16]}\""), isWeak: true);

    // Pieces are plain text; only the marks are tags.
    private static string Html(IReadOnlyList<Shapes.MarkedText> pieces) => string.Concat(pieces.Select(p =>
        p.IsMarked ? $"<mark>{Encoder.Encode(p.Text)}</mark>" : Encoder.Encode(p.Text)));

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}

/// <param name="Query">As typed.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Facets">By the name under which a value is asked for.</param>
/// <param name="DidYouMean">Another spelling that finds more; null for none.</param>
internal sealed record SearchAnswer(
    string Query, int Total, IReadOnlyList<SearchAnswerItem> Items, IReadOnlyDictionary<string, List<SearchAnswerCount>> Facets, string? DidYouMean);

/// <param name="Url">The canonical address.</param>
/// <param name="Site">The key of the home site.</param>
internal sealed record SearchAnswerItem(
    string Id, string Title, string Url, string Site, string Type, DateTimeOffset? PublishedAt, SearchAnswerHighlight Highlight);

/// <summary>Safe HTML: text with <c>mark</c> elements.</summary>
internal sealed record SearchAnswerHighlight(string Title, string Passage);

internal sealed record SearchAnswerCount(string Value, int Count);
