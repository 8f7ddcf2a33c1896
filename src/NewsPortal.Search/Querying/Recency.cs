namespace NewsPortal.Search;

/// <summary>Of two articles that answer equally well, the newer is worth a little more.</summary>
internal static class Recency
{
    /// <summary>What the newest article gains over an old one.</summary>
    public const float Gain = 0.1f;

    private const double HalfLifeDays = 365;
    private const double MicrosecondsPerDay = 86_400e6;
    private const int MaxDays = 16 * 365;

    private static readonly float[] ByDays =
        [.. Enumerable.Range(0, MaxDays + 1).Select(days => (float)(1 + (Gain * Math.Pow(2, -days / HalfLifeDays))))];

    /// <summary>Never grows with age, so that the factor of a document bounds those of all older ones.</summary>
    /// <param name="newest">The sort key of the newest document of the index, live or not.</param>
    public static float Factor(long newest, long sortKey) =>
        ByDays[(int)Math.Clamp(((double)newest - sortKey) / MicrosecondsPerDay, 0, MaxDays)];
}
