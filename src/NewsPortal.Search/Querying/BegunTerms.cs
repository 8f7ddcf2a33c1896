namespace NewsPortal.Search;

/// <summary>The documents of all terms that begin alike, brought together before a search begins.</summary>
internal static class BegunTerms
{
    /// <returns>A bit a document.</returns>
    public static ulong[] Documents(SegmentReader segment, ReadOnlySpan<byte> prefix, TermCursor cursor)
    {
        var bits = new ulong[LiveFile.Words(segment.Count)];
        foreach (var entry in segment.Dictionary.StartingWith(prefix))
        {
            cursor.Open(segment, entry, perWord: 1).Mark(0, segment.Count, bits);
        }

        return bits;
    }
}
