using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Previews;

/// <summary>What a preview says to browsers, caches and search engines.</summary>
internal static class PreviewHeaders
{
    /// <param name="isFramed">True when pages of the same host may frame it.</param>
    public static void Write(IHeaderDictionary headers, bool isFramed)
    {
        // Nobody measures how often a draft was looked at.
        var policy = SecurityHeaders.Policy([]);
        headers.ContentSecurityPolicy = isFramed
            ? policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal) : policy;
        headers.XFrameOptions = isFramed ? "SAMEORIGIN" : "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }
}
