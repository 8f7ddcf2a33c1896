namespace NewsPortal.Search;

/// <summary>One query in one segment, a window of documents at a time.</summary>
internal abstract class SegmentSearch
{
    /// <summary>
    /// Documents looked at together. Smaller windows have truer maxima, larger ones less to do for each. A multiple of 64.
    /// </summary>
    public const int WindowSize = 2048;

    protected SegmentSearch(SegmentView view, QueryPlan plan, SegmentTerms terms)
    {
        View = view;
        Matches = new MatchWindow(view, plan, terms);
        (First, End) = view.Segment.Between(plan.Query.From, plan.Query.Until);
        LeastWords = plan.LeastWords;
    }

    protected SegmentView View { get; }

    protected SegmentReader Segment => View.Segment;

    protected MatchWindow Matches { get; }

    /// <summary>The first document within the dates, and the one behind the last.</summary>
    protected int First { get; }

    protected int End { get; }

    protected int LeastWords { get; }

    /// <summary>Where the window of a document begins: bits are moved in whole words.</summary>
    protected static int WindowOf(int document) => document & ~63;
}
