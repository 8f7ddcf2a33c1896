using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>Asks for a proof of presence ahead, for what scripts do; then goes on.</summary>
public sealed class ProveModel(Newsroom newsroom, CurrentSession current) : SessionPage(newsroom, current)
{
    [BindProperty(Name = NeedsProofAttribute.Field)]
    public string? Proof { get; set; }

    public ProofShape Shape => new(
        Request.Path, [(SessionCookie.ReturnTo, GoOn)], WasWrong: Problems.Count > 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await NeedsProofAttribute.ProveAsync(HttpContext.RequestServices, Current, Proof ?? "", ct)
            ? LocalRedirect(GoOn) : Again(new Problem("Password or code is wrong, or the account is locked for a while."));
}
