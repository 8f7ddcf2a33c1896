using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>Somebody with a link chooses a new password, and then signs in with it.</summary>
[AllowAnonymous]
public sealed class ResetModel(Newsroom newsroom, CurrentSession current, OneTimeLinks links, PasswordResets resets)
    : SessionPage(newsroom, current)
{
    /// <summary>Null when the link is of no use any more.</summary>
    public Person? Person { get; private set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGetAsync(string token, CancellationToken ct) =>
        Person = await links.FindAsync(token, LinkPurpose.PasswordReset, ct);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        Person = await links.FindAsync(token, LinkPurpose.PasswordReset, ct);
        return await resets.UseAsync(token, Password ?? "", ct) is { Count: > 0 } problems
            ? Again(problems) : LocalRedirect(SessionCookie.SignInPath + "?xong=mat-khau");
    }
}
