using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>Takes a consent back, and with it the picture from readers.</summary>
[May(Permission.ManageConsents, onWholeSite: true)]
[NeedsProof]
public sealed class WithdrawModel(Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, AssetUse users, ConsentBook consents)
    : FilePage(newsroom, current, desk, search, users)
{
    private const int MaxLetters = 500;

    public Consent Consent { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        if (ConsentForm.Line(Reason) is not { Length: <= MaxLetters } reason)
        {
            return Again(new Problem("Write who takes it back and why, in at most 500 letters.", nameof(Reason)));
        }

        await consents.WithdrawAsync(id, reason, ct);
        return GoBack("rut");
    }

    private async Task<bool> ReadAsync(string id, CancellationToken ct)
    {
        if (await consents.OneAsync(SiteKey, id, ct) is not { } consent)
        {
            return false;
        }

        Consent = consent;
        return await FindAsync(consent.Path, ct);
    }
}
