using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>One file of the library: what is said of it, where it is used, who agrees to be shown, and what was done to it.</summary>
[May(Permission.ManageMediaContent)]
[NeedsProof(Handler = "Replace")]
[RequestSizeLimit(Uploads.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MaxRequestBytes)]
public sealed class OneModel(
    Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, AssetUse users, Media.Assets.Library library,
    ConsentBook consents, AuditLog log, Sessions sessions)
    : FilePage(newsroom, current, desk, search, users)
{
    /// <summary>In CSS pixels, whatever the screen: without a script a click says where it was in these.</summary>
    public const int ClickWidth = 280;

    private const int LinesOfHistory = 20;

    private readonly LibraryDesk _desk = desk;

    [BindProperty]
    public AssetForm Form { get; set; } = new();

    /// <summary>What somebody else has stored meanwhile; null when nobody has.</summary>
    public AssetForm? Theirs { get; private set; }

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    /// <summary>How many files of other sites have the same bytes.</summary>
    public int SameElsewhere { get; private set; }

    /// <summary>Other files of this site with the same bytes.</summary>
    public IReadOnlyList<Asset> SameHere { get; private set; } = [];

    /// <summary>Why other bytes are not taken, in the interface's language; null when they are.</summary>
    public string? Refusal { get; private set; }

    /// <summary>True when the form that replaces it also asks for password or code: a file is not carried over a screen of its own.</summary>
    public bool AsksProof => !sessions.IsProven(Current.Session!);

    /// <summary>Why this person may not give it other bytes, in English; null when they may.</summary>
    public string? WhyNotReplace =>
        Users.Any(u => u.IsEvidence) ? "This file proves an approval on paper and stays as it was signed. Upload the new one beside it."
        : Asset.Stage == PictureStage.Withheld && !MayConsents ? "A consent for this picture has ended. Only those who keep consents for the whole site may replace it."
        : Users.Any(u => u.IsPublished) && !Current.Access.May(Permission.PublishContent, SiteKey)
            ? "Readers see this file in a published item. Upload the new one beside it and use it in the next draft, or ask somebody who publishes on the whole site to replace it."
        : null;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken ct)
    {
        if (!await FindAsync(path, ct))
        {
            return NotFound();
        }

        Form = AssetForm.Of(Asset);
        await ReadAsync(ct);
        return Page();
    }

    /// <summary>Keeps what is said of it; a click on the picture sets its point and keeps the rest as well.</summary>
    public async Task<IActionResult> OnPostAsync(string? path, CancellationToken ct)
    {
        if (!await FindAsync(path, ct))
        {
            return NotFound();
        }

        if (Clicked("x", ClickWidth) is { } x && Asset is { Width: > 0, Height: { } height } && Clicked("y", ClickWidth * height / (double)Asset.Width) is { } y)
        {
            (Form.X, Form.Y) = (x, y);
        }

        var (details, problems) = Form.Read(Asset);
        if (problems.Count > 0)
        {
            await ReadAsync(ct);
            return Again(problems);
        }

        if (await _desk.DescribeAsync(SiteKey, Asset.Path, details, Form.Mark ?? "", ct))
        {
            return GoBack("luu");
        }

        await FindAsync(path, ct);
        Theirs = AssetForm.Of(Asset);
        Form.Mark = Theirs.Mark;
        await ReadAsync(ct);
        return Again(new Problem("Somebody else has changed it meanwhile. What you typed is still here and not stored; what is stored stands above each field. Save again to put yours in its place."));
    }

    /// <summary>Gives the file other bytes, wherever it is shown.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(string? path, [FromForm(Name = "TepMoi")] IFormFile? file, CancellationToken ct)
    {
        if (!await FindAsync(path, ct) || IsPaper)
        {
            return NotFound();
        }

        if (WhyNotReplace is { } why)
        {
            Form = AssetForm.Of(Asset);
            await ReadAsync(ct);
            return Again(new Problem(why));
        }

        Refusal = file is null || file.Length == 0 ? T["Choose a file that is not empty."].Value : await Uploads.WithCopyAsync(file, async copy =>
        {
            try
            {
                await library.ReplaceAsync(SiteKey, Asset.Path, copy, ct);
                return null;
            }
            catch (FileRefusedException refused)
            {
                return RefusalWords.Of(refused, Newsroom);
            }
            catch (AssetInUseException)
            {
                return T["Somebody has approved an item by this file meanwhile; it stays as it is."].Value;
            }
        }, ct);
        if (Refusal is null)
        {
            return GoBack("thay");
        }

        Form = AssetForm.Of(Asset);
        await ReadAsync(ct);
        return Page();
    }

    /// <summary>What a line of the history says: the action, and which members it changed.</summary>
    public string WordOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var action = T["audit." + entry.Action] is { ResourceNotFound: false } word ? word.Value : entry.Action;
        return entry.Action != "asset.described" || JsonNode.Parse(entry.After ?? "{}") is not JsonObject after ? action
            : action + ": " + string.Join(", ", after.Select(m => T["asset." + (m.Key.StartsWith("focal", StringComparison.Ordinal) ? "focal" : m.Key)].Value).Distinct());
    }

    /// <summary>How a consent stands today, in words.</summary>
    public string StateOf(Consent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.WithdrawnAt is { } at ? T["Ended {0}", Newsroom.When(at)]
            : consent.ExpiresOn < Today ? T["Has run out"] : T["Stands"];
    }

    private string? Clicked(string axis, double length) =>
        double.TryParse(Request.Form["Diem." + axis], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var at) && at >= 0
            ? Math.Round(Math.Clamp(at / length, 0, 1) * 100).ToString(CultureInfo.InvariantCulture) : null;

    private async Task ReadAsync(CancellationToken ct)
    {
        var same = await library.SameBytesAsync(Asset.Sha256, ct);
        SameElsewhere = same.Count(a => a.SiteKey != SiteKey);
        SameHere = [.. same.Where(a => a.SiteKey == SiteKey && a.Path != Asset.Path).Take(AssetUse.Most)];
        Consents = MayConsents ? await consents.OfAsync(SiteKey, Asset.Path, ct) : [];
        History = await log.PageAsync(new AuditFilter(SiteKey, SubjectKind: "asset", SubjectId: Asset.Path), null, LinesOfHistory, ct);
    }
}
