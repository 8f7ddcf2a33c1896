using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>
/// Makes a segment of documents in memory: postings are noted in the order of the documents, and brought into the order of
/// their terms by counting when all are there.
/// </summary>
internal sealed class SegmentBuilder
{
    private readonly BuilderTerms _terms = new();
    private readonly List<Posting> _postings = new(1 << 16);
    private readonly List<Occurrence> _occurrences = new(1 << 14);
    private readonly FacetWriter?[] _facets =
        [.. Enum.GetValues<KeywordField>().Select(field => field.IsCounted() ? new FacetWriter() : null)];

    private readonly List<SearchToken> _tokens = [];

    private int _document;

    /// <summary>Writes the documents, newest first and then by id, as one segment.</summary>
    public static void Write(IReadOnlyList<IndexDocument> sorted, SegmentWriter writer)
    {
        var builder = new SegmentBuilder();
        foreach (var document in sorted)
        {
            var words = builder.Add(document);
            writer.AddDocument(
                document.Id, document.SortKey, words, StoredText.Pack(document.Title, document.Body));
        }

        writer.EndDocuments();
        foreach (var field in Enum.GetValues<KeywordField>())
        {
            builder._facets[(int)field]?.WriteTo(writer, field);
        }

        writer.StartTerms();
        builder.WriteTerms(writer);
        writer.EndTerms();
        writer.Finish();
    }

    private int Add(IndexDocument document)
    {
        SearchText.Analyze(document.Title, _tokens, WordStarts.All);
        var words = AddField(0, isTitle: true);
        var start = _tokens.Count == 0 ? 0 : _tokens[^1].Position + 2;
        SearchText.Analyze(document.Body, _tokens, WordStarts.All);
        words += AddField(start, isTitle: false);
        AddKeywords(document.Keywords);
        _document++;
        return Math.Max(words, Bm25.ShortestLength);
    }

    private int AddField(int start, bool isTitle)
    {
        var words = 0;
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        var (first, afterFirst) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            words += token.IsPart ? 0 : 1;
            var ids = _terms.Of(token.Forms);
            Note(ids.Exact, isTitle);
            Note(ids.Folded, isTitle);
            _occurrences.Add(new Occurrence(ids.Folded, start + token.Position));

            // first..afterFirst are the words one position before: one, or a whole and its parts.
            if (!token.IsPart)
            {
                (first, afterFirst) = (afterFirst, i);
            }

            for (var before = first; before < afterFirst; before++)
            {
                if (tokens[before].Position == token.Position - 1)
                {
                    var left = _terms.Of(tokens[before].Forms);
                    var (exact, folded) = _terms.Pair(left, ids);
                    Note(exact, isTitle);
                    Note(folded, isTitle);
                }
            }
        }

        return words;
    }

    private void AddKeywords(IReadOnlyList<Keyword> keywords)
    {
        foreach (var (field, value) in keywords.Distinct())
        {
            Note(_terms.Keyword(TermKey.Keyword(field, value)), isTitle: false);
            if (field.IsTyped() && TermKey.PlainKeyword(field, value) is { } plain)
            {
                Note(_terms.Keyword(plain), isTitle: false);
            }

            _facets[(int)field]?.Add(KeywordText.Exact(value));
        }

        foreach (var facet in _facets)
        {
            facet?.EndDocument();
        }
    }

    private void Note(int term, bool isTitle)
    {
        ref var state = ref _terms.LastPosting(term);
        if (state < 0 || _postings[state].Document != _document)
        {
            state = _postings.Count;
            _postings.Add(new Posting(term, _document));
        }

        ref var posting = ref CollectionsMarshal.AsSpan(_postings)[state];
        if (isTitle)
        {
            posting.Title++;
        }
        else
        {
            posting.Body++;
        }
    }

    private void WriteTerms(SegmentWriter writer)
    {
        var (starts, postings) = Gather(CollectionsMarshal.AsSpan(_postings));
        var (places, occurrences) = Gather(CollectionsMarshal.AsSpan(_occurrences));
        var positions = new ByteBuffer();
        var inDocument = new List<int>();
        foreach (var (term, key) in _terms.Sorted())
        {
            var place = places[term];
            for (var i = starts[term]; i < starts[term + 1]; i++)
            {
                var posting = postings[i];
                positions.Clear();
                if (key[0] == (byte)TermFamily.Folded)
                {
                    inDocument.Clear();
                    for (var left = posting.Body + posting.Title; left > 0; left--)
                    {
                        inDocument.Add(occurrences[place++].Position);
                    }

                    PositionBytes.Write(positions, CollectionsMarshal.AsSpan(inDocument));
                }

                writer.AddPosting(posting.Document, posting.Body, posting.Title, positions.Written);
            }

            writer.EndTerm(key);
        }
    }

    /// <summary>Sorts by term and keeps the order within each, by counting.</summary>
    private (int[] Starts, T[] Sorted) Gather<T>(Span<T> items)
        where T : struct, IOfTerm
    {
        var starts = new int[_terms.Count + 2];
        foreach (var item in items)
        {
            starts[item.Term + 2]++;
        }

        for (var term = 2; term < starts.Length; term++)
        {
            starts[term] += starts[term - 1];
        }

        var sorted = new T[items.Length];
        foreach (var item in items)
        {
            sorted[starts[item.Term + 1]++] = item;
        }

        return (starts, sorted);
    }

    private interface IOfTerm
    {
        int Term { get; }
    }

    private struct Posting(int term, int document) : IOfTerm
    {
        public readonly int Document = document;
        public int Body;
        public int Title;

        public readonly int Term => term;
    }

    private readonly record struct Occurrence(int Term, int Position) : IOfTerm;
}
