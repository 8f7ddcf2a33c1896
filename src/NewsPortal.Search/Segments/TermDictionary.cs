namespace NewsPortal.Search;

/// <summary>Where the postings of a term lie in their segment.</summary>
internal readonly record struct TermEntry(int Documents, long Offset, int DataLength, int PositionLength);

/// <summary>The sorted terms of a segment. Only the places of its blocks are touched to find one.</summary>
internal sealed unsafe class TermDictionary(SegmentReader segment)
{
    private int BlockCount => (int)(segment.LengthOf(Section.TermBlocks) / sizeof(int));

    /// <returns>Null when no document has the term.</returns>
    public TermEntry? Find(ReadOnlySpan<byte> key)
    {
        var terms = From(key);
        return terms.MoveNext() && terms.Key.SequenceEqual(key) ? terms.Entry : null;
    }

    /// <summary>All terms whose key begins so, in order.</summary>
    public List<TermEntry> StartingWith(ReadOnlySpan<byte> prefix)
    {
        var found = new List<TermEntry>();
        var terms = From(prefix);
        while (terms.MoveNext() && terms.Key.StartsWith(prefix))
        {
            found.Add(terms.Entry);
        }

        return found;
    }

    /// <summary>Stands before the first term that is not less than the key.</summary>
    public TermEnumerator From(ReadOnlySpan<byte> key)
    {
        var blocks = (int*)segment.At(Section.TermBlocks);
        var terms = segment.At(Section.Terms);
        var (low, high) = (0, BlockCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = FirstKey(terms + blocks[middle]).SequenceCompareTo(key) <= 0 ? (middle, high) : (low, middle - 1);
        }

        var found = new TermEnumerator(terms, segment.LengthOf(Section.Terms), BlockCount == 0 ? 0 : blocks[low]);
        found.SkipTo(key);
        return found;
    }

    public TermEnumerator All() => new(segment.At(Section.Terms), segment.LengthOf(Section.Terms), 0);

    private static ReadOnlySpan<byte> FirstKey(byte* block)
    {
        // Eight bytes of offset, and nothing shared, which is one zero.
        var at = block + sizeof(long) + 1;
        var length = (int)Varint.Read(ref at);
        return new ReadOnlySpan<byte>(at, length);
    }
}
