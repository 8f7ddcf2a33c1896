using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.HomePage;

/// <summary>What blocks of a home page may list and pin: lists and public items that the site shows.</summary>
public sealed class HomeChoices(PortalDb db, ContentDefinitions definitions)
{
    private const int MostOffered = 300;

    /// <summary>The lists by code and name: everything, each type, each section and tag with items of its own.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ListsAsync(string siteKey, string newest, CancellationToken ct)
    {
        var set = await definitions.ForSiteAsync(siteKey, ct);
        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey && t.Path != null).OrderBy(t => t.TaxonomyId).ThenBy(t => t.Position)
            .Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        return
        [
            (ListKey.All, newest), .. set.Types.Where(t => t.Settings.HasOwnList).Select(t => (ListKey.Type(t.Name), t.Settings.ListTitle ?? t.DisplayName)),
            .. terms.Select(t => (ListKey.Target(t.Id), t.Name)),
        ];
    }

    /// <summary>What the list of a block is called; several types together by the name of each, and what nobody knows by its code.</summary>
    public static string NameOf(IReadOnlyDictionary<string, string> lists, string code) =>
        string.Join(", ", ListKey.Named(code).Select(l => lists.GetValueOrDefault(l, l)));

    /// <summary>What a block is called: by its own title, else by its kind.</summary>
    public static string NameOf(HomeBlock block, Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(newsroom);
        return block.Title ?? (HomeBlockKind.Of(block.Kind) is { } kind ? newsroom.T[kind.Word].Value : block.Kind);
    }

    /// <summary>Items to pin, the newest first, with their headlines.</summary>
    public async Task<IReadOnlyList<(string Id, string Title)>> ItemsAsync(string siteKey, CancellationToken ct) =>
        [.. (await (await ShownAsync(siteKey, ct)).OrderByDescending(i => i.ChangedAt).Take(MostOffered).Select(i => new { i.Id, i.Title }).ToListAsync(ct)).Select(i => (i.Id, i.Title))];

    /// <returns>The headlines of those of the items that the site shows.</returns>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(string siteKey, IReadOnlyList<string> ids, CancellationToken ct) =>
        await (await ShownAsync(siteKey, ct)).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, ct);

    /// <returns>The newest item of this headline; null when the site shows none.</returns>
    public async Task<string?> FindAsync(string siteKey, string title, CancellationToken ct) =>
        await (await ShownAsync(siteKey, ct)).Where(i => i.Title == title).OrderByDescending(i => i.ChangedAt).Select(i => i.Id).FirstOrDefaultAsync(ct);

    private async Task<IQueryable<ContentItem>> ShownAsync(string siteKey, CancellationToken ct)
    {
        var set = await definitions.ForSiteAsync(siteKey, ct);
        var shared = set.Types.Where(t => t.Settings.IsShared).Select(t => t.Name).ToList();
        var written = set.Types.Where(t => t.StandsAlone && WritableTypes.Needs(t) is null).Select(t => t.Name).ToList();
        return db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersionId != null && written.Contains(i.ContentType)
            && (i.SiteKey == siteKey || shared.Contains(i.ContentType) || db.Set<Placement>().Any(p => p.ItemId == i.Id && p.SiteKey == siteKey && p.State == PlacementState.Accepted)));
    }
}
