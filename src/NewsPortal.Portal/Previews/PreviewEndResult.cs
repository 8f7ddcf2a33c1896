using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Notices;

namespace NewsPortal.Portal.Previews;

/// <summary>A page in the site's theme that says that a preview link leads nowhere: 410 when it once did, else 404.</summary>
/// <param name="isKnown">True for a link that was made here.</param>
public sealed class PreviewEndResult(bool isKnown) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        PreviewHeaders.Write(httpContext.Response.Headers, isFramed: false);
        var notices = httpContext.RequestServices.GetRequiredService<NoticePages>();
        await (await notices.PreviewEndAsync(isKnown, httpContext.RequestAborted)).ExecuteAsync(httpContext);
    }
}
