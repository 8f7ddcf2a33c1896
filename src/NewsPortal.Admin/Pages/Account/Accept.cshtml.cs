using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>Somebody takes an invitation and chooses a password.</summary>
[AllowAnonymous]
public sealed class AcceptModel(Newsroom newsroom, CurrentSession current, OneTimeLinks links, Invitations invitations, SignInDesk desk)
    : SessionPage(newsroom, current)
{
    /// <summary>Null when the link is of no use any more.</summary>
    public Person? Person { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGetAsync(string token, CancellationToken ct) =>
        Person = await links.FindAsync(token, LinkPurpose.Invitation, ct);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        Person = await links.FindAsync(token, LinkPurpose.Invitation, ct);
        var draft = new PersonDraft(Email, Name, Post, Newsroom.Language);
        if (await invitations.AcceptAsync(token, Password ?? "", draft, ct) is { Count: > 0 } problems)
        {
            return Again(problems);
        }

        // Whoever was signed in on this device before is so no longer.
        if (Current.Session is { } session)
        {
            await desk.SignOutAsync(session, ct);
        }

        var secret = await desk.AfterInvitationAsync(Person!.Id, SessionCookie.Visitor(HttpContext), ct);
        await SessionCookie.WriteAsync(HttpContext, secret);
        return LocalRedirect(NewsroomMiddleware.Prefix + "/tai-khoan/ma-xac-thuc");
    }
}
