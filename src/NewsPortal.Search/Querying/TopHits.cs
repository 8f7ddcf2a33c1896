namespace NewsPortal.Search;

/// <summary>The best so many documents seen so far, over all segments.</summary>
internal sealed class TopHits(int capacity)
{
    private readonly Candidate[] _heap = new Candidate[capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == _heap.Length;

    /// <summary>What scores less need not be looked at.</summary>
    public float Threshold => IsFull && Count > 0 ? _heap[0].Score : float.NegativeInfinity;

    /// <summary>The date that the last of a full list has; older ones of equal score need not be looked at.</summary>
    public long OldestKey => IsFull && Count > 0 ? _heap[0].SortKey : long.MinValue;

    public void Add(SegmentReader segment, int document, float score)
    {
        if (capacity == 0 || score < Threshold)
        {
            return;
        }

        var candidate = new Candidate(segment, document, score, segment.SortKeys[document]);
        if (!IsFull)
        {
            _heap[Count++] = candidate;
            if (IsFull)
            {
                for (var parent = (Count / 2) - 1; parent >= 0; parent--)
                {
                    SiftDown(parent);
                }
            }
        }
        else if (candidate.CompareTo(_heap[0]) < 0)
        {
            _heap[0] = candidate;
            SiftDown(0);
        }
    }

    /// <summary>The best first.</summary>
    public IReadOnlyList<SearchHit> Page(int skip)
    {
        var found = _heap.AsSpan(0, Count).ToArray();
        Array.Sort(found);
        return [.. found.Skip(skip).Select(hit => new SearchHit(hit.Segment.IdOf(hit.Document), hit.Score, hit.SortKey))];
    }

    private void SiftDown(int at)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < Count; child++)
            {
                worst = _heap[child].CompareTo(_heap[worst]) > 0 ? child : worst;
            }

            if (worst == at)
            {
                return;
            }

            (_heap[at], _heap[worst]) = (_heap[worst], _heap[at]);
            at = worst;
        }
    }

    /// <summary>The better sorts first.</summary>
    private readonly record struct Candidate(SegmentReader Segment, int Document, float Score, long SortKey)
        : IComparable<Candidate>
    {
        public int CompareTo(Candidate other)
        {
            if (Score != other.Score)
            {
                return other.Score.CompareTo(Score);
            }

            if (SortKey != other.SortKey)
            {
                return other.SortKey.CompareTo(SortKey);
            }

            return ReferenceEquals(Segment, other.Segment)
                ? Document.CompareTo(other.Document)
                : Segment.IdBytes(Document).SequenceCompareTo(other.Segment.IdBytes(other.Document));
        }
    }
}
