using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NewsPortal.Data.Audit;
using NewsPortal.People.Tokens;

namespace NewsPortal.Api.Callers;

/// <summary>Lets programs in by their token, counts and tells of what they ask.</summary>
internal sealed partial class TokenGate(CallLimit limit, CallLog log, ILogger<TokenGate> logger) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (await BearerAsync(http) is not { } bearer)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Answers.Problem(StatusCodes.Status401Unauthorized, "Send a token that is good: Authorization: Bearer npt_…");
        }

        var address = http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        var actor = new Actor(bearer.PersonId, bearer.PersonName, address);
        if (limit.Take(bearer.TokenId) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Answers.Problem(StatusCodes.Status429TooManyRequests, $"More than {CallLimit.PerMinute} requests a minute with this token.");
        }

        var answer = await AnswerAsync(context, next, bearer, actor);
        await log.AddAsync(bearer, actor, http.Request, (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
        return answer;
    }

    private async ValueTask<object?> AnswerAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, TokenBearer bearer, Actor actor)
    {
        var http = context.HttpContext;
        if (http.GetRouteValue("site") as string != bearer.SiteKey)
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, $"This token is good for the site “{bearer.SiteKey}” alone.");
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is { } needs && !bearer.Scopes.Contains(needs.Scope))
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, $"This token was made without the scope “{needs.Scope}”.");
        }

        Service<Caller>(http).Bearer = bearer;
        Service<CurrentActor>(http).Actor = actor;
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException e)
        {
            return Answers.Problem(e.StatusCode, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(e, http.Request.Method, http.Request.Path);
            return Answers.Problem(StatusCodes.Status500InternalServerError, "Something failed here; it was written to the log.");
        }
    }

    private static async Task<TokenBearer?> BearerAsync(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is var sent && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await Service<AccessTokens>(http).FindAsync(sent[Scheme.Length..].Trim(), http.RequestAborted) : null;

    private static T Service<T>(HttpContext http)
        where T : notnull => (T)(http.RequestServices.GetService(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not registered."));

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception e, string method, string path);
}
