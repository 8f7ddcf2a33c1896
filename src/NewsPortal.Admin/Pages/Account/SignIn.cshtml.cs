using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>The first step of signing in.</summary>
[AllowAnonymous]
public sealed class SignInModel(Newsroom newsroom, CurrentSession current, SignInDesk desk) : SessionPage(newsroom, current)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Current.Session is { IsComplete: true } ? LocalRedirect(GoOn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await desk.PasswordAsync(Email ?? "", Password ?? "", SessionCookie.Visitor(HttpContext), ct);
        if (answer.Secret is null)
        {
            Response.StatusCode = answer.Outcome == SignInOutcome.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
            return Again(answer.Outcome == SignInOutcome.TooMany
                ? new Problem("Too many attempts from this address; wait ten minutes.")
                : new Problem("E-mail address or password is wrong, or the account is locked for a while."));
        }

        await SessionCookie.WriteAsync(HttpContext, answer.Secret);
        return answer.Outcome == SignInOutcome.NeedsCode
            ? LocalRedirect($"{NewsroomMiddleware.Prefix}/ma-xac-thuc{QueryString.Create(SessionCookie.ReturnTo, GoOn)}")
            : LocalRedirect(GoOn);
    }
}
