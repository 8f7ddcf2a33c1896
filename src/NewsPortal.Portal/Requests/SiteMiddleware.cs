using Microsoft.AspNetCore.Http;
using NewsPortal.Data.Feed;
using NewsPortal.Sites;

namespace NewsPortal.Portal.Requests;

/// <summary>
/// Finds the site, mount and language of a request and moves the mount to the path base. A host that nobody has
/// registered is answered 421 and never stored.
/// </summary>
public sealed class SiteMiddleware(RequestDelegate next, SiteDirectory sites, FeedSignal signal)
{
    public async Task InvokeAsync(HttpContext context, PortalRequest request)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        // Before anything is read: whatever is made from it and kept is no newer than this.
        var version = signal.Version;
        var path = context.Request.Path.Value is { Length: > 0 } given ? given : "/";
        if (await sites.FindAsync(context.Request.Host.Host, path, context.RequestAborted) is not { } mount)
        {
            await RefuseAsync(context);
            return;
        }

        var rest = path[mount.PathBase.Length..];
        var isEnglish = (rest == "/en" || rest.StartsWith("/en/", StringComparison.Ordinal)) && mount.Site.Languages.Contains("en");
        rest = isEnglish ? rest[3..] : rest;
        request.Set(
            mount.Site, mount.PathBase, isEnglish ? "en" : "vi", await sites.BaseUrlsAsync(context.RequestAborted),
            rest.Trim('/'), version);
        SecurityHeaders.Write(context.Response.Headers, mount.Site, request.BaseUrl);
        context.Request.PathBase += mount.PathBase + (isEnglish ? "/en" : "");
        context.Request.Path = rest.Length == 0 ? "/" : rest;
        await next(context);
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Không có trang ở tên miền này</title></head>
            <body><main><h1>Không có trang ở tên miền này</h1><p>Máy chủ không phục vụ tên miền vừa gõ. Xin kiểm tra lại địa chỉ.</p></main></body></html>
            """,
            context.RequestAborted);
    }
}
