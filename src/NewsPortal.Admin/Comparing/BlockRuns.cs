using NewsPortal.Content.Bodies;

namespace NewsPortal.Admin.Comparing;

/// <summary>Lays the blocks of two bodies beside each other: each changed paragraph beside what it was, each moved one told as such.</summary>
internal static class BlockRuns
{
    /// <summary>What shares so much is the same paragraph, changed.</summary>
    private const double Changed = 0.4;

    /// <summary>What shares so much is the same paragraph somewhere else.</summary>
    private const double Moved = 0.7;

    /// <summary>Shorter ones, such as headings that every report has, prove nothing when they stand elsewhere.</summary>
    private const int FewWords = 4;

    /// <summary>More pairs of blocks than these are not weighed against each other: their run stays whole.</summary>
    private const int MostPairs = 40_000;

    public static IReadOnlyList<BlockRun> Compare(string a, string b)
    {
        var runs = new List<BlockRun>();
        var (nextA, nextB) = (1, 1);
        foreach (var run in Sequences.Compare(BodyBlocks.Split(a), BodyBlocks.Split(b)).SelectMany(Part))
        {
            runs.Add(new BlockRun(run.IsSame, run.A, run.B, nextA, nextB));
            nextA += run.A.Count;
            nextB += run.B.Count;
        }

        return FindMoved(runs);
    }

    private static IEnumerable<Run<string>> Part(Run<string> run) =>
        run.IsSame || (run.A.Count <= 1 && run.B.Count <= 1) || (long)run.A.Count * run.B.Count > MostPairs ? [run] : Align(run);

    /// <summary>The pairs, in order, that together share the most.</summary>
    private static IEnumerable<Run<string>> Align(Run<string> run)
    {
        var (a, b) = (Weigh(run.A), Weigh(run.B));
        var best = new double[a.Count + 1, b.Count + 1];
        var shares = new double[a.Count, b.Count];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                var share = a[i].Shares(b[j]);
                shares[i, j] = share < Changed ? 0 : share;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), shares[i, j] + best[i + 1, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && shares[x, y] > 0 && best[x, y] <= shares[x, y] + best[x + 1, y + 1])
            {
                yield return new Run<string>(false, [run.A[x++]], [run.B[y++]]);
            }
            else if (y >= b.Count || (x < a.Count && best[x + 1, y] >= best[x, y + 1]))
            {
                yield return new Run<string>(false, [run.A[x++]], []);
            }
            else
            {
                yield return new Run<string>(false, [], [run.B[y++]]);
            }
        }
    }

    private static List<BlockRun> FindMoved(List<BlockRun> runs)
    {
        var gone = Alone(runs, run => run.A, run => run.B);
        var come = Alone(runs, run => run.B, run => run.A);
        if ((long)gone.Count * come.Count > MostPairs)
        {
            return runs;
        }

        var pairs = gone.SelectMany(from => come.Select(to => (From: from.Place, To: to.Place, Share: from.Words.Shares(to.Words))))
            .Where(pair => pair.Share >= Moved).OrderByDescending(pair => pair.Share);
        foreach (var (from, to, _) in pairs)
        {
            if (runs[from].MovedTo is null && runs[to].MovedTo is null)
            {
                runs[from] = runs[from] with { MovedTo = to };
                runs[to] = runs[to] with { MovedTo = from };
            }
        }

        return runs;
    }

    private static List<(int Place, BlockWords Words)> Alone(
        List<BlockRun> runs, Func<BlockRun, IReadOnlyList<string>> here, Func<BlockRun, IReadOnlyList<string>> there) =>
        [.. runs.Select((run, place) => (Run: run, Place: place)).Where(r => here(r.Run).Count == 1 && there(r.Run).Count == 0)
            .Select(r => (r.Place, new BlockWords(here(r.Run)[0]))).Where(r => r.Item2.Count >= FewWords)];

    private static List<BlockWords> Weigh(IReadOnlyList<string> blocks) => [.. blocks.Select(block => new BlockWords(block))];
}
