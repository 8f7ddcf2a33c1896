using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>The entries that all sites share, by name: organisations, places, projects, documents, authors.</summary>
[May(Permission.ManageRegistries)]
public sealed class RegistryModel(Newsroom newsroom, CurrentSession current, PortalDb db, ContentDefinitions definitions, Exports exports)
    : StructurePage(newsroom, current, Permission.ManageRegistries)
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    public IReadOnlyList<RegistryRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        var found = await FoundAsync(ct);
        Total = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>Hands out all entries of the kind that have the words.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        var found = await FoundAsync(ct);
        var title = Types.FirstOrDefault(t => t.Name == Type)?.DisplayName ?? T["Registries"];
        var columns = new Columns<RegistryRow>().Text(T["Name"], r => r.Title, isLong: true).Text(T["Kept by"], r => r.SiteKey)
            .Text(T["State"], r => T[StateShape.Of(r.State).Word]).Text(T["Id of the item"], r => r.Id);
        return await exports.ListAsync("danh-ba", title, Choices.Of(("loai", Type), ("q", Words)), columns, found.ToAsyncEnumerable(), ct);
    }

    private async Task<IReadOnlyList<RegistryRow>> FoundAsync(CancellationToken ct)
    {
        Types = [.. (await definitions.ForSiteAsync(SiteKey, ct)).Types.Where(t => t.Settings.IsShared)];
        Type = Types.Any(t => t.Name == Type) ? Type : Types.Count > 0 ? Types[0].Name : null;
        var words = VietnameseText.Fold(Words?.Trim() ?? "");
        return [.. (await db.Set<ContentItem>().AsNoTracking().Where(i => i.ContentType == Type && i.State != ItemState.Deleted && (i.SiteKey == SiteKey || i.PublishedVersionId != null))
                .OrderBy(i => i.SortKey).ThenBy(i => i.Id).Select(i => new RegistryRow(i.Id, i.Title, i.SiteKey, i.State)).ToListAsync(ct))
            .Where(i => words.Length == 0 || VietnameseText.Fold(i.Title).Contains(words, StringComparison.Ordinal))];
    }
}

/// <param name="SiteKey">The site whose registrars keep it.</param>
public sealed record RegistryRow(string Id, string Title, string SiteKey, ItemState State);
