using System.Runtime.CompilerServices;

namespace NewsPortal.Search;

/// <summary>How well a document answers a word: BM25 over title and body as one field.</summary>
internal static class Bm25
{
    /// <summary>The usual values (Robertson and Zaragoza 2009); Lucene's too.</summary>
    public const float K1 = 1.2f, B = 0.75f;

    /// <summary>A word of the title counts as so many of the body, as in the measured sketch of the index.</summary>
    public const float TitleWeight = 4f;

    /// <summary>Never negative, also for a word of every document.</summary>
    public static float Idf(long documents, long with) => (float)Math.Log(1 + ((documents - with + 0.5) / (with + 0.5)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Weighted(int body, int title) => body + (TitleWeight * title);

    /// <summary>Between 0 and 1; grows with the frequency, falls with the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Saturation(float frequency, int length, float perWord) =>
        frequency / (frequency + (K1 * (1 - B)) + (length * perWord));

    /// <summary>What each word of a document adds to the denominator.</summary>
    public static float PerWord(double averageLength) => (float)(K1 * B / Math.Max(1, averageLength));
}
