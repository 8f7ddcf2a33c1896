using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Writing;

/// <summary>
/// Settles what imported items ask for and only one may have: a path, or the id of a term. Who came first keeps it. The
/// newcomer stands at its usual address, its document says what it said, and the report tells.
/// </summary>
internal sealed class Claims(PortalDb db, ISiteFacts sites, string siteKey, DefinitionSet definitions, StepReport report)
{
    private Dictionary<string, string> _owners = [];
    private IReadOnlySet<string> _reserved = new HashSet<string>();

    public async Task<List<ItemImage>> SettleAsync(IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        var settled = await WithOwnTermsAsync(images, ct);
        if (settled.Exists(i => i.IsPublished && i.Paths.Count > 0))
        {
            await ReadAsync(settled, ct);
            settled = settled.ConvertAll(i => i.IsPublished ? i with { Paths = [.. i.Paths.Where(p => IsGranted(i, p))] } : i);
        }

        return settled;
    }

    private async Task<List<ItemImage>> WithOwnTermsAsync(IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        var ids = images.SelectMany(i => i.Terms).Select(t => t.Id).Distinct().ToList();
        var foreign = ids.Count == 0 ? [] : await db.Set<Term>().AsNoTracking()
            .Where(t => ids.Contains(t.Id) && t.SiteKey != siteKey).ToDictionaryAsync(t => t.Id, t => t.SiteKey, ct);
        foreach (var (id, home) in foreign)
        {
            report.Remark($"Term {id} belongs to the site “{home}” and was left alone.");
        }

        foreach (var term in images.SelectMany(i => i.Terms).Where(t => t.ParentId is { } parent && foreign.ContainsKey(parent)))
        {
            term.ParentId = null;
        }

        return [.. images.Select(i => foreign.Count == 0 || i.Terms.Count == 0 ? i : i with
        {
            Terms = [.. i.Terms.Where(t => !foreign.ContainsKey(t.Id))],
            Paths = [.. i.Paths.Where(p => p.Kind != RouteKind.Term || !foreign.ContainsKey(p.TargetId))],
        })];
    }

    private async Task ReadAsync(List<ItemImage> images, CancellationToken ct)
    {
        var published = images.Where(i => i.IsPublished).ToList();
        var ids = published.ConvertAll(i => i.Item.Id);
        var asked = published.SelectMany(i => i.Paths).Select(p => (p.Path, p.TargetId)).ToHashSet();
        var paths = asked.Select(a => a.Path).Distinct().ToList();
        var owners = await db.Set<Route>().AsNoTracking()
            .Where(r => r.SiteKey == siteKey && r.IsCurrent && paths.Contains(r.Path)).ToListAsync(ct);
        HashSet<string> replaced = [.. await db.Set<Term>().Where(t => ids.Contains(t.TaxonomyId)).Select(t => t.Id).ToListAsync(ct), .. ids];

        // What these images replace leaves the paths that they do not ask for again.
        _owners = owners.Where(r => !replaced.Contains(r.TargetId) || asked.Contains((r.Path, r.TargetId)))
            .ToDictionary(r => r.Path, r => r.TargetId);
        _reserved = await sites.ReservedSegmentsAsync(siteKey, ct);
    }

    private bool IsGranted(ItemImage image, Route route)
    {
        if (WhyNot(route) is not { } reason)
        {
            _owners[route.Path] = route.TargetId;
            return true;
        }

        report.Remark($"{route.Kind} {route.TargetId} stands at its usual address: the path “{route.Path}” {reason}.");
        if (route.Kind == RouteKind.Item)
        {
            image.Item.Path = null;
        }
        else
        {
            image.Terms.First(t => t.Id == route.TargetId).Path = null;
        }

        return false;
    }

    private string? WhyNot(Route route) =>
        _reserved.Contains(ItemImager.FirstSegment(route.Path)) ? "begins with a word that the system keeps for itself"
        : definitions.TypeWithList(route.Path) is { } type ? $"is the address of the list of {type.Name}"
        : route.Path.Split('/').Any(segment => segment is "" or "." or "..") ? "can be reached by no browser"
        : _owners.TryGetValue(route.Path, out var owner) && owner != route.TargetId ? $"belongs to {owner}"
        : null;
}
