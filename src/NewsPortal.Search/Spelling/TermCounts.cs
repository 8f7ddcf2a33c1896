namespace NewsPortal.Search;

/// <summary>In how many documents of a snapshot a term stands, those replaced since included.</summary>
internal sealed class TermCounts(IReadOnlyList<SegmentView> views)
{
    public IReadOnlyList<SegmentView> Views => views;

    /// <summary>Documents together.</summary>
    public long Documents { get; } = views.Sum(view => (long)view.Segment.Count);

    public int Folded(string word) => Count(TermKey.Word(TermFamily.Folded, word));

    public int Exact(string word) => Count(TermKey.Word(TermFamily.Exact, word));

    public int FoldedPair(string first, string second) => Count(TermKey.Pair(TermFamily.FoldedPair, first, second));

    public int ExactPair(string first, string second) => Count(TermKey.Pair(TermFamily.ExactPair, first, second));

    private int Count(byte[] key) => views.Sum(view => view.Segment.Dictionary.Find(key)?.Documents ?? 0);
}
