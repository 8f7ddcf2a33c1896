namespace NewsPortal.Search;

/// <summary>
/// Terms of one query that stand in no dictionary: the documents with a phrase, or with any of some terms, brought together
/// before the search begins.
/// </summary>
internal sealed class MadeTerms
{
    // No family of terms begins so.
    private const byte Family = byte.MaxValue;

    private readonly List<(QueryPhrase? Phrase, byte[]? Except, TermSet? Any)> _terms = [];

    public static bool Is(byte[] key) => key[0] == Family;

    /// <summary>The documents with a phrase and without a term.</summary>
    public byte[] Add(QueryPhrase phrase, byte[] except) => Add((phrase, except, null));

    public byte[] Add(TermSet any) => Add((null, null, any));

    /// <returns>A bit a document.</returns>
    public ulong[] Documents(byte[] key, SegmentReader segment, SegmentTerms terms)
    {
        var bits = new ulong[LiveFile.Words(segment.Count)];
        var (phrase, except, any) = _terms[key[1]];
        if (phrase is not null)
        {
            Mark(bits, phrase, terms.Cursor(except!, isBegin: false), terms);
            return bits;
        }

        foreach (var cursor in terms.Cursors(any!))
        {
            cursor.Mark(0, segment.Count, bits);
        }

        return bits;
    }

    private static void Mark(ulong[] bits, QueryPhrase phrase, PostingCursor? except, SegmentTerms terms)
    {
        var sets = QueryPlan.SetsOf(phrase).Select(terms.Cursors).OrderBy(set => set.Sum(cursor => cursor.Count)).ToList();
        var check = QueryPlan.NeedsPositions(phrase) ? PhraseCheck.In(terms, phrase) : null;
        if (sets.Exists(set => set.Length == 0) || (check is null && QueryPlan.NeedsPositions(phrase)))
        {
            return;
        }

        var first = sets[0][0];
        for (var document = first.Advance(0); document != PostingCursor.End; document = first.Advance(document + 1))
        {
            if (sets.TrueForAll(set => set[0].Advance(document) == document) && except?.Advance(document) != document && check?.Holds(document) != false)
            {
                bits[document >> 6] |= 1UL << (document & 63);
            }
        }
    }

    private byte[] Add((QueryPhrase? Phrase, byte[]? Except, TermSet? Any) term)
    {
        _terms.Add(term);
        return [Family, checked((byte)(_terms.Count - 1))];
    }
}
