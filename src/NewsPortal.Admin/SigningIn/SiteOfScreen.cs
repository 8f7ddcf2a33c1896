using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsPortal.Admin.Frame;
using NewsPortal.Sites;

namespace NewsPortal.Admin.SigningIn;

/// <summary>After the session is known: finds the site that the address names, and speaks the person's language.</summary>
public sealed class SiteOfScreen(RequestDelegate next, SiteDirectory sites)
{
    public async Task InvokeAsync(HttpContext context, Newsroom newsroom, CurrentSession current)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(newsroom);
        ArgumentNullException.ThrowIfNull(current);
        if (current.Session is { } session && !context.Request.Cookies.ContainsKey(NewsroomMiddleware.LanguageCookie))
        {
            newsroom.Speak(session.Language);
        }

        if (context.GetRouteValue(MayAnswer.Site) is string key)
        {
            newsroom.Site = await sites.FindAsync(key, context.RequestAborted);
            if (newsroom.Site is null || current.Session is { IsComplete: true } && !current.Access.WorksOn(key))
            {
                // Not there, or not theirs to see: the same.
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                newsroom.Site = null;
                return;
            }
        }

        await next(context);
    }
}
