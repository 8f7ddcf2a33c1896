namespace NewsPortal.Generator.Randomness;

/// <summary>
/// Draws an index in proportion to whole-number weights in constant time (Vose's alias method).
/// Only whole numbers and plain division are used, so every machine builds the same table.
/// </summary>
internal sealed class WeightedTable
{
    private const long Full = 1L << 32;

    private readonly uint[] _thresholds;
    private readonly int[] _aliases;

    public WeightedTable(IReadOnlyList<long> weights)
    {
        _thresholds = new uint[weights.Count];
        _aliases = new int[weights.Count];
        var shares = Shares(weights);
        var (small, large) = Sort(shares);
        while (small.Count > 0 && large.Count > 0)
        {
            var lesser = small.Pop();
            var greater = large.Pop();
            _thresholds[lesser] = (uint)shares[lesser];
            _aliases[lesser] = greater;
            shares[greater] -= Full - shares[lesser];
            (shares[greater] < Full ? small : large).Push(greater);
        }

        foreach (var whole in small.Concat(large))
        {
            _thresholds[whole] = uint.MaxValue;
            _aliases[whole] = whole;
        }
    }

    /// <summary>The first index is the commonest; a greater <paramref name="flatness"/> evens out the head.</summary>
    public static WeightedTable Zipf(int count, int flatness) =>
        new([.. Enumerable.Range(0, count).Select(rank => 1_000_000_000L / (rank + 1 + flatness))]);

    public int Draw(RandomSource random)
    {
        var bits = random.Next();
        var index = (int)(((bits >> 32) * (ulong)_thresholds.Length) >> 32);
        return (uint)bits < _thresholds[index] ? index : _aliases[index];
    }

    /// <summary>Each weight as a multiple of the mean weight, where <see cref="Full"/> is one.</summary>
    private static long[] Shares(IReadOnlyList<long> weights)
    {
        var total = (UInt128)weights.Sum();
        return [.. weights.Select(weight => (long)((UInt128)weight * (ulong)weights.Count * (ulong)Full / total))];
    }

    private static (Stack<int> Small, Stack<int> Large) Sort(long[] shares)
    {
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var index = 0; index < shares.Length; index++)
        {
            (shares[index] < Full ? small : large).Push(index);
        }

        return (small, large);
    }
}
