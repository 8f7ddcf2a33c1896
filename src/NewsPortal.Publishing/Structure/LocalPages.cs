using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Sites;

namespace NewsPortal.Publishing.Structure;

/// <summary>Which paths of a site lead readers somewhere, and what may be chosen as the target of a link.</summary>
public sealed class LocalPages(PortalDb db, ContentDefinitions definitions)
{
    private const int TailLength = 8;
    private const int MostItems = 200;

    /// <returns>The path within the site that an address means; null for an address of another place.</returns>
    public static string? PathOf(string? address)
    {
        if (address is null || !(address.StartsWith("~/", StringComparison.Ordinal) || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))))
        {
            return null;
        }

        var end = address.AsSpan().IndexOfAny("?#");
        return Uri.UnescapeDataString(end < 0 ? address : address[..end]).TrimStart('~').Trim('/');
    }

    /// <summary>True when something answers at the path: an item, a section, a list, a page of the product.</summary>
    public async Task<bool> HasAsync(string siteKey, string path, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!KeyText.Fits(path))
        {
            return false;
        }

        var set = await definitions.ForSiteAsync(siteKey, ct);
        if (path.Length == 0 || ReservedPaths.Contains(path.Split('/')[0]) || set.TypeWithList(path) is not null)
        {
            return true;
        }

        var bare = path.EndsWith(Route.NewsSuffix, StringComparison.Ordinal) ? path[..^Route.NewsSuffix.Length] : path;
        if (await db.Set<Route>().AnyAsync(
            r => r.SiteKey == siteKey && r.Path == bare && (db.Set<Term>().Any(t => t.Id == r.TargetId) || db.Set<ContentItem>().Any(i => i.Id == r.TargetId && i.PublishedVersionId != null)), ct))
        {
            return true;
        }

        if (bare.Contains('/', StringComparison.Ordinal) || (bare.Length > TailLength && bare[^(TailLength + 1)] != '-') || bare.Length < TailLength)
        {
            return false;
        }

        // An item of another site that this one does not show leads readers to where it lives.
        var tail = bare[^TailLength..];
        return await db.Set<ContentItem>().AnyAsync(i => i.Tail == tail && i.PublishedVersionId != null, ct)
            || await db.Set<Term>().AnyAsync(t => t.Tail == tail && t.SiteKey == siteKey, ct);
    }

    /// <summary>What a link may lead to, each by its address and name: lists, sections, then the newest pages.</summary>
    public async Task<IReadOnlyList<(string Address, string Name)>> ChoicesAsync(string siteKey, CancellationToken ct)
    {
        var set = await definitions.ForSiteAsync(siteKey, ct);
        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey && t.Path != null).OrderBy(t => t.TaxonomyId).ThenBy(t => t.Position)
            .Select(t => new { t.Path, t.Name }).ToListAsync(ct);
        var news = set.Types.Where(t => t.Settings.IsNews).Select(t => t.Name).ToList();
        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == siteKey && i.PublishedVersionId != null && !news.Contains(i.ContentType))
            .OrderByDescending(i => i.ChangedAt).Take(MostItems).Select(i => new { i.Path, i.Slug, i.Tail, i.Title, i.ContentType }).ToListAsync(ct);
        return
        [
            .. set.Types.Where(t => t.Settings.ListPath is not null).Select(t => ("~/" + t.Settings.ListPath, t.Settings.ListTitle ?? t.DisplayName)),
            .. terms.Select(t => ("~/" + t.Path, t.Name)),
            .. items.Where(i => set.Type(i.ContentType) is { } type && type.StandsAlone && WritableTypes.Needs(type) is null)
                .Select(i => ("~/" + (i.Path ?? $"{i.Slug}-{i.Tail}"), i.Title)),
        ];
    }
}
