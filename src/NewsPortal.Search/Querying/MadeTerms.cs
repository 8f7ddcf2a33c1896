namespace NewsPortal.Search;

/// <summary>
/// Terms of one query that stand in no dictionary: the documents with a phrase, or with any of some terms, brought together
/// before the search begins.
/// </summary>
internal sealed class MadeTerms
{
    // No family of terms begins so.
    private const byte Mark = byte.MaxValue;

    private readonly List<(QueryPhrase? Phrase, byte[]? Except, TermSet? Any)> _terms = [];

    public static bool Is(byte[] key) => key[0] == Mark;

    /// <summary>The documents with a phrase and without a term.</summary>
    public byte[] Add(QueryPhrase phrase, byte[] except) => Add((phrase, except, null));

    public byte[] Add(TermSet any) => Add((null, null, any));

    public int[] Documents(byte[] key, SegmentReader segment, SegmentTerms terms)
    {
        var (phrase, except, any) = _terms[key[1]];
        return phrase is not null ? Documents(phrase, terms.Cursor(except!, isBegin: false), terms) : Documents(any!, segment, terms);
    }

    private static int[] Documents(TermSet any, SegmentReader segment, SegmentTerms terms)
    {
        var bits = new ulong[(segment.Count + 63) / 64];
        foreach (var cursor in terms.Cursors(any))
        {
            cursor.Mark(0, segment.Count, bits);
        }

        var documents = new List<int>();
        foreach (var document in new BitDocuments(0, bits))
        {
            documents.Add(document);
        }

        return [.. documents];
    }

    private static int[] Documents(QueryPhrase phrase, PostingCursor? except, SegmentTerms terms)
    {
        var sets = QueryPlan.SetsOf(phrase).Select(terms.Cursors).OrderBy(set => set.Sum(cursor => cursor.Count)).ToList();
        var check = QueryPlan.NeedsPositions(phrase) ? PhraseCheck.In(terms, phrase) : null;
        if (sets.Exists(set => set.Length == 0) || (check is null && QueryPlan.NeedsPositions(phrase)))
        {
            return [];
        }

        var documents = new List<int>();
        var first = sets[0][0];
        for (var document = first.Advance(0); document != PostingCursor.End; document = first.Next())
        {
            if (sets.TrueForAll(set => set[0].Advance(document) == document) && except?.Advance(document) != document && check?.Holds(document) != false)
            {
                documents.Add(document);
            }
        }

        return [.. documents];
    }

    private byte[] Add((QueryPhrase? Phrase, byte[]? Except, TermSet? Any) term)
    {
        _terms.Add(term);
        return [Mark, checked((byte)(_terms.Count - 1))];
    }
}
