using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>What waits for this person, what the site plans, and what is not as it should be.</summary>
public sealed class DashboardModel(
    Newsroom newsroom, CurrentSession current, PortalDb db, ItemList list, ContentDefinitions definitions, SiteSections sections) : WorkPage(newsroom, current)
{
    private const int Most = 8;

    // A plan whose moment is over is carried out within minutes; until then it is still one.
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    private static readonly ItemState[] Unfinished = [ItemState.Writing, ItemState.Returned];

    public IReadOnlyList<ItemRow> Mine { get; private set; } = [];

    /// <summary>What was typed and never stored: id, type and headline.</summary>
    public IReadOnlyList<WorkingCopy> Unstored { get; private set; } = [];

    /// <summary>Why each of one's items came back, by its id.</summary>
    public IReadOnlyDictionary<string, ItemMove> Returns { get; private set; } = new Dictionary<string, ItemMove>();

    public IReadOnlyList<ItemRow> ToDecide { get; private set; } = [];

    public IReadOnlyList<ItemRow> Urgent { get; private set; } = [];

    /// <summary>The next plans to appear, and to disappear.</summary>
    internal IReadOnlyList<(Plans.Plan Plan, bool IsGoing)> Planned { get; private set; } = [];

    /// <summary>Empty when nothing was published lately.</summary>
    public IReadOnlyList<PublishedWeeks.Week> Weeks { get; private set; } = [];

    public bool MaySetWorkflow => Current.Access.May(Permission.ManageSettings, SiteKey);

    private DefinitionSet Definitions { get; set; } = null!;

    private IReadOnlyDictionary<string, string> SectionNames { get; set; } = new Dictionary<string, string>();

    public string TypeName(string type) => Definitions.Type(type)?.DisplayName ?? type;

    /// <returns>The section of an item, or its type where it is in none.</returns>
    public string PlaceOf(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (row.DraftSectionId ?? row.SectionId) is { } section && SectionNames.TryGetValue(section, out var name) ? name : TypeName(row.ContentType);
    }

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Mine = await list.FirstAsync(SiteKey, new ItemQuery { OwnerId = Worker.PersonId, States = Unfinished }, Worker, Most, oldestFirst: false, ct);
        Unstored = await db.Set<WorkingCopy>().AsNoTracking()
            .Where(c => c.PersonId == Worker.PersonId && c.SiteKey == SiteKey && !db.Set<ContentItem>().Any(i => i.Id == c.ItemId))
            .OrderByDescending(c => c.SavedAt).Take(Most).ToListAsync(ct);
        var returned = Mine.Where(r => r.State == ItemState.Returned).Select(r => r.Id).ToList();
        Returns = (await db.Set<ItemMove>().AsNoTracking().Where(m => returned.Contains(m.ItemId) && m.Move == Move.Return).ToListAsync(ct))
            .GroupBy(m => m.ItemId).ToDictionary(g => g.Key, g => g.MaxBy(m => m.At)!);
        ToDecide = await list.FirstAsync(SiteKey, ItemQuery.WaitingFor(Worker.PersonId), Worker, Most, oldestFirst: true, ct);
        Urgent = await list.FirstAsync(SiteKey, new ItemQuery { IsUrgent = true }, Worker, Most, oldestFirst: true, ct);
        Definitions = await definitions.ForSiteAsync(SiteKey, ct);
        SectionNames = ToDecide.Count == 0 ? SectionNames : (await sections.OfAsync(SiteKey, ct)).ToDictionary(t => t.Id, t => t.Name);
        var plans = new Plans(db, await Sight.OfAsync(db, SiteKey, Worker, ct));
        var (from, to) = (Newsroom.Now - Late, Newsroom.Now + Ahead);
        Planned = [.. (await plans.AppearingAsync(from, to, Most, ct)).Select(p => (p, false))
            .Concat((await plans.DisappearingAsync(from, to, Most, ct)).Select(p => (p, true))).OrderBy(p => p.p.At).Take(Most)];
        Weeks = await new PublishedWeeks(db, definitions).OfAsync(SiteKey, Newsroom.Zone, Newsroom.Now, ct);
        return Page();
    }
}
