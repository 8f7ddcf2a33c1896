using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.SigningIn;

/// <summary>Ends the session of the request.</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> EndAsync(HttpContext context, CurrentSession current, SignInDesk desk, CancellationToken ct)
    {
        if (current.Session is { } session)
        {
            await desk.SignOutAsync(session, ct);
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(SessionCookie.SignInPath);
    }
}
