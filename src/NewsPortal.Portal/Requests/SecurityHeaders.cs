using Microsoft.AspNetCore.Http;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Requests;

/// <summary>The headers that every answer carries, files and failures too: nothing inline, nothing from elsewhere.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string OwnPolicy = Policy([]);

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Write(context.Response.Headers);
        return next(context);
    }

    /// <summary>Those of an answer that belongs to no site.</summary>
    public static void Write(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        headers.ContentSecurityPolicy = OwnPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
    }

    /// <summary>What a site adds to them.</summary>
    internal static void Write(IHeaderDictionary headers, SiteSettings site, string baseUrl)
    {
        headers.ContentSecurityPolicy = Policy(site.MeasurementHosts);
        if (baseUrl.StartsWith("https:", StringComparison.Ordinal))
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    /// <param name="hosts">Of the state's measurement system: their script may run, report and show its pixel.</param>
    internal static string Policy(IReadOnlyList<string> hosts)
    {
        var measured = string.Concat(hosts.Select(h => " https://" + h));
        return $"default-src 'none'; script-src 'self'{measured}; style-src 'self'; img-src 'self' data:{measured}; media-src 'self'; "
            + $"font-src 'self'; connect-src 'self'{measured}; manifest-src 'self'; worker-src 'self'; frame-src 'none'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
