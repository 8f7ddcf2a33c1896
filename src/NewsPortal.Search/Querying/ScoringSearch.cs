using System.Numerics;

namespace NewsPortal.Search;

/// <summary>
/// Finds the best results of one segment. In each window the terms are parted by what they can add there at most
/// (block-max MAXSCORE): documents that have none of the strong ones cannot become results and are not looked at, and the
/// others ask the weak ones only as long as it can help them.
/// </summary>
internal sealed class ScoringSearch : SegmentSearch
{
    /// <summary>Sums of the same numbers in another order differ a little; a bound must not fall below.</summary>
    private const double Slack = 1.00001;

    private readonly PostingCursor[] _cursors;
    private readonly double[] _bounds;
    private readonly TopHits _top;
    private readonly long _newest;
    private readonly ulong[] _accepted = new ulong[WindowSize / 64];
    private readonly ulong[] _candidates = new ulong[WindowSize / 64];
    private readonly double[] _scores = new double[WindowSize];
    private readonly ulong[] _found = new ulong[WindowSize];

    public ScoringSearch(
        SegmentView view, QueryPlan plan, SegmentTerms terms, PostingCursor[] cursors, TopHits top, long newest)
        : base(view, plan, terms)
    {
        (_cursors, _top, _newest) = (cursors, top, newest);
        _bounds = new double[cursors.Length];
    }

    /// <summary>Results seen. All there are unless <see cref="IsComplete"/> says no.</summary>
    public int Seen { get; private set; }

    /// <summary>False once a document was passed over because it could not be among the best.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Run()
    {
        if (Matches.IsHopeless)
        {
            return;
        }

        for (var start = Matches.Next(First); start < End; start = Matches.Next(start + WindowSize))
        {
            Look(start, Math.Min(start + WindowSize, End));
            if (start > End - WindowSize)
            {
                break;
            }
        }
    }

    private void Look(int start, int end)
    {
        var total = 0.0;
        for (var i = 0; i < _cursors.Length; i++)
        {
            total += _bounds[i] = _cursors[i].MaxScore(start, end) * Slack;
        }

        // Documents fall in date, so the first of the window gains most.
        var least = _top.Threshold / (double)Recency.Factor(_newest, Segment.SortKeys[start]);
        if (total < least)
        {
            IsComplete = false;
            return;
        }

        if (total == 0 && !Matches.HasRequired)
        {
            return;
        }

        if (Matches.IsNeeded && !Matches.Fill(start, end, _accepted))
        {
            return;
        }

        Array.Sort(_bounds, _cursors);
        var (weak, weakBound) = (_cursors.Length, total);
        if (Matches.HasRequired)
        {
            _accepted.CopyTo(_candidates, 0);
        }
        else
        {
            (weak, weakBound) = Part(least);
            Gather(start, end, weak, weakBound);
        }

        Finish(start, weak, weakBound);
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
    private void Gather(int start, int end, int weak, double weakBound)
    {
        Array.Clear(_candidates);
        IsComplete &= weak == 0;
        if (weak == _cursors.Length - 1)
        {
            GatherOne(_cursors[weak], start, end, weakBound);
            return;
        }

        for (var i = weak; i < _cursors.Length; i++)
        {
            var cursor = _cursors[i];
            for (var document = cursor.Advance(start); document < end; document = cursor.Next())
            {
                Add(document - start, cursor);
            }
        }

        if (Matches.IsNeeded)
        {
            Clear();
        }
    }

    /// <summary>A single strong term can pass over whole blocks.</summary>
    private void GatherOne(PostingCursor cursor, int start, int end, double weakBound)
    {
        var least = _top.Threshold / (double)Recency.Factor(_newest, Segment.SortKeys[start]);
        var document = cursor.Advance(start);
        while (document < end)
        {
            if ((cursor.BlockMaxScore() * Slack) + weakBound < least)
            {
                IsComplete = false;
                document = cursor.SkipBlock();
                continue;
            }

            var last = Math.Min(cursor.LastOfBlock + 1, end);
            for (; document < last; document = cursor.Next())
            {
                Add(document - start, cursor);
            }
        }

        if (Matches.IsNeeded)
        {
            Clear();
        }
    }

    private void Add(int bit, PostingCursor cursor)
    {
        ref var candidates = ref _candidates[bit >> 6];
        var mask = 1UL << (bit & 63);
        if ((candidates & mask) == 0)
        {
            candidates |= mask;
            _scores[bit] = cursor.Score();
            _found[bit] = cursor.Words;
        }
        else
        {
            _scores[bit] += cursor.Score();
            _found[bit] |= cursor.Words;
        }
    }

    private void Clear()
    {
        for (var i = 0; i < _candidates.Length; i++)
        {
            _candidates[i] &= _accepted[i];
        }
    }

    /// <summary>Asks the weak terms about what is left.</summary>
    private void Finish(int start, int weak, double weakBound)
    {
        var isFresh = Matches.HasRequired;
        for (var i = 0; i < _candidates.Length; i++)
        {
            for (var left = _candidates[i]; left != 0; left &= left - 1)
            {
                var bit = (i * 64) + BitOperations.TrailingZeroCount(left);
                Weigh(start + bit, isFresh ? 0 : _scores[bit], isFresh ? 0 : _found[bit], weak, weakBound);
            }
        }
    }

    private void Weigh(int document, double score, ulong found, int weak, double weakBound)
    {
        var recency = Recency.Factor(_newest, Segment.SortKeys[document]);
        var least = _top.Threshold / (double)recency;
        for (var i = weak - 1; i >= 0; i--)
        {
            if ((score * Slack) + weakBound < least)
            {
                IsComplete = false;
                return;
            }

            var cursor = _cursors[i];
            if (cursor.Advance(document) == document)
            {
                score += cursor.Score();
                found |= cursor.Words;
            }

            weakBound -= _bounds[i];
        }

        if (BitOperations.PopCount(found) >= LeastWords)
        {
            Seen++;
            _top.Add(Segment, document, (float)(score * recency));
        }
    }
}
