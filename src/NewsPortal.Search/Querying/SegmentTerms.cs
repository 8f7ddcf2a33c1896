namespace NewsPortal.Search;

/// <summary>The terms of one query in one segment.</summary>
internal sealed class SegmentTerms(SegmentReader segment, float perWord, CursorPool pool, MadeTerms made)
{
    // The same begun or made term is asked for by its score and by what must match.
    private readonly Dictionary<string, (ulong[] Bits, int Count)> _listed = new(StringComparer.Ordinal);

    /// <returns>Null when no document of the segment has the term.</returns>
    public TermEntry? Find(byte[] key) => segment.Dictionary.Find(key);

    public TermCursor Open(TermEntry entry) => pool.Take().Open(segment, entry, perWord);

    /// <summary>A made term, or all terms that begin so.</summary>
    /// <returns>Null when no document of the segment has it.</returns>
    public BegunCursor? Listed(byte[] key)
    {
        var name = System.Text.Encoding.Latin1.GetString(key);
        if (!_listed.TryGetValue(name, out var found))
        {
            var bits = MadeTerms.Is(key) ? made.Documents(key, segment, this) : BegunTerms.Documents(segment, key, pool.Take());
            _listed.Add(name, found = (bits, LiveFile.Count(bits)));
        }

        return found.Count == 0 ? null : new BegunCursor(found.Bits, found.Count);
    }

    /// <returns>Null when no document of the segment has the term.</returns>
    public PostingCursor? Cursor(byte[] key, bool isBegin) =>
        isBegin || MadeTerms.Is(key) ? Listed(key) : Find(key) is { } entry ? Open(entry) : null;

    /// <returns>Empty when no document of the segment has any of the terms.</returns>
    public PostingCursor[] Cursors(TermSet set) =>
        [.. set.Keys.Select(key => Cursor(key, set.IsBegin)).OfType<PostingCursor>()];
}
