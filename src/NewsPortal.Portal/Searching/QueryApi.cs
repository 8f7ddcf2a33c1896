using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Requests;
using NewsPortal.Search.OrchardQueries;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Searching;

/// <summary>
/// <c>/api/queries/{name}</c>: runs a query that a site brought from Orchard Core, at the address and with the parameter it
/// has there. Finds what the site shows. Described by <c>/api/openapi.json</c>.
/// </summary>
internal sealed class QueryApi(PortalRequest request, SiteSearch search, KeptQueries queries, ApiItems items)
{
    public const string Path = "/api/queries/{name}";

    private const string ParametersName = "parameters";

    public async Task<IResult> AnswerAsync(HttpContext context, string name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (await queries.FindAsync(request.Site.Key, name, ct) is not { } saved)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound, $"This site has no query “{VietnameseText.Truncate(name, 100)}”.");
        }

        if (QueryParameters.Parse(context.Request.Query[ParametersName]) is not { } parameters)
        {
            return ApiAnswers.Problem(
                StatusCodes.Status400BadRequest,
                $"“{ParametersName}” must be one JSON object of texts, numbers and lists of them, of at most {QueryParameters.MaxLength} characters.");
        }

        var types = await queries.TypesAsync(ct);
        if (saved.WhyNot(types) is { } whyNever)
        {
            return ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, whyNever);
        }

        if (saved.MissingOf(parameters) is { } missing)
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, $"The query asks for a parameter “{missing}”.");
        }

        return saved.With(parameters, types, out var whyNot) is { } query
            ? await FindAsync(context, saved, query, ct)
            : ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, whyNot!);
    }

    private async Task<IResult> FindAsync(HttpContext context, SavedQuery saved, OrchardQuery asked, CancellationToken ct)
    {
        using var snapshot = search.Open();
        if (snapshot is null)
        {
            return ApiAnswers.NotReady(context);
        }

        if (ApiAnswers.IsKnown(context, snapshot, search.IsFilling, saved.Template!))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var query = asked.Query with { Filters = [SiteSearch.Shown(request.Site), .. asked.Query.Filters] };
        var found = snapshot.Search(query, asked.From, asked.Size);
        return ApiAnswers.Json(new QueryAnswer(
            saved.Name, found.Total, await items.MakeAsync(snapshot, query, found.Hits, ApiAnswers.HostOf(context.Request), ct)));
    }
}

/// <param name="Name">As the recipe writes it.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record QueryAnswer(string Name, int Total, IReadOnlyList<SearchAnswerItem> Items);
