using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Checking;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Talking;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Reading an item to decide on it: approve, return with a reason, confirm. Made for a phone too.</summary>
[RequestSizeLimit(Uploads.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MaxRequestBytes)]
public sealed partial class ReviewModel : ItemPage
{
    private readonly PortalDb _db;
    private readonly Mover _mover;
    private readonly Remarks _remarks;
    private readonly ItemDesk _forms;
    private readonly Comparing.VersionTexts _versions;
    private readonly Uploads _uploads;
    private readonly ItemChecks _checks;

    public ReviewModel(
        Newsroom newsroom, CurrentSession current, PortalDb db, Mover mover, Remarks remarks, ContentDefinitions definitions,
        Comparing.VersionTexts versions, Uploads uploads, ItemChecks checks)
        : base(newsroom, current, db) =>
        (_db, _mover, _remarks, _forms, _versions, _uploads, _checks) =
            (db, mover, remarks, new ItemDesk(db, definitions), versions, uploads, checks);

    /// <summary>What is found in the draft; nothing for whoever sees only what is public.</summary>
    public CheckPanel Checks { get; private set; } = CheckPanel.Empty;

    internal ItemForm Form { get; private set; } = new([], []);

    internal FormChoices? Choices { get; private set; }

    public IReadOnlyList<Remark> Talk { get; private set; } = [];

    /// <summary>What was typed as the reason, to be shown again.</summary>
    public string? Reason { get; private set; }

    /// <summary>The move that could not be made; null for none.</summary>
    public Move? Tried { get; private set; }

    /// <summary>The file of the library that was named as the scan of an approval, to be shown again.</summary>
    public string? EvidencePath { get; private set; }

    /// <summary>Why the scan is not taken, in the interface's language; null when it is.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "lam")] string? work, [FromForm(Name = "PhienBan")] string version, [FromForm(Name = "LyDo")] string? reason,
        [FromForm(Name = "BanQuet")] string? path, [FromForm(Name = "TepQuet")] IFormFile? scan, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var (move, then) = work switch
        {
            "duyet" => (Move.Approve, "duyet"),
            "duyet-dang" => (Move.Approve, $"bai-viet/{Id}/xuat-ban"),
            "chuyen-tiep" => (Move.PassOn, "duyet"),
            "nhan-bien-tap" => (Move.Take, $"bai-viet/{Id}/sua"),
            "tra-lai" => (Move.Return, "duyet"),
            "ngoai-he-thong" => (Move.ApproveOnPaper, "duyet"),
            "xac-nhan" => (Move.Confirm, "duyet"),
            "rut-lai" => (Move.Recall, $"bai-viet/{Id}/sua"),
            _ => ((Move?)null, ""),
        };
        if (move is null)
        {
            return BadRequest();
        }

        // Only an approval on paper has a scan. One that comes along is stored once nothing else stands in the way.
        Tried = move;
        (scan, path) = move == Move.ApproveOnPaper ? (scan, path) : (null, null);
        var wish = new MoveWish(move.Value, Id, version) { Reason = reason?.Trim(), Evidence = scan?.FileName ?? (string.IsNullOrWhiteSpace(path) ? null : path.Trim()) };
        var problems = scan is null && wish.Evidence is { } named && !await _db.Set<Asset>().AnyAsync(a => a.SiteKey == SiteKey && a.Path == named, ct)
            ? [new Problem("The library has no such file.", nameof(MoveWish.Evidence))] : await _mover.WhyNotAsync(wish, Worker, ct);
        if (scan is not null && problems.Count == 0)
        {
            var upload = await _uploads.TakeAsync(scan, ct);
            wish = wish with { Evidence = upload.Asset?.Path };
            Refusal = upload.Refusal;
        }

        if (problems.Count == 0 && Refusal is null)
        {
            problems = await _mover.MoveAsync(wish, Worker, ct);
        }

        if (problems.Count > 0 || Refusal is not null)
        {
            (Reason, EvidencePath) = (reason, path);
            await ShowAsync(ct);
            return Again(problems);
        }

        TellNext(move == Move.Return && Desk.Work.AuthorName is { } writer
            ? T["“{0}” was returned to {1}.", Headline, writer] : DoneWords.Of(move.Value, Headline, Newsroom));
        return Redirect($"{Root}/{then}{(then == "duyet" ? $"?xong={move}" : "")}");
    }

    /// <summary>The words of a control as safe HTML, whose pictures, files and links lead to where the newsroom shows them.</summary>
    internal string Html(FormControl control) => control.Values.Count == 0 ? "" : Address().Replace(BodyHtml.Clean(control.Values[0]), found =>
    {
        var target = WebUtility.HtmlDecode(found.Groups["target"].Value);
        var address = found.Groups["kind"].Value == "item" ? $"{Root}/bai-viet/{target}/duyet" : LibraryAddress.Source(SiteKey, Uri.UnescapeDataString(target));
        return $" {found.Groups["attribute"].Value}=\"{WebUtility.HtmlEncode(address)}\"";
    });

    [GeneratedRegex("\\s(?<attribute>src|href)=\"(?<kind>asset|item):(?<target>[^\"?#]+)[^\"]*\"")]
    private static partial Regex Address();

    private async Task ShowAsync(CancellationToken ct)
    {
        var document = await _versions.ReadAsync(Id, Sees ? Desk.Latest.Id : Desk.Item.PublishedVersionId!, ct) ?? new JsonObject { [Envelope.Id] = Id };
        (Form, Choices) = await _forms.ReviewAsync(Newsroom.Site!, Desk.Item.ContentType, document, Worker, ct);
        Checks = Sees && Desk.HasDraft
            ? CheckPanel.Of(await _checks.OfAsync(Newsroom.Site!, Id, Desk.Item.ContentType, document, ct), T, _ => null, mayWrite: false) : CheckPanel.Empty;
        Talk = Sees ? await _remarks.OfAsync(Id, ct) : [];
    }
}
