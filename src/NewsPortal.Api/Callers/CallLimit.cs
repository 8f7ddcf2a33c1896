using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsPortal.Api.Callers;

/// <summary>How often one program may ask, and how often one address may try.</summary>
public sealed class CallLimit : IDisposable
{
    /// <summary>Requests with one token a minute.</summary>
    public const int PerMinute = 120;

    /// <summary>Requests from one address a minute, with whatever tokens: who guesses does not get far, an office does.</summary>
    public const int PerMinuteOfAddress = 600;

    internal const string PolicyOfAddress = "programs";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _tokens = PartitionedRateLimiter.Create<string, string>(tokenId =>
        RateLimitPartition.GetFixedWindowLimiter(tokenId, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = Minute }));

    /// <returns>How long to wait; null when the token may ask now.</returns>
    public TimeSpan? Take(string tokenId)
    {
        using var lease = _tokens.AttemptAcquire(tokenId);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
    }

    /// <summary>Counts by address before anything is looked up.</summary>
    internal static void AddTo(RateLimiterOptions limits) => limits.AddPolicy(PolicyOfAddress, context =>
        RateLimitPartition.GetFixedWindowLimiter(
            Portal.Requests.SourceAddress.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinuteOfAddress, Window = Minute }));

    public void Dispose() => _tokens.Dispose();
}
