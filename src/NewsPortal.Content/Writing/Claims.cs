using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Content.Writing;

/// <summary>
/// Settles what items ask for and only one may have: a path, or the id of a term. Who came first keeps it; what the wishes
/// replace leaves the paths that it does not ask for again. For editors and imports alike.
/// </summary>
/// <param name="wishes">Of everything that is stored together, in however many batches; of published items alone.</param>
public sealed class Claims(
    PortalDb db, ISiteFacts sites, string siteKey, DefinitionSet definitions, IReadOnlyCollection<Wish> wishes)
{
    private const int KeysPerQuery = 500;

    private readonly HashSet<(string Path, string TargetId)> _asked =
        [.. wishes.SelectMany(w => w.Paths).Select(p => (p.Path, p.TargetId))];

    private readonly ILookup<string, Wish> _replacing = wishes.Where(w => w.ItemId is not null)
        .SelectMany(w => w.Terms.Prepend(w.ItemId!), (wish, id) => (Id: id, Wish: wish)).ToLookup(x => x.Id, x => x.Wish);

    // Null: looked for, and free.
    private readonly Dictionary<string, string?> _owners = [];
    private IReadOnlySet<string>? _reserved;

    /// <returns>What keeps the wishes from coming true; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(CancellationToken ct)
    {
        var foreign = await ForeignTermsAsync(wishes.SelectMany(w => w.Terms), ct);
        var paths = wishes.SelectMany(w => w.Paths).Where(p => p.Kind != RouteKind.Term || !foreign.ContainsKey(p.TargetId)).ToList();
        await LookUpAsync(paths.Where(p => KeyText.Fits(p.Path)).Select(p => p.Path), ct);
        return
        [
            .. foreign.Select(t => NotIts(t.Key, t.Value)),
            .. paths.Select(p => Claim(p.Kind, p.TargetId, p.Path)).OfType<Refusal>(),
        ];
    }

    /// <returns>
    /// The images without what they do not get, and what that is. Their documents say what they said; an item or term
    /// that does not get its path stands at its usual address.
    /// </returns>
    public async Task<(List<ItemImage> Settled, List<Refusal> Refused)> SettleAsync(
        IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(images);
        var foreign = await ForeignTermsAsync(images.SelectMany(i => i.Terms).Select(t => t.Id), ct);
        var refused = foreign.Select(t => NotIts(t.Key, t.Value)).ToList();
        var settled = images.Select(i => WithOwnTerms(i, foreign)).ToList();
        await LookUpAsync(settled.Where(i => i.IsPublished).SelectMany(i => i.Paths).Select(p => p.Path), ct);
        return (settled.ConvertAll(i => i.IsPublished ? WithGrantedPaths(i, refused) : i), refused);
    }

    private async Task<Dictionary<string, string>> ForeignTermsAsync(IEnumerable<string> terms, CancellationToken ct)
    {
        var foreign = new Dictionary<string, string>();
        foreach (var ids in terms.Distinct().Chunk(KeysPerQuery))
        {
            foreach (var term in await db.Set<Term>().AsNoTracking().Where(t => ids.Contains(t.Id) && t.SiteKey != siteKey)
                .Select(t => new { t.Id, t.SiteKey }).ToListAsync(ct))
            {
                foreign[term.Id] = term.SiteKey;
            }
        }

        return foreign;
    }

    private static Refusal NotIts(string term, string home) => new(RouteKind.Term, term, "", RefusalReason.IsForeignTerm, home);

    private static ItemImage WithOwnTerms(ItemImage image, Dictionary<string, string> foreign)
    {
        if (foreign.Count == 0 || image.Terms.Count == 0)
        {
            return image;
        }

        foreach (var term in image.Terms.Where(t => t.ParentId is { } parent && foreign.ContainsKey(parent)))
        {
            term.ParentId = null;
        }

        return image with
        {
            Terms = [.. image.Terms.Where(t => !foreign.ContainsKey(t.Id))],
            Paths = [.. image.Paths.Where(p => p.Kind != RouteKind.Term || !foreign.ContainsKey(p.TargetId))],
        };
    }

    // A path is looked for once: what was granted since, or written, stands in the answer.
    private async Task LookUpAsync(IEnumerable<string> paths, CancellationToken ct)
    {
        _reserved ??= await sites.ReservedSegmentsAsync(siteKey, ct);
        foreach (var some in paths.Where(p => !_owners.ContainsKey(p)).Distinct().ToList().Chunk(KeysPerQuery))
        {
            var routes = await db.Set<Route>().AsNoTracking().Where(r => r.SiteKey == siteKey && r.IsCurrent && some.Contains(r.Path))
                .Select(r => new { r.Path, r.TargetId }).ToDictionaryAsync(r => r.Path, r => r.TargetId, ct);
            var leaving = await LeavingAsync(
                [.. routes.Where(r => !_asked.Contains((r.Key, r.Value))).Select(r => r.Value).Distinct()], ct);
            foreach (var path in some)
            {
                var owner = routes.GetValueOrDefault(path);
                _owners[path] = owner is not null && leaving.Contains(owner) && !_asked.Contains((path, owner)) ? null : owner;
            }
        }
    }

    // Which of these items and terms the wishes replace.
    private async Task<HashSet<string>> LeavingAsync(List<string> targets, CancellationToken ct)
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var taxonomies = await db.Set<Term>().AsNoTracking().Where(t => targets.Contains(t.Id))
            .Select(t => new { t.Id, t.TaxonomyId }).ToDictionaryAsync(t => t.Id, t => t.TaxonomyId, ct);
        var replacing = targets.ToDictionary(
            t => t, t => _replacing[t].Concat(taxonomies.TryGetValue(t, out var taxonomy) ? _replacing[taxonomy] : []).ToList());

        // Left alone are items of other sites, and those that carry the version of another item.
        var items = replacing.Values.SelectMany(w => w).Select(w => w.ItemId).Distinct().ToList();
        var versions = replacing.Values.SelectMany(w => w).Select(w => w.VersionId).OfType<string>().Distinct().ToList();
        var elsewhere = (await db.Set<ContentItem>().Where(i => items.Contains(i.Id) && i.SiteKey != siteKey)
            .Select(i => i.Id).ToListAsync(ct)).ToHashSet();
        var known = await db.Set<ContentVersion>().Where(v => versions.Contains(v.Id))
            .Select(v => new { v.Id, v.ItemId }).ToDictionaryAsync(v => v.Id, v => v.ItemId, ct);
        return [.. replacing.Where(r => r.Value.Exists(w => !elsewhere.Contains(w.ItemId!)
            && (w.VersionId is null || known.GetValueOrDefault(w.VersionId, w.ItemId!) == w.ItemId))).Select(r => r.Key)];
    }

    private ItemImage WithGrantedPaths(ItemImage image, List<Refusal> refused)
    {
        var granted = new List<Route>();
        foreach (var route in image.Paths)
        {
            if (Claim(route.Kind, route.TargetId, route.Path) is not { } refusal)
            {
                granted.Add(route);
                continue;
            }

            refused.Add(refusal);
            if (route.Kind == RouteKind.Item)
            {
                image.Item.Path = null;
            }

            // A taxonomy may name a term twice.
            foreach (var term in image.Terms.Where(t => route.Kind == RouteKind.Term && t.Id == route.TargetId && t.Path == route.Path))
            {
                term.Path = null;
            }
        }

        return image with { Paths = granted };
    }

    private Refusal? Claim(RouteKind kind, string target, string path)
    {
        var (reason, holder) = WhyNot(target, path);
        if (reason is { } refused)
        {
            return new Refusal(kind, target, path, refused, holder);
        }

        _owners[path] = target;
        return null;
    }

    private (RefusalReason? Reason, string? Holder) WhyNot(string target, string path) =>
        !KeyText.Fits(path) ? (RefusalReason.DoesNotFit, null)
        : _reserved!.Contains(ItemNames.FirstSegment(path)) ? (RefusalReason.IsReserved, null)
        : definitions.TypeWithList(path) is { } type ? (RefusalReason.IsListOfType, type.Name)
        : path.EndsWith(Route.NewsSuffix, StringComparison.Ordinal) ? (RefusalReason.IsNewsOfItem, null)
        : path.Split('/').Any(segment => segment is "" or "." or "..") ? (RefusalReason.IsUnreachable, null)
        : _owners.GetValueOrDefault(path) is { } owner && owner != target ? (RefusalReason.HasOwner, owner)
        : (null, null);
}
