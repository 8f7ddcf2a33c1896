namespace NewsPortal.Search;

/// <summary>One query over all segments of a snapshot.</summary>
internal sealed class QueryRun
{
    private readonly IReadOnlyList<SegmentView> _views;
    private readonly QueryPlan _plan;
    private readonly CursorPool _pool = new();
    private readonly SegmentTerms[] _terms;
    private readonly long _documents;
    private readonly long _newest;

    public QueryRun(IReadOnlyList<SegmentView> views, Query query)
    {
        _views = views;
        _plan = new QueryPlan(query);
        _documents = views.Sum(view => (long)view.Segment.Count);
        var averageLength = views.Sum(view => view.Segment.Words) / (double)Math.Max(1, _documents);
        _terms = [.. views.Select(view => new SegmentTerms(view.Segment, Bm25.PerWord(averageLength), _pool))];
        _newest = views.Count == 0 ? 0 : views.Max(view => view.Segment.SortKeys[0]);
    }

    public SearchResults Page(int skip, int take)
    {
        var query = _plan.Query;
        var top = new TopHits(skip + take);
        var isScored = query.Order == QueryOrder.Relevance && _plan.Scored.Count > 0;
        var countsAll = query.CountsAll || query.Facets.Count > 0;
        var (seen, isComplete) = isScored ? Score(top) : Newest(top);
        var facets = new FacetCounter(query.Facets);
        if (query.Facets.Count > 0 || (countsAll && !isComplete))
        {
            (seen, isComplete) = (CountAll(facets), true);
        }

        return new SearchResults(seen, isComplete, top.Page(skip), facets.Results());
    }

    private (int Seen, bool IsComplete) Score(TopHits top)
    {
        var found = Found();
        var window = new ScoreWindow();
        var (seen, isComplete) = (0, true);
        for (var i = 0; i < _views.Count; i++)
        {
            _pool.TakeBack();
            var search = new ScoringSearch(_views[i], _plan, _terms[i], ScoredCursors(found, i), top, _newest, window);
            search.Run();
            seen += search.Seen;
            isComplete &= search.IsComplete;
        }

        return (seen, isComplete);
    }

    /// <summary>By scored term and segment; null where no document has it, and for what is begun.</summary>
    private List<(ScoredTerm Term, TermEntry?[] Entries)> Found() =>
        [.. _plan.Scored.Select(term => (term, Array.ConvertAll(_terms, terms => term.IsBegin ? null : terms.Find(term.Key))))];

    /// <summary>How rare a term is, all segments say together, whatever is no longer live included.</summary>
    private PostingCursor[] ScoredCursors(List<(ScoredTerm Term, TermEntry?[] Entries)> found, int segment)
    {
        var cursors = new List<PostingCursor>(found.Count);
        foreach (var (term, entries) in found)
        {
            PostingCursor? cursor = term.IsBegin
                ? _terms[segment].Begun(term.Key)
                : entries[segment] is { } entry ? _terms[segment].Open(entry) : null;
            if (cursor is not null)
            {
                var idf = term.IsBegin ? 1 : Bm25.Idf(_documents, entries.Sum(entry => (long)(entry?.Documents ?? 0)));
                (cursor.Weight, cursor.Words) = (term.Weight * idf, term.Words);
                cursors.Add(cursor);
            }
        }

        return [.. cursors];
    }

    private (int Seen, bool IsComplete) Newest(TopHits top)
    {
        var (seen, isComplete) = (0, true);
        for (var i = 0; i < _views.Count; i++)
        {
            _pool.TakeBack();
            var segment = _views[i].Segment;
            isComplete &= new CountingSearch(_views[i], _plan, _terms[i]).Run((start, bits) =>
            {
                foreach (var document in new BitDocuments(start, bits))
                {
                    if (segment.SortKeys[document] < top.OldestKey)
                    {
                        return false;
                    }

                    seen++;
                    top.Add(segment, document, 0);
                }

                return true;
            });
        }

        return (seen, isComplete);
    }

    private int CountAll(FacetCounter facets)
    {
        var count = 0;
        for (var i = 0; i < _views.Count; i++)
        {
            _pool.TakeBack();
            var segment = _views[i].Segment;
            var found = new ulong[LiveFile.Words(segment.Count)];
            new CountingSearch(_views[i], _plan, _terms[i]).Run((start, bits) =>
            {
                var words = found.AsSpan(start / 64);
                bits[..Math.Min(bits.Length, words.Length)].CopyTo(words);
                return true;
            });
            var inSegment = LiveFile.Count(found);
            facets.Add(segment, found, inSegment);
            count += inSegment;
        }

        return count;
    }
}
