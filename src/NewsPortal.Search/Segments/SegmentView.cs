namespace NewsPortal.Search;

/// <summary>A segment as one moment sees it: which of its documents are live never changes.</summary>
/// <param name="Live">A bit a document; null when all are live.</param>
/// <param name="LiveName">The file that holds the bits; null when all are live.</param>
internal sealed record SegmentView(SegmentReader Segment, ulong[]? Live, int LiveCount, string? LiveName)
{
    public bool IsLive(int document) => Live is null || (Live[document >> 6] >> (document & 63) & 1) != 0;

    /// <returns>-1 when the segment does not have it, or no longer.</returns>
    public int FindLive(ReadOnlySpan<byte> id) =>
        Segment.Find(id) is var document && document >= 0 && IsLive(document) ? document : -1;
}
