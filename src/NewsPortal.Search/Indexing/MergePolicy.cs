namespace NewsPortal.Search;

/// <summary>
/// When segments become one: eight of about the same size, so that a document is written again once for each
/// eightfold growth of the index, and one alone when a third of it is no longer live.
/// </summary>
internal static class MergePolicy
{
    public const int Factor = 8;

    /// <summary>Segments that merging would make larger stay as they are.</summary>
    public const long MaxBytes = 1L << 30;

    private const int SmallestTier = 64;

    /// <returns>Empty when nothing is worth merging.</returns>
    public static IReadOnlyList<SegmentView> Choose(IReadOnlyList<SegmentView> views)
    {
        foreach (var tier in views.GroupBy(TierOf).OrderBy(tier => tier.Key))
        {
            var chosen = Fitting(tier.OrderBy(view => view.Segment.Bytes).Take(Factor));
            if (tier.Count() >= Factor && chosen.Count > 1)
            {
                return chosen;
            }
        }

        return views.FirstOrDefault(view => view.LiveCount * 3L < view.Segment.Count * 2L) is { } worn ? [worn] : [];
    }

    private static int TierOf(SegmentView view)
    {
        var tier = 0;
        for (var size = view.LiveCount; size >= SmallestTier; size /= Factor)
        {
            tier++;
        }

        return tier;
    }

    private static List<SegmentView> Fitting(IEnumerable<SegmentView> views)
    {
        var fitting = new List<SegmentView>();
        var bytes = 0L;
        foreach (var view in views)
        {
            bytes += view.Segment.Bytes;
            if (bytes <= MaxBytes)
            {
                fitting.Add(view);
            }
        }

        return fitting;
    }
}
