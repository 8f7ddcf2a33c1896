namespace NewsPortal.Search;

/// <summary>The terms of one query in one segment.</summary>
internal sealed class SegmentTerms(SegmentReader segment, float perWord, CursorPool pool)
{
    // The same begun word is asked for by its score and by what must match.
    private readonly Dictionary<string, (ulong[] Bits, int Count)> _begun = new(StringComparer.Ordinal);

    /// <returns>Null when no document of the segment has the term.</returns>
    public TermEntry? Find(byte[] key) => segment.Dictionary.Find(key);

    public TermCursor Open(TermEntry entry) => pool.Take().Open(segment, entry, perWord);

    /// <returns>Null when no document of the segment has a term that begins so.</returns>
    public BegunCursor? Begun(byte[] prefix)
    {
        var name = System.Text.Encoding.Latin1.GetString(prefix);
        if (!_begun.TryGetValue(name, out var found))
        {
            var bits = BegunTerms.Documents(segment, prefix, pool.Take());
            _begun.Add(name, found = (bits, LiveFile.Count(bits)));
        }

        return found.Count == 0 ? null : new BegunCursor(found.Bits, found.Count);
    }

    /// <returns>Empty when no document of the segment has any of the terms.</returns>
    public PostingCursor[] Cursors(TermSet set) =>
        [.. set.Keys.Select(key => set.IsBegin ? Begun(key) : Find(key) is { } entry ? Open(entry) : (PostingCursor?)null).OfType<PostingCursor>()];
}
