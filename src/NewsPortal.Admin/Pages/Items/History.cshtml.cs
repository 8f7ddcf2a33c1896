using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Comparing;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>The versions of an item and everything that was done with it; brings older versions back.</summary>
public sealed class HistoryModel(Newsroom newsroom, CurrentSession current, PortalDb db, VersionTexts versions, Drafts drafts)
    : ItemPage(newsroom, current, db)
{
    private readonly PortalDb _db = db;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ItemMove> Moves { get; private set; } = [];

    public bool MayRestore => MoveRules.MayEdit(Desk, Worker);

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
        Moves = await _db.Set<ItemMove>().AsNoTracking().Where(m => m.ItemId == Id).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "khoi-phuc")] string version, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MayRestore)
        {
            return Forbid();
        }

        if (await drafts.RestoreAsync(Id, version, Worker, ct) is null)
        {
            return NotFound();
        }

        TellNext(DoneWords.Of(Move.RestoreVersion, Headline, Newsroom));
        return Redirect($"{Here}/sua?xong=luu");
    }

    public string WordOf(Move move) => T["move." + move];
}
