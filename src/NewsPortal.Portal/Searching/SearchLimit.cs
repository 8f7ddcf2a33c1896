using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Searching;

/// <summary>How often one address may ask the API: enough for any program, too little to read the portal out.</summary>
public static class SearchLimit
{
    /// <summary>Requests of one address a minute.</summary>
    public const int PerMinute = 120;

    internal const string Policy = "search";

    internal static IServiceCollection AddSearchLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = async (rejected, ct) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var until) ? until : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await TypedResults.Problem("Too many requests from this address.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            SourceAddress.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    /// <summary>Counts the requests of programs and of results that are followed, by the address that a proxy of this machine names.</summary>
    public static IApplicationBuilder UseSearchLimit(this IApplicationBuilder app) => app
        .UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path == "/" + SearchCounts.ChoicePath,
            counted => counted.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor }))
        .UseRateLimiter();
}
