using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>What waits for a decision, longest first.</summary>
public sealed class QueueModel(Newsroom newsroom, CurrentSession current, ItemList list) : WorkPage(newsroom, current)
{
    private const int Most = 100;

    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        var waiting = await list.FirstAsync(
            SiteKey, new ItemQuery { States = [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval], NotOwnerId = Worker.PersonId }, Worker,
            Most, oldestFirst: true, ct);
        var urgent = await list.FirstAsync(SiteKey, new ItemQuery { IsUrgent = true }, Worker, Most, oldestFirst: true, ct);
        Rows = [.. urgent.Concat(waiting).DistinctBy(r => r.Id)];
        return Page();
    }
}
