using Microsoft.AspNetCore.Http;

namespace NewsPortal.Admin.Frame;

/// <summary>Changes the language of the interface for this browser.</summary>
internal static class LanguageEndpoint
{
    public static IResult Choose(HttpContext context, [Microsoft.AspNetCore.Mvc.FromForm(Name = "ngon-ngu")] string? language,
        [Microsoft.AspNetCore.Mvc.FromForm(Name = "ve")] string? returnTo)
    {
        Remember(context, language);
        return Results.LocalRedirect(LocalAddress.Or(returnTo, NewsroomMiddleware.Prefix));
    }

    /// <summary>Keeps it for a year.</summary>
    internal static void Remember(HttpContext context, string? language) =>
        context.Response.Cookies.Append(NewsroomMiddleware.LanguageCookie, language == "en" ? "en" : "vi", new CookieOptions
        {
            Path = NewsroomMiddleware.Prefix,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
}
