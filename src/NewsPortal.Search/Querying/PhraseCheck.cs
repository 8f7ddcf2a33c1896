namespace NewsPortal.Search;

/// <summary>Whether the words of a phrase stand together in a document, told by their positions.</summary>
internal sealed class PhraseCheck
{
    private readonly PositionCursor[] _cursors;
    private readonly QueryPhrase _phrase;
    private int[] _starts = new int[64];
    private int[] _others = new int[64];

    private PhraseCheck(PositionCursor[] cursors, QueryPhrase phrase) => (_cursors, _phrase) = (cursors, phrase);

    /// <returns>Null when a word is missing from the segment: the phrase stands nowhere in it.</returns>
    public static PhraseCheck? In(SegmentTerms terms, QueryPhrase phrase)
    {
        var cursors = phrase.Words
            .Select(word => terms.Find(TermKey.Word(TermFamily.Folded, word.Folded)))
            .OfType<TermEntry>()
            .Select(entry => new PositionCursor(terms.Open(entry)))
            .ToArray();
        return cursors.Length == phrase.Words.Count ? new PhraseCheck(cursors, phrase) : null;
    }

    /// <summary>Documents must be asked about in order.</summary>
    public bool Holds(int document)
    {
        foreach (var cursor in _cursors)
        {
            if (cursor.Advance(document) != document)
            {
                return false;
            }
        }

        var count = _cursors[0].Positions(ref _starts);
        for (var word = 1; word < _cursors.Length && count > 0; word++)
        {
            count = KeepFollowed(count, _cursors[word].Positions(ref _others), _phrase.Offsets[word]);
        }

        return count > 0;
    }

    /// <summary>Leaves the starts that have the next word at its distance.</summary>
    private int KeepFollowed(int starts, int others, int offset)
    {
        var (kept, other) = (0, 0);
        for (var start = 0; start < starts; start++)
        {
            var wanted = _starts[start] + offset;
            while (other < others && _others[other] < wanted)
            {
                other++;
            }

            if (other < others && _others[other] == wanted)
            {
                _starts[kept++] = _starts[start];
            }
        }

        return kept;
    }
}
