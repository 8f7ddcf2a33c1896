namespace NewsPortal.Admin.Comparing;

/// <summary>Compares two sequences by their longest common subsequence.</summary>
internal static class Sequences
{
    /// <summary>Longer middles are taken as changed whole: the table would cost their product.</summary>
    private const int MostCells = 4_000_000;

    /// <returns>Runs that are the same in both, or stand in one where something else, or nothing, stands in the other.</returns>
    public static IReadOnlyList<Run<T>> Compare<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : IEquatable<T>
    {
        var runs = new List<Run<T>>();
        var start = 0;
        while (start < a.Count && start < b.Count && a[start].Equals(b[start]))
        {
            start++;
        }

        var (endA, endB) = (a.Count, b.Count);
        while (endA > start && endB > start && a[endA - 1].Equals(b[endB - 1]))
        {
            (endA, endB) = (endA - 1, endB - 1);
        }

        Add(runs, isSame: true, Slice(a, 0, start), Slice(b, 0, start));
        Middle(runs, Slice(a, start, endA), Slice(b, start, endB));
        Add(runs, isSame: true, Slice(a, endA, a.Count), Slice(b, endB, b.Count));
        return runs;
    }

    private static void Middle<T>(List<Run<T>> runs, List<T> a, List<T> b)
        where T : IEquatable<T>
    {
        if (a.Count == 0 || b.Count == 0 || (long)a.Count * b.Count > MostCells)
        {
            Add(runs, isSame: false, a, b);
            return;
        }

        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i].Equals(b[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            var (fromX, fromY) = (x, y);
            while (x < a.Count && y < b.Count && a[x].Equals(b[y]))
            {
                (x, y) = (x + 1, y + 1);
            }

            Add(runs, isSame: true, a[fromX..x], b[fromY..y]);
            (fromX, fromY) = (x, y);
            while ((x < a.Count || y < b.Count) && !(x < a.Count && y < b.Count && a[x].Equals(b[y])))
            {
                if (y >= b.Count || (x < a.Count && lengths[x + 1, y] >= lengths[x, y + 1]))
                {
                    x++;
                }
                else
                {
                    y++;
                }
            }

            Add(runs, isSame: false, a[fromX..x], b[fromY..y]);
        }
    }

    private static void Add<T>(List<Run<T>> runs, bool isSame, List<T> a, List<T> b)
    {
        if (a.Count > 0 || b.Count > 0)
        {
            runs.Add(new Run<T>(isSame, a, b));
        }
    }

    private static List<T> Slice<T>(IReadOnlyList<T> list, int from, int to) => [.. list.Skip(from).Take(to - from)];
}

/// <param name="IsSame">True when both are equal.</param>
internal sealed record Run<T>(bool IsSame, IReadOnlyList<T> A, IReadOnlyList<T> B);
