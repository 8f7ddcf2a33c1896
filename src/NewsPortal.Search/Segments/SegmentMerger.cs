namespace NewsPortal.Search;

/// <summary>Writes several segments as one, without the documents that are no longer live.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<SegmentView> _sources;
    private readonly SegmentWriter _writer;
    private readonly int[][] _numbers;

    private SegmentMerger(IReadOnlyList<SegmentView> sources, SegmentWriter writer)
    {
        (_sources, _writer) = (sources, writer);
        _numbers = [.. sources.Select(source => new int[source.Segment.Count])];
    }

    /// <returns>For each source the new number of each of its documents; -1 for those left out.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing is written under the final name.</exception>
    public static int[][] Merge(IReadOnlyList<SegmentView> sources, SegmentWriter writer, CancellationToken ct)
    {
        var merger = new SegmentMerger(sources, writer);
        merger.MergeDocuments();
        merger.MergeTerms(ct);
        writer.Finish();
        return merger._numbers;
    }

    private void MergeDocuments()
    {
        FacetWriter?[] facets =
            [.. Enum.GetValues<KeywordField>().Select(field => field.IsCounted() ? new FacetWriter() : null)];
        var order = new PriorityQueue<int, DocumentOrder>();
        var next = new int[_sources.Count];
        for (var source = 0; source < _sources.Count; source++)
        {
            Enqueue(order, source, 0);
        }

        var count = 0;
        while (order.TryDequeue(out var source, out _))
        {
            var (segment, document) = (_sources[source].Segment, next[source]);
            if (_sources[source].IsLive(document))
            {
                _numbers[source][document] = count++;
                _writer.AddDocument(
                    segment.IdOf(document),
                    segment.SortKeys[document],
                    segment.Lengths[document],
                    segment.StoredBytes(document));
                CopyFacets(segment, document, facets);
            }
            else
            {
                _numbers[source][document] = -1;
            }

            Enqueue(order, source, ++next[source]);
        }

        _writer.EndDocuments();
        foreach (var field in Enum.GetValues<KeywordField>())
        {
            facets[(int)field]?.WriteTo(_writer, field);
        }

        _writer.StartTerms();
    }

    private void Enqueue(PriorityQueue<int, DocumentOrder> order, int source, int document)
    {
        var segment = _sources[source].Segment;
        if (document < segment.Count)
        {
            order.Enqueue(source, new DocumentOrder(segment.SortKeys[document], segment.IdOf(document)));
        }
    }

    private static void CopyFacets(SegmentReader segment, int document, FacetWriter?[] facets)
    {
        for (var field = 0; field < facets.Length; field++)
        {
            if (segment.Facets[field] is { } column)
            {
                foreach (var ordinal in column.Of(document))
                {
                    facets[field]?.Add(column.Value(ordinal));
                }
            }

            facets[field]?.EndDocument();
        }
    }

    private void MergeTerms(CancellationToken ct)
    {
        var terms = _sources.Select(source => source.Segment.Dictionary.All()).ToArray();
        var isOpen = Array.ConvertAll(terms, term => term.MoveNext());
        var key = new ByteBuffer();
        var lists = new List<MergedPostings>();
        MergedPostings[] all = [.. _numbers.Select(numbers => new MergedPostings(numbers))];
        while (Least(terms, isOpen) is var least && least >= 0)
        {
            ct.ThrowIfCancellationRequested();
            key.Clear();
            key.Add(terms[least].Key);
            lists.Clear();
            for (var source = 0; source < terms.Length; source++)
            {
                if (isOpen[source] && terms[source].Key.SequenceEqual(key.Written))
                {
                    all[source].Postings.Open(new PostingList(_sources[source].Segment, terms[source].Entry));
                    lists.Add(all[source]);
                    isOpen[source] = terms[source].MoveNext();
                }
            }

            MergePostings(lists);
            _writer.EndTerm(key.Written);
        }

        _writer.EndTerms();
    }

    private static int Least(TermEnumerator[] terms, bool[] isOpen)
    {
        var least = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            if (isOpen[i] && (least < 0 || terms[i].Key.SequenceCompareTo(terms[least].Key) < 0))
            {
                least = i;
            }
        }

        return least;
    }

    // Numbers rise within each source, because all are ordered in the same way.
    private void MergePostings(List<MergedPostings> lists)
    {
        lists.RemoveAll(list => !list.MoveNext());
        while (lists.Count > 0)
        {
            var first = lists[0];
            var limit = int.MaxValue;
            for (var i = 1; i < lists.Count; i++)
            {
                (first, limit) = lists[i].Number < first.Number
                    ? (lists[i], first.Number)
                    : (first, Math.Min(limit, lists[i].Number));
            }

            bool hasMore;
            do
            {
                _writer.AddPosting(first.Number, first.Postings.Body, first.Postings.Title, first.Postings.Positions);
                hasMore = first.MoveNext();
            }
            while (hasMore && first.Number < limit);
            if (!hasMore)
            {
                lists.Remove(first);
            }
        }
    }

    /// <summary>The order of documents everywhere: the newest first, then by id.</summary>
    private readonly record struct DocumentOrder(long SortKey, string Id) : IComparable<DocumentOrder>
    {
        public int CompareTo(DocumentOrder other) =>
            SortKey != other.SortKey ? other.SortKey.CompareTo(SortKey) : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Postings of one source under their new numbers, those left out skipped.</summary>
    private sealed class MergedPostings(int[] numbers)
    {
        public PostingReader Postings { get; } = new();

        public int Number { get; private set; }

        public bool MoveNext()
        {
            while (Postings.MoveNext())
            {
                Number = numbers[Postings.Document];
                if (Number >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
