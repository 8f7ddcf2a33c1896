using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Portal.Items;

/// <summary>
/// Chooses related items: those that share the most with this one. A shared meeting counts more than a project, that more
/// than a tag, that more than a place, and a text about the same as much as it is alike; the newer wins among equals, and
/// texts are equals whose likeness differs by less than the index tells for sure.
/// </summary>
internal sealed class RelatedItems(ItemReads reads, StoryReads stories, PortalRequest request, LiveIndex live, KeptAlike kept)
{
    private const int MaxItems = 4;
    private const int MaxTargets = 5;
    private const int ItemsOfEach = 6;
    private const int MaxAlike = 8;

    /// <summary>A text about the very same is worth a shared project.</summary>
    private const double WorthOfText = 4;

    /// <summary>Of texts less alike nothing can be told.</summary>
    private const double LeastLikeness = 0.2;

    /// <summary>At most four, the most related first; by what they share alone while nothing can be searched.</summary>
    public async Task<List<StoryRow>> FindAsync(ItemContext item, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        var weights = new Dictionary<string, int>();
        foreach (var (kind, id) in item.Items.Select(i => (i.Kind, i.Row.Id)).Concat(item.Terms.Select(t => (t.Kind, t.Id))))
        {
            weights[id] = Math.Max(weights.GetValueOrDefault(id), Weight(kind));
        }

        var targets = weights.Where(w => w.Value > 0).OrderByDescending(w => w.Value).Take(MaxTargets).Select(w => w.Key).ToList();
        var alike = Alike(item);
        var shared = (await reads.SharingAsync(targets, ItemsOfEach, [.. alike.Select(a => a.Id)], ct))
            .Select(s => (s.ItemId, s.PublishedAt, Worth: (double)weights[s.Target]));
        var chosen = shared.Concat(alike.Select(a => (ItemId: a.Id, PublishedAt: a.SortKey, Worth: Math.Round(a.Likeness * WorthOfText, 1))))
            .Where(c => c.ItemId != item.Story.Id)
            .GroupBy(c => c.ItemId)
            .OrderByDescending(g => g.Sum(c => c.Worth))
            .ThenByDescending(g => g.First().PublishedAt)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MaxItems)
            .Select(g => g.Key);
        return await stories.ByIdAsync([.. chosen], ct);
    }

    /// <summary>Those with texts about the same, among what stands in lists of the site.</summary>
    private IReadOnlyList<AlikeDocument> Alike(ItemContext item)
    {
        using var snapshot = live.Snapshot();
        return snapshot is null ? [] : kept.Get(
            (request.FeedVersion, snapshot.Sequence), (request.Site.Key, item.Story.Id, item.Story.Title), () => Find(snapshot, item));
    }

    private List<AlikeDocument> Find(SearchSnapshot snapshot, ItemContext item)
    {
        List<string> types = [.. item.Definitions.Types.Where(t => t.Settings.IsNews || t.Settings.HasOwnList).Select(t => t.DisplayName)];
        return [.. AlikeSearch.Find(
                snapshot, item.Story.Id, item.Story.Title,
                [new KeywordFilter(KeywordField.Site, [request.Site.Key]), new KeywordFilter(KeywordField.Type, types)], MaxAlike)
            .Where(a => a.Likeness >= LeastLikeness)];
    }

    private static int Weight(string kind) =>
        kind.EndsWith(".Meeting", StringComparison.Ordinal) ? 5
        : kind.EndsWith(".Projects", StringComparison.Ordinal) ? 4
        : kind.EndsWith(".Tags", StringComparison.Ordinal) ? 2
        : kind.EndsWith(".Places", StringComparison.Ordinal) || kind == "parent" ? 1 : 0;
}
