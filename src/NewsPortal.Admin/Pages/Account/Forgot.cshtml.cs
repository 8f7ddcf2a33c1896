using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Links;
using NewsPortal.People.Mail;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>Somebody asks for a link to choose a new password. The answer is the same for every address.</summary>
[AllowAnonymous]
public sealed class ForgotModel(Newsroom newsroom, CurrentSession current, PasswordResets resets, Outbox outbox, NewsroomAddress address)
    : SessionPage(newsroom, current)
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>False when no letter can be sent: an administrator makes the link.</summary>
    public bool CanMail { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => CanMail = await CanMailAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await CanMailAsync(ct))
        {
            var start = await address.BaseAsync(ct);
            await resets.AskAsync(Email ?? "", SessionCookie.Visitor(HttpContext), NewsroomAddress.LinksFrom(start), ct);
        }

        return LocalRedirect(NewsroomMiddleware.Prefix + "/quen-mat-khau?xong=gui");
    }

    private async Task<bool> CanMailAsync(CancellationToken ct) =>
        await outbox.IsOpenAsync(ct) && await address.BaseAsync(ct) is not null;
}
