using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Comparing;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>One's own words beside what a colleague has stored meanwhile. Nothing is thrown away here.</summary>
public sealed class ConflictModel(
    Newsroom newsroom, CurrentSession current, PortalDb db, VersionTexts versions, WorkingCopies copies, Drafts drafts,
    ContentDefinitions definitions) : ItemPage(newsroom, current, db)
{
    public VersionRow Theirs { get; private set; } = null!;

    /// <summary>UTC; when one's own words were kept.</summary>
    public DateTimeOffset MineAt { get; private set; }

    internal IReadOnlyList<ComparedPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await ReadAsync(ct) is { } answer ? answer : Page();

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "lam")] string? work, [FromForm(Name = "PhienBan")] string version, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MoveRules.MayEdit(Desk, Worker))
        {
            return Forbid();
        }

        if (await MineAsync(ct) is not { } mine || Desk.Latest.Id != version)
        {
            return Redirect($"{Here}/xung-dot");
        }

        var theirs = (await versions.ReadAsync(Id, version, ct))!;
        var chosen = Request.Form.Where(f => f.Key.StartsWith("chon-", StringComparison.Ordinal) && f.Value == "ho")
            .Select(f => f.Key["chon-".Length..]).ToHashSet();

        // One's own text becomes a version in any case: it stays in the history, whatever was chosen.
        var wish = new DraftWish(SiteKey, Desk.Item.ContentType, Id, version, (JsonObject)mine.DeepClone());
        if (await drafts.WhyNotSaveAsync(wish, Worker, ct) is { Count: > 0 })
        {
            return Redirect($"{Here}/sua");
        }

        var stored = await drafts.SaveAsync(wish, Worker, ct);
        var result = work switch
        {
            "dung-ho" => theirs,
            "ghep" => new Comparison(await LayoutAsync(ct), Desk.Item.ContentType, mine, theirs).Merge(chosen),
            _ => null,
        };
        if (result is not null)
        {
            await drafts.SaveAsync(new DraftWish(SiteKey, Desk.Item.ContentType, Id, stored, result), Worker, ct);
        }

        return Redirect($"{Here}/sua?xong=luu");
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MoveRules.MayView(Desk, Worker))
        {
            return Forbid();
        }

        if (await MineAsync(ct) is not { } mine || await versions.ReadAsync(Id, Desk.Latest.Id, ct) is not { } theirs)
        {
            return Redirect($"{Here}/sua");
        }

        Theirs = (await versions.ListAsync(Id, ct)).First(v => v.Id == Desk.Latest.Id);
        Parts = [.. new Comparison(await LayoutAsync(ct), Desk.Item.ContentType, mine, theirs).Parts(withSame: false)];
        return null;
    }

    private async Task<FormLayout> LayoutAsync(CancellationToken ct) => new(await definitions.ForSiteAsync(SiteKey, ct), Newsroom.Zone);

    private async Task<JsonObject?> MineAsync(CancellationToken ct)
    {
        if (await copies.FindAsync(Id, Worker.PersonId, ct) is not { } copy)
        {
            return null;
        }

        MineAt = copy.SavedAt;
        return ContentJson.Parse(copy.Document);
    }
}
