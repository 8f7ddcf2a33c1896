using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>What waits for this person, what the site plans, and what is not as it should be.</summary>
public sealed class DashboardModel(Newsroom newsroom, CurrentSession current, PortalDb db, ItemList list) : WorkPage(newsroom, current)
{
    private const int Most = 8;

    private static readonly ItemState[] Unfinished = [ItemState.Writing, ItemState.Returned];
    private static readonly ItemState[] Waiting = [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval];

    public IReadOnlyList<ItemRow> Mine { get; private set; } = [];

    /// <summary>What was typed and never stored: id, type and headline.</summary>
    public IReadOnlyList<WorkingCopy> Unstored { get; private set; } = [];

    /// <summary>Why each of one's items came back, by its id.</summary>
    public IReadOnlyDictionary<string, ItemMove> Returns { get; private set; } = new Dictionary<string, ItemMove>();

    public IReadOnlyList<ItemRow> ToDecide { get; private set; } = [];

    public IReadOnlyList<ItemRow> Urgent { get; private set; } = [];

    public IReadOnlyList<ItemRow> Planned { get; private set; } = [];

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Mine = await list.FirstAsync(SiteKey, new ItemQuery { OwnerId = Worker.PersonId, States = Unfinished }, Worker, Most, oldestFirst: false, ct);
        Unstored = await db.Set<WorkingCopy>().AsNoTracking()
            .Where(c => c.PersonId == Worker.PersonId && c.SiteKey == SiteKey && !db.Set<ContentItem>().Any(i => i.Id == c.ItemId))
            .OrderByDescending(c => c.SavedAt).Take(Most).ToListAsync(ct);
        var returned = Mine.Where(r => r.State == ItemState.Returned).Select(r => r.Id).ToList();
        Returns = (await db.Set<ItemMove>().AsNoTracking().Where(m => returned.Contains(m.ItemId) && m.Move == Move.Return).ToListAsync(ct))
            .GroupBy(m => m.ItemId).ToDictionary(g => g.Key, g => g.MaxBy(m => m.At)!);
        ToDecide = await list.FirstAsync(
            SiteKey, new ItemQuery { States = Waiting, NotOwnerId = Worker.PersonId }, Worker, Most, oldestFirst: true, ct);
        Urgent = await list.FirstAsync(SiteKey, new ItemQuery { IsUrgent = true }, Worker, Most, oldestFirst: true, ct);
        Planned = [.. (await list.FirstAsync(SiteKey, new ItemQuery { States = [ItemState.Scheduled] }, Worker, Most, oldestFirst: false, ct)).OrderBy(r => r.PublishAt)];
        return Page();
    }
}
