using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;

namespace NewsPortal.Admin.Frame;

/// <summary>A screen of the newsroom.</summary>
public abstract class NewsroomPage(Newsroom newsroom) : PageModel
{
    public Newsroom Newsroom => newsroom;

    public IStringLocalizer<Interface> T => newsroom.T;

    /// <summary>The start of the addresses of this site's screens: <c>/quan-tri/quang-tri</c>.</summary>
    public string Root => newsroom.Site is { } site ? $"{NewsroomMiddleware.Prefix}/{site.Key}" : NewsroomMiddleware.Prefix;
}
