using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Files;

/// <summary>A site's tokens: <c>/assets/site-{hash}.css</c>. Only the present hash answers.</summary>
internal static class SiteStyleEndpoint
{
    internal static Results<ContentHttpResult, NotFound> Serve(string file, PortalRequest request, HttpContext context)
    {
        if ($"assets/{file}" != SiteStyle.Path(request.Site.Look))
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text(SiteStyle.Css(request.Site.Look), "text/css; charset=utf-8");
    }
}
