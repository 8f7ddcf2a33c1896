using System.Numerics;

namespace NewsPortal.Search;

/// <summary>
/// Finds the best results of one segment. In each window the terms are parted by what they can add there at most
/// (block-max MAXSCORE): documents that have none of the strong ones cannot become results and are not looked at, and the
/// others ask the weak ones only as long as it can help them.
/// </summary>
internal sealed class ScoringSearch : SegmentSearch
{
    /// <summary>To ask for one document costs as much as to add so many of a list.</summary>
    private const int CostOfAsking = 4;

    /// <summary>With so few scored documents in a window, each is asked whether it is a result, and the others are not looked at.</summary>
    private const int FewScored = WindowSize / 32;

    private readonly PostingCursor[] _cursors;
    private readonly double[] _bounds;
    private readonly TopHits _top;
    private readonly long _newest;
    private readonly ScoreWindow _window;
    private readonly bool _countsWords;
    private readonly bool _asksEach;
    private readonly ulong[] _accepted = new ulong[WindowSize / 64];
    private readonly Candidates _candidates = new();

    public ScoringSearch(
        SegmentView view, QueryPlan plan, SegmentTerms terms, PostingCursor[] cursors, TopHits top, long newest, ScoreWindow window)
        : base(view, plan, terms)
    {
        (_cursors, _top, _newest, _window) = (cursors, top, newest, window);
        _bounds = new double[cursors.Length];
        // Whatever adds to a score is a word of the query or two of them, unless it is of a phrase.
        _countsWords = LeastWords > (plan.Query.Phrases.Count == 0 ? 1 : 0);
        _asksEach = Matches.IsNeeded && cursors.Sum(cursor => (long)cursor.Count) * WindowSize < (long)FewScored * Segment.Count;
    }

    /// <summary>Results seen. All there are unless <see cref="IsComplete"/> says no.</summary>
    public int Seen { get; private set; }

    /// <summary>False once a document was passed over because it could not be among the best.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Run()
    {
        if (Matches.IsHopeless || First == End)
        {
            return;
        }

        for (var start = WindowOf(Matches.Next(First)); start < End; start = WindowOf(Matches.Next(start + WindowSize)))
        {
            Look(start, Math.Max(start, First), Math.Min(start + WindowSize, End));
            if (start > End - WindowSize)
            {
                break;
            }
        }
    }

    private void Look(int start, int from, int end)
    {
        var total = 0.0;
        for (var i = 0; i < _cursors.Length; i++)
        {
            total += _bounds[i] = _cursors[i].MaxScore(from, end) * Bm25.Slack;
        }

        // Documents fall in date, so the first of the window gains most.
        var least = _top.Threshold / (double)Recency.Factor(_newest, Segment.SortKeys[from]);
        if (total < least)
        {
            IsComplete = false;
            return;
        }

        var isFilled = Matches.IsNeeded && !_asksEach;
        if (total == 0 || (isFilled && !Matches.Fill(start, from, end, _accepted)))
        {
            return;
        }

        Array.Sort(_bounds, _cursors);
        _window.Clear(start, _countsWords);
        var (weak, weakBound) = (_cursors.Length, total);
        if (!isFilled || !_candidates.TakeFew(_accepted))
        {
            (weak, weakBound) = Part(least);
            Gather(from, end, weak, weakBound, least);
        }

        Ask(start, end, weak, weakBound, least);
        Finish(start);
    }

    /// <summary>How many of the weakest terms together cannot make a result.</summary>
    private (int Count, double Bound) Part(double least)
    {
        var (count, bound) = (0, 0.0);
        while (count < _bounds.Length && bound + _bounds[count] < least)
        {
            bound += _bounds[count++];
        }

        return (count, bound);
    }

    /// <summary>Adds up the strong terms.</summary>
    private void Gather(int from, int end, int weak, double weakBound, double least)
    {
        // Only a single strong term can pass over whole blocks.
        var leastOfBlock = weak == _cursors.Length - 1 ? (least - weakBound) / Bm25.Slack : double.NegativeInfinity;
        for (var i = weak; i < _cursors.Length; i++)
        {
            IsComplete &= !_cursors[i].AddScores(_window, from, end, leastOfBlock);
        }

        var hasAll = _candidates.Take(_window, (least - weakBound) / Bm25.Slack, Matches.IsNeeded && !_asksEach ? _accepted : null);
        IsComplete &= weak == 0 && hasAll;
    }

    /// <summary>Asks the weak terms, the strongest of them first, about what is left.</summary>
    private void Ask(int start, int end, int weak, double bound, double least)
    {
        for (var i = weak - 1; i >= 0; i--)
        {
            IsComplete &= _candidates.Keep(_window, bound, least);
            if (_candidates.Count == 0)
            {
                return;
            }

            var cursor = _cursors[i];
            bound -= _bounds[i];
            if (_candidates.Count * CostOfAsking > (long)cursor.Count * WindowSize / Segment.Count)
            {
                cursor.AddScores(_window, start + _candidates.Bits[0], end, double.NegativeInfinity);
                continue;
            }

            foreach (var bit in _candidates.Bits)
            {
                if (cursor.Advance(start + bit) == start + bit)
                {
                    _window.Add(start + bit, cursor.Score(), cursor.Words);
                }
            }
        }
    }

    private void Finish(int start)
    {
        foreach (var bit in _candidates.Bits)
        {
            if (_window.Score(bit) == 0 || (_countsWords && BitOperations.PopCount(_window.Found(bit)) < LeastWords))
            {
                continue;
            }

            var score = (float)(_window.Score(bit) * Recency.Factor(_newest, Segment.SortKeys[start + bit]));
            if (score < _top.Threshold)
            {
                IsComplete = false;
            }
            else if ((!_asksEach || Matches.Accepts(start + bit)) && Matches.HoldsPhrases(start + bit))
            {
                Seen++;
                _top.Add(Segment, start + bit, score);
            }
        }
    }
}
