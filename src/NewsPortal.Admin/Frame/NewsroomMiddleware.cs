using Microsoft.AspNetCore.Http;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Frame;

/// <summary>
/// Before every request to the newsroom: refuses hosts that nobody has registered, sets the language, and sends the
/// headers of the newsroom. Nothing of it may be stored on the way.
/// </summary>
public sealed class NewsroomMiddleware(RequestDelegate next, SiteDirectory sites)
{
    /// <summary>Under which every address of the newsroom stands.</summary>
    public const string Prefix = "/quan-tri";

    /// <summary>Carries the language that was chosen before anybody signed in: <c>vi</c> or <c>en</c>.</summary>
    public const string LanguageCookie = "np-lang";

    /// <summary>For the one screen that frames a page of its own host.</summary>
    internal static readonly string FramingPolicy = Policy.Replace("frame-src 'none'", "frame-src 'self'", StringComparison.Ordinal);

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context, Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(newsroom);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;

        // Last of all: the form tokens set it too, and complain when it was set before.
        context.Response.OnStarting(() =>
        {
            headers.CacheControl = "no-store";
            headers.Remove("Pragma");
            return Task.CompletedTask;
        });
        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (await sites.FindAsync(context.Request.Host.Host, "/", context.RequestAborted) is null)
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Máy chủ không phục vụ tên miền vừa gõ. Xin kiểm tra lại địa chỉ.", context.RequestAborted);
            return;
        }

        // No database keeps it, and nobody types it.
        if (context.Request.Path.Value!.Contains('\0', StringComparison.Ordinal)
            || context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        newsroom.Speak(context.Request.Cookies[LanguageCookie]);
        await next(context);
    }
}
