using NewsPortal.Portal.Reading;

namespace NewsPortal.Portal.Items;

/// <summary>
/// Chooses related items: those that share the most with this one. A shared meeting counts more than a project, that more
/// than a tag, that more than a place; the newer wins among equals.
/// </summary>
internal sealed class RelatedItems(ItemReads reads, StoryReads stories)
{
    private const int MaxItems = 4;
    private const int MaxTargets = 5;
    private const int ItemsOfEach = 6;

    public async Task<List<StoryRow>> FindAsync(ItemContext item, CancellationToken ct)
    {
        var weights = new Dictionary<string, int>();
        foreach (var (kind, id) in item.Items.Select(i => (i.Kind, i.Row.Id)).Concat(item.Terms.Select(t => (t.Kind, t.Id))))
        {
            weights[id] = Math.Max(weights.GetValueOrDefault(id), Weight(kind));
        }

        var targets = weights.Where(w => w.Value > 0).OrderByDescending(w => w.Value).Take(MaxTargets).Select(w => w.Key).ToList();
        var chosen = (await reads.SharingAsync(targets, ItemsOfEach, ct))
            .Where(x => x.ItemId != item.Story.Id)
            .GroupBy(x => x.ItemId)
            .OrderByDescending(g => g.Sum(x => weights[x.Target]))
            .ThenByDescending(g => g.First().PublishedAt)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MaxItems)
            .Select(g => g.Key);
        return await stories.ByIdAsync([.. chosen], ct);
    }

    private static int Weight(string kind) =>
        kind.EndsWith(".Meeting", StringComparison.Ordinal) ? 5
        : kind.EndsWith(".Projects", StringComparison.Ordinal) ? 4
        : kind.EndsWith(".Tags", StringComparison.Ordinal) ? 2
        : kind.EndsWith(".Places", StringComparison.Ordinal) || kind == "parent" ? 1 : 0;
}
