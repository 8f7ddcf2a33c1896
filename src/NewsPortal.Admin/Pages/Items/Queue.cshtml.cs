using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>What waits for a decision, longest first.</summary>
public sealed class QueueModel(
    Newsroom newsroom, CurrentSession current, ItemList list, PortalDb db, ContentDefinitions definitions, SiteSections sections, Exports exports)
    : WorkPage(newsroom, current)
{
    private const int Most = 100;
    private const int MostExported = 10_000;

    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    /// <summary>Whether this person lends approval, their own or that of others.</summary>
    public bool MayLend => Current.Access.May(Permission.DelegateApproval, SiteKey) || Current.Access.May(Permission.AssignRoles, SiteKey);

    /// <summary>The name of the one in whose place this person approves; null for nobody.</summary>
    public string? LentBy { get; private set; }

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Rows = await RowsAsync(Most, ct);
        LentBy = Current.Access.InPlaceOf(Permission.ApproveContent, SiteKey, []) is { } lender
            ? await db.Set<Person>().Where(p => p.Id == lender).Select(p => p.Name).SingleOrDefaultAsync(ct) : null;
        return Page();
    }

    /// <summary>Hands out everything that waits.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        var set = await definitions.ForSiteAsync(SiteKey, ct);
        var names = (await sections.OfAsync(SiteKey, ct)).ToDictionary(s => s.Id, s => s.Name);
        return await exports.ListAsync(
            "duyet", T["Waiting"], "",
            ItemColumns.Of(Newsroom, type => set.Type(type)?.DisplayName ?? type, id => id is null ? null : names.GetValueOrDefault(id)),
            (await RowsAsync(MostExported, ct)).ToAsyncEnumerable(), ct);
    }

    private async Task<IReadOnlyList<ItemRow>> RowsAsync(int most, CancellationToken ct)
    {
        var waiting = await list.FirstAsync(SiteKey, ItemQuery.WaitingFor(Worker.PersonId), Worker, most, oldestFirst: true, ct);
        var urgent = await list.FirstAsync(SiteKey, new ItemQuery { IsUrgent = true }, Worker, most, oldestFirst: true, ct);
        return [.. urgent.Concat(waiting).DistinctBy(r => r.Id)];
    }
}
