using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.SecondFactor;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>Sets up the second factor: a QR code, a first code of it, and recovery codes that are shown once.</summary>
[NeedsProof]
public sealed class SecondFactorModel(Newsroom newsroom, CurrentSession current, SecondFactors factors) : SessionPage(newsroom, current)
{
    /// <summary>Null until it is asked for; a factor that is there is not replaced by looking at the screen.</summary>
    public OfferedSecret? Offered { get; private set; }

    /// <summary>Null before they are made, and never shown again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public bool IsOn => Current.Session!.HasSecondFactor;

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where it leads that is scanned.</summary>
    public IHtmlContent Picture => QrPicture.Of(Offered!.Address);

    public async Task OnGetAsync(CancellationToken ct) =>
        Offered = IsOn ? null : await factors.OfferAsync(Current.Session!.PersonId, ct);

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken ct)
    {
        Offered = await factors.OfferAsync(Current.Session!.PersonId, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Codes = await factors.ConfirmAsync(Current.Session!.PersonId, Current.Session.Id, Code, ct);
        if (Codes is not null)
        {
            return Page();
        }

        Offered = await factors.OfferAsync(Current.Session!.PersonId, ct);
        return Again(new Problem("This is not the code that the authenticator shows now.", SecondFactors.Field));
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        if (IsOn)
        {
            Codes = await factors.NewCodesAsync(Current.Session!.PersonId, ct);
        }

        return Page();
    }
}
