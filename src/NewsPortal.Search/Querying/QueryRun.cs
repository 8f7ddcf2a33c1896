using System.Numerics;

namespace NewsPortal.Search;

/// <summary>One query over all segments of a snapshot.</summary>
internal sealed class QueryRun
{
    private readonly IReadOnlyList<SegmentView> _views;
    private readonly QueryPlan _plan;
    private readonly SegmentTerms[] _terms;
    private readonly long _documents;
    private readonly long _newest;

    public QueryRun(IReadOnlyList<SegmentView> views, Query query)
    {
        _views = views;
        _plan = new QueryPlan(query);
        _documents = views.Sum(view => (long)view.Segment.Count);
        var averageLength = views.Sum(view => view.Segment.Words) / (double)Math.Max(1, _documents);
        _terms = [.. views.Select(view => new SegmentTerms(view.Segment, averageLength, _plan.Made))];
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
        var cursors = ScoredCursors();
        var (seen, isComplete) = (0, true);
        for (var i = 0; i < _views.Count; i++)
        {
            var search = new ScoringSearch(_views[i], _plan, _terms[i], cursors[i], top, _newest);
            search.Run();
            seen += search.Seen;
            isComplete &= search.IsComplete;
        }

        return (seen, isComplete);
    }

    /// <summary>By segment. How rare a term is, all segments say together, whatever is no longer live included.</summary>
    private PostingCursor[][] ScoredCursors()
    {
        var cursors = Array.ConvertAll(_terms, _ => new List<PostingCursor>());
        foreach (var term in _plan.Scored)
        {
            var found = Array.ConvertAll(_terms, terms => terms.Cursor(term.Key, term.IsBegin));
            var idf = term.IsBegin ? 1 : Bm25.Idf(_documents, Math.Max(found.Sum(cursor => (long)(cursor?.Count ?? 0)), Count(term.NoRarerThan)));
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] is { } cursor)
                {
                    (cursor.Weight, cursor.Words) = (term.Weight * idf, term.Words);
                    cursors[i].Add(cursor);
                }
            }
        }

        return Array.ConvertAll(cursors, list => list.ToArray());
    }

    private long Count(byte[]? key) => key is null ? 0 : _views.Sum(view => (long)(view.Segment.Dictionary.Find(key)?.Documents ?? 0));

    private (int Seen, bool IsComplete) Newest(TopHits top)
    {
        var (seen, isComplete) = (0, true);
        for (var i = 0; i < _views.Count; i++)
        {
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
            var counts = facets.In(_views[i].Segment);
            new CountingSearch(_views[i], _plan, _terms[i]).Run((start, bits) =>
            {
                foreach (var word in bits)
                {
                    count += BitOperations.PopCount(word);
                }

                foreach (var counted in counts)
                {
                    counted.Column.Count(start, bits, counted.Counts);
                }

                return true;
            });
        }

        return count;
    }
}
