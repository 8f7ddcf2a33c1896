using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Takes an item from readers, with a reason that they are told.</summary>
[May(Permission.WithdrawContent)]
[NeedsProof]
public sealed class WithdrawModel(Newsroom newsroom, CurrentSession current, PortalDb db, Mover mover, ContentDefinitions definitions)
    : ItemPage(newsroom, current, db)
{
    private readonly PortalDb _db = db;

    [BindProperty(Name = "LyDo")]
    public WithdrawalReason? Why { get; set; }

    [BindProperty(Name = "BaiMoi")]
    public string? Successor { get; set; }

    [BindProperty(Name = "Chuyen")]
    public bool Redirects { get; set; }

    /// <summary>Whether items of this type lose their force.</summary>
    public bool CanLoseForce { get; private set; }

    /// <summary>How many other public items lead to this one.</summary>
    public int LinkCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "PhienBan")] string version, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var successor = Why == WithdrawalReason.Merged ? await SuccessorAsync(ct) : null;
        var wish = new MoveWish(Move.Withdraw, Id, version) { Withdrawal = Why, SuccessorId = successor, Redirects = Redirects };
        if (await mover.MoveAsync(wish, Worker, ct) is { Count: > 0 } problems)
        {
            await ShowAsync(ct);
            return Again(problems);
        }

        TellNext(DoneWords.Of(Move.Withdraw, Desk.Item.Title, Newsroom));
        return Redirect($"{Root}/bai-viet?xong={wish.Move}");
    }

    private Task<string?> SuccessorAsync(CancellationToken ct) => _db.Set<ContentItem>().AsNoTracking()
        .Where(i => i.SiteKey == SiteKey && i.Id != Id && i.PublishedVersionId != null && (i.Title == Successor || i.Id == Successor))
        .OrderByDescending(i => i.PublishedAt).Select(i => i.Id).FirstOrDefaultAsync(ct);

    private async Task ShowAsync(CancellationToken ct)
    {
        CanLoseForce = (await definitions.ForSiteAsync(SiteKey, ct)).Type(Desk.Item.ContentType)?.Settings.CanLoseForce == true;
        LinkCount = await (
            from link in _db.Set<ItemLink>().AsNoTracking()
            join item in _db.Set<ContentItem>() on link.VersionId equals item.PublishedVersionId
            where link.TargetId == Id && link.ItemId != Id
            select link.ItemId).Distinct().CountAsync(ct);
    }
}
