using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Admin.Frame;
using NewsPortal.Data.Audit;
using NewsPortal.People;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.SigningIn;

/// <summary>
/// The cookie of the newsroom. It carries the secret of a session and nothing else; what that session may is read from the
/// database with every request.
/// </summary>
internal static class SessionCookie
{
    internal const string Name = "np-newsroom";

    /// <summary>The claim of a session whose second factor was shown, or that needs none.</summary>
    internal const string Complete = "np:complete";

    internal const string SignInPath = NewsroomMiddleware.Prefix + "/dang-nhap";

    /// <summary>The field and parameter that says where to go on.</summary>
    internal const string ReturnTo = "tiep";

    private const string Secret = "s";

    internal static void Configure(CookieAuthenticationOptions options, PeopleOptions people)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = NewsroomMiddleware.Prefix;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;

        // The row in the database says when it is over, and earlier.
        options.ExpireTimeSpan = people.SessionLongest;
        options.SlidingExpiration = false;
        options.Events = new CookieAuthenticationEvents
        {
            OnSigningIn = MarkSecureAsync,
            OnValidatePrincipal = ReadAsync,
            OnRedirectToLogin = AskToSignInAsync,
            OnRedirectToAccessDenied = RefuseAsync,
        };
    }

    /// <summary>Gives the browser a session.</summary>
    internal static Task WriteAsync(HttpContext context, string secret) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme)),
        new AuthenticationProperties(new Dictionary<string, string?> { [Secret] = secret }));

    internal static Visitor Visitor(HttpContext context) => new(
        context.Connection.RemoteIpAddress?.ToString() ?? "unknown", context.Request.Headers.UserAgent);

    // On this machine itself there is no certificate to be had; everywhere else the cookie travels encrypted or not at all.
    private static Task MarkSecureAsync(CookieSigningInContext context)
    {
        context.CookieOptions.Secure = context.Request.IsHttps || !IsThisMachine(context.Request.Host.Host);
        return Task.CompletedTask;
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static async Task ReadAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var secret = context.Properties.Items.TryGetValue(Secret, out var kept) ? kept : null;
        if (secret is null
            || await services.GetRequiredService<Sessions>().CurrentAsync(secret, context.HttpContext.RequestAborted) is not { } session)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        services.GetRequiredService<CurrentSession>().Session = session;
        services.GetRequiredService<CurrentActor>().Actor = new Actor(session.PersonId, session.Name, Visitor(context.HttpContext).Address);
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, session.PersonId));
        if (session.IsComplete)
        {
            identity.AddClaim(new Claim(Complete, ""));
        }

        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    // What scripts send is answered for scripts: they keep what was written and ask to sign in.
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method)
            && !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var here = HttpMethods.IsGet(context.Request.Method)
            ? QueryString.Create(ReturnTo, context.Request.Path + context.Request.QueryString) : default;
        context.Response.Redirect(SignInPath + here);
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<CurrentSession>().Session is { IsComplete: false })
        {
            context.Response.Redirect(NewsroomMiddleware.Prefix + "/ma-xac-thuc");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
