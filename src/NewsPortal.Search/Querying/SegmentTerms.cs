namespace NewsPortal.Search;

/// <summary>The cursors of one query in one segment.</summary>
internal sealed class SegmentTerms(SegmentReader segment, double averageLength, MadeTerms made)
{
    // The same begun or made term is asked for by its score and by what must match.
    private readonly Dictionary<string, int[]> _listed = new(StringComparer.Ordinal);

    /// <returns>Null when no document of the segment has the term.</returns>
    public PostingCursor? Cursor(byte[] key, bool isBegin)
    {
        if (isBegin || MadeTerms.Is(key))
        {
            var documents = Listed(key);
            return documents.Length == 0 ? null : New().Open(documents);
        }

        return segment.Dictionary.Find(key) is { } entry ? New().Open(entry) : null;
    }

    public PostingCursor New() => new(segment, averageLength);

    /// <returns>Empty when no document of the segment has any of the terms.</returns>
    public PostingCursor[] Cursors(TermSet set) =>
        [.. set.Keys.Select(key => Cursor(key, set.IsBegin)).OfType<PostingCursor>()];

    private int[] Listed(byte[] key)
    {
        var name = System.Text.Encoding.Latin1.GetString(key);
        if (!_listed.TryGetValue(name, out var documents))
        {
            _listed.Add(name, documents = MadeTerms.Is(key) ? made.Documents(key, segment, this) : BegunTerms.Documents(segment, key));
        }

        return documents;
    }
}
