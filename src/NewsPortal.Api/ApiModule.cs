using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Api.Callers;
using NewsPortal.Api.Description;
using NewsPortal.Api.Files;
using NewsPortal.Api.Items;
using NewsPortal.People.Tokens;

namespace NewsPortal.Api;

/// <summary>The interface by which other systems write into a site: all under <c>/api/sites</c>, on every host.</summary>
public static class ApiModule
{
    public const string Prefix = "/api/sites";

    /// <summary>Of one item as JSON.</summary>
    private const long MaxItemBytes = 8 << 20;

    /// <summary>Of one file.</summary>
    private const long MaxFileBytes = 256 << 20;

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddHttpContextAccessor().Configure<RateLimiterOptions>(CallLimit.AddTo)
        .AddSingleton<CallLimit>().AddSingleton<CallLog>()
        .AddScoped<Caller>().AddScoped<ItemAnswers>().AddScoped<ItemList>().AddScoped<ItemWriter>().AddScoped<ItemMover>().AddScoped<ForeignIds>();

    /// <returns>True for requests of programs, which belong to a site by their path and not by their host.</returns>
    public static bool IsApi(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal);
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Prefix + "/openapi.json", ApiDescription.Show);
        var site = routes.MapGroup(Prefix + "/{site}").DisableAntiforgery().AddEndpointFilter<TokenGate>().RequireRateLimiting(CallLimit.PolicyOfAddress);
        site.MapGet("/items", (ItemList list, HttpRequest request, CancellationToken ct) => list.AnswerAsync(request.Query, ct));
        site.MapGet("/items/{id}", (string id, [FromQuery] string? version, ItemAnswers items, CancellationToken ct) => items.ReadAsync(id, version, ct));
        site.MapPost("/items", (ItemWriter items, HttpRequest request, CancellationToken ct) => items.CreateAsync(request, ct))
            .WithMetadata(new NeedsScope(TokenScope.Write), new RequestSizeLimitAttribute(MaxItemBytes));
        site.MapPut("/items/{id}", (string id, ItemWriter items, HttpRequest request, CancellationToken ct) => items.ChangeAsync(id, request, ct))
            .WithMetadata(new NeedsScope(TokenScope.Write), new RequestSizeLimitAttribute(MaxItemBytes));
        site.MapPost("/items/{id}/submit", (string id, ItemMover items, HttpRequest request, CancellationToken ct) => items.SubmitAsync(id, request, ct))
            .WithMetadata(new NeedsScope(TokenScope.Submit));
        site.MapPost("/items/{id}/publish", (string id, ItemMover items, HttpRequest request, CancellationToken ct) => items.PublishAsync(id, request, ct))
            .WithMetadata(new NeedsScope(TokenScope.Publish));
        site.MapPost("/files", FilesApi.TakeAsync).WithMetadata(new NeedsScope(TokenScope.Files), new RequestSizeLimitAttribute(MaxFileBytes));

        // What is not there is told to programs as everything else is, and looked for among the pages of no site.
        site.Map("/{**path}", Nothing);
        routes.Map(Prefix, Nothing);
        return routes;
    }

    private static ProblemHttpResult Nothing() => Answers.Problem(StatusCodes.Status404NotFound, "There is nothing at this address.");
}
