namespace NewsPortal.Search;

/// <summary>The cursors of one query in one segment.</summary>
internal sealed class SegmentTerms(SegmentReader segment, double averageLength)
{
    // The same begun word is asked for by its score and by what must match.
    private readonly Dictionary<string, int[]> _begun = new(StringComparer.Ordinal);

    /// <returns>Null when no document of the segment has the term.</returns>
    public PostingCursor? Cursor(byte[] key, bool isBegin)
    {
        if (isBegin)
        {
            var documents = Begun(key);
            return documents.Length == 0 ? null : New().Open(documents);
        }

        return segment.Dictionary.Find(key) is { } entry ? New().Open(entry) : null;
    }

    public PostingCursor New() => new(segment, averageLength);

    /// <returns>Empty when no document of the segment has any of the terms.</returns>
    public PostingCursor[] Cursors(TermSet set) =>
        [.. set.Keys.Select(key => Cursor(key, set.IsBegin)).OfType<PostingCursor>()];

    private int[] Begun(byte[] key)
    {
        var name = System.Text.Encoding.Latin1.GetString(key);
        if (!_begun.TryGetValue(name, out var documents))
        {
            _begun.Add(name, documents = BegunTerms.Documents(segment, key));
        }

        return documents;
    }
}
