using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>The second step of signing in: a code of the authenticator, or one from paper.</summary>
[AllowAnonymous]
public sealed class CodeModel(Newsroom newsroom, CurrentSession current, SignInDesk desk) : SessionPage(newsroom, current)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    public bool IsRecovery => Kind == "ma-du-phong";

    public IActionResult OnGet() => Elsewhere() is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await desk.CodeAsync(Current.Session!, Code, IsRecovery, SessionCookie.Visitor(HttpContext), ct);
        if (answer.Secret is null)
        {
            Response.StatusCode = answer.Outcome == SignInOutcome.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
            return Again(new Problem("This code is wrong or was used, or the account is locked for a while.", SecondFactors.Field));
        }

        await SessionCookie.WriteAsync(HttpContext, answer.Secret);
        return LocalRedirect(GoOn);
    }

    private LocalRedirectResult? Elsewhere() => Current.Session switch
    {
        null => LocalRedirect(SessionCookie.SignInPath),
        { IsComplete: true } => LocalRedirect(GoOn),
        _ => null,
    };
}
