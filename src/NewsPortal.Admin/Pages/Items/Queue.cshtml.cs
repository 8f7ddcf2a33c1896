using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>What waits for a decision, longest first.</summary>
public sealed class QueueModel(Newsroom newsroom, CurrentSession current, ItemList list, PortalDb db) : WorkPage(newsroom, current)
{
    private const int Most = 100;

    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    /// <summary>Whether this person lends approval, their own or that of others.</summary>
    public bool MayLend => Current.Access.May(Permission.DelegateApproval, SiteKey) || Current.Access.May(Permission.AssignRoles, SiteKey);

    /// <summary>The name of the one in whose place this person approves; null for nobody.</summary>
    public string? LentBy { get; private set; }

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        var waiting = await list.FirstAsync(SiteKey, ItemQuery.WaitingFor(Worker.PersonId), Worker, Most, oldestFirst: true, ct);
        var urgent = await list.FirstAsync(SiteKey, new ItemQuery { IsUrgent = true }, Worker, Most, oldestFirst: true, ct);
        Rows = [.. urgent.Concat(waiting).DistinctBy(r => r.Id)];
        LentBy = Current.Access.InPlaceOf(Permission.ApproveContent, SiteKey, []) is { } lender
            ? await db.Set<Person>().Where(p => p.Id == lender).Select(p => p.Name).SingleOrDefaultAsync(ct) : null;
        return Page();
    }
}
