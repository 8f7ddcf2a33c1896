using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>Writes down that somebody agrees to be shown, with the signed paper, which no reader ever sees.</summary>
[May(Permission.ManageConsents, onWholeSite: true)]
[RequestSizeLimit(Uploads.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MaxRequestBytes)]
public sealed class ConsentModel(
    Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, AssetUse users, ConsentBook consents, Uploads uploads,
    Media.Assets.Library library)
    : FilePage(newsroom, current, desk, search, users)
{
    private readonly LibrarySearch _search = search;

    [BindProperty]
    public ConsentForm Form { get; set; } = new();

    /// <summary>Why the paper is not taken, in the interface's language; null when it is.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken ct) => await FindPictureAsync(path, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? path, [FromForm(Name = "Giay")] IFormFile? paper, CancellationToken ct)
    {
        if (!await FindPictureAsync(path, ct))
        {
            return NotFound();
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);
        if (Form.WhyNot(today) is { Count: > 0 } problems)
        {
            return Again(problems);
        }

        var brought = paper is null ? null : await BringAsync(paper, $"giay-dong-y/{Ids.New(Newsroom.Now)}", ct);
        if (Refusal is not null)
        {
            return Page();
        }

        await consents.GiveAsync(Form.Of(Ids.New(Newsroom.Now), SiteKey, Asset.Path, brought?.Path), brought, ct);
        return GoBack("dong-y");
    }

    // Bytes that readers see elsewhere would go from them, as no copy of a paper is public.
    private async Task<Asset?> BringAsync(IFormFile paper, string stem, CancellationToken ct)
    {
        var hash = await Uploads.WithCopyAsync(paper, copy => Originals.HashAsync(copy, ct), ct);
        foreach (var same in await library.SameBytesAsync(hash, ct))
        {
            if (!await _search.IsPaperAsync(same, ct))
            {
                Refusal = T["This file is in the library for readers. Delete it there first, or choose the scan of the signed paper."];
                return null;
            }
        }

        var upload = await uploads.BringAsync(paper, stem, ct);
        Refusal = upload.Refusal;
        return upload.Asset;
    }

    private async Task<bool> FindPictureAsync(string? path, CancellationToken ct) =>
        await FindAsync(path, ct) && Asset.Stage is not null && !IsPaper;
}
