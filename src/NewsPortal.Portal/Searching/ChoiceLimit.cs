using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Searching;

/// <summary>How many followed results of one address count: more than a reader follows, too few to bend the figures.</summary>
internal sealed class ChoiceLimit : IDisposable
{
    private const int PerMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetFixedWindowLimiter(
            SourceAddress.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <returns>False when the address has told enough for this minute.</returns>
    public bool Lets(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
