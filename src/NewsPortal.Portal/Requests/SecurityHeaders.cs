using Microsoft.AspNetCore.Http;

namespace NewsPortal.Portal.Requests;

/// <summary>The headers that every answer of a site carries: nothing inline, nothing from elsewhere.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, PortalRequest request)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(request.Site.MeasurementHosts);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (request.BaseUrl.StartsWith("https:", StringComparison.Ordinal))
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
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
