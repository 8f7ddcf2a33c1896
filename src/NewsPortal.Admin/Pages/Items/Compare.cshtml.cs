using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Comparing;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Two versions of an item, side by side or in one text.</summary>
public sealed class CompareModel(
    Newsroom newsroom, CurrentSession current, PortalDb db, VersionTexts versions, ContentDefinitions definitions)
    : ItemPage(newsroom, current, db)
{
    internal const string Inline = "lien";

    [BindProperty(SupportsGet = true, Name = "a")]
    public string? Older { get; set; }

    [BindProperty(SupportsGet = true, Name = "b")]
    public string? Newer { get; set; }

    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    public bool IsInline => View == Inline;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public bool MayRestore => MoveRules.MayEdit(Desk, Worker);

    internal IReadOnlyList<ComparedPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MoveRules.MayView(Desk, Worker))
        {
            return Forbid();
        }

        Versions = await versions.ListAsync(Id, ct);
        Newer ??= Versions[0].Id;
        Older ??= Versions[Math.Min(1, Versions.Count - 1)].Id;
        if (await versions.ReadAsync(Id, Older, ct) is not { } a || await versions.ReadAsync(Id, Newer, ct) is not { } b)
        {
            return NotFound();
        }

        var layout = new FormLayout(await definitions.ForSiteAsync(SiteKey, ct), Newsroom.Zone);
        Parts = [.. new Comparison(layout, Desk.Item.ContentType, a, b).Parts(withSame: false)];
        return Page();
    }

    /// <summary>The address of the same two versions, shown in another way.</summary>
    public string With(bool inline) => $"{Here}/so-sanh?a={Uri.EscapeDataString(Older ?? "")}&b={Uri.EscapeDataString(Newer ?? "")}{(inline ? $"&xem={Inline}" : "")}";

    public VersionRow? RowOf(string? id) => Versions.FirstOrDefault(v => v.Id == id);
}
