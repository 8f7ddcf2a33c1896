using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>Where an entry of the registries is used, and what takes its place.</summary>
[May(Permission.ManageRegistries)]
[NeedsProof]
public sealed class EntryModel(Newsroom newsroom, CurrentSession current, PortalDb db, ContentDefinitions definitions, TermCounts counts, RegistryBook book)
    : StructurePage(newsroom, current, Permission.ManageRegistries)
{
    private const int Shown = 100;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The name of the entry that takes its place.</summary>
    [BindProperty]
    public string? Successor { get; set; }

    public RegistryRow Entry { get; private set; } = null!;

    public string ContentType { get; private set; } = "";

    /// <summary>Items of this site that point to it, the newest hundred.</summary>
    public IReadOnlyList<RegistryRow> Users { get; private set; } = [];

    /// <summary>How many more of this site do.</summary>
    public int More { get; private set; }

    /// <summary>How many of other sites do; their headlines are not told.</summary>
    public int Elsewhere { get; private set; }

    public int Total => Users.Count + More + Elsewhere;

    public IReadOnlyList<string> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var name = Typed.Line(Successor);
        var successor = name is null ? null : await db.Set<ContentItem>().Where(i => i.ContentType == ContentType && i.Title == name && i.Id != Id && i.PublishedVersionId != null)
            .OrderBy(i => i.Id).Select(i => i.Id).FirstOrDefaultAsync(ct);
        if (await book.ReplaceAsync(SiteKey, Id, successor, Worker, ct) is { Count: > 0 } problems)
        {
            return Again(problems);
        }

        TellNext(T["“{0}” stands in the items in the place of “{1}”; what still points here stands below.", name!, Entry.Title]);
        return LocalRedirect($"{Root}/danh-ba/{Uri.EscapeDataString(Id)}?xong=thay");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == Id && (i.SiteKey == SiteKey || i.PublishedVersionId != null))
            .Select(i => new { Row = new RegistryRow(i.Id, i.Title, i.SiteKey, i.State), i.ContentType }).SingleOrDefaultAsync(ct);
        if (found is null || (await definitions.ForSiteAsync(SiteKey, ct)).Type(found.ContentType)?.Settings.IsShared != true)
        {
            return false;
        }

        (Entry, ContentType) = (found.Row, found.ContentType);
        var (here, count, elsewhere) = await counts.UsersOfAsync(SiteKey, Id, Shown, ct);
        (Users, More, Elsewhere) = ([.. here.Select(i => new RegistryRow(i.Id, i.DraftTitle ?? i.Title, i.SiteKey, i.State))], count - here.Count, elsewhere);
        Offered = await db.Set<ContentItem>().AsNoTracking().Where(i => i.ContentType == ContentType && i.PublishedVersionId != null && i.Id != Id)
            .OrderBy(i => i.SortKey).Select(i => i.Title).Take(1000).ToListAsync(ct);
        return true;
    }
}
