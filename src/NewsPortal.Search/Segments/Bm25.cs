using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsPortal.Search;

/// <summary>How well a document answers a word: BM25 over title and body as one field.</summary>
internal static class Bm25
{
    /// <summary>The usual values (Robertson and Zaragoza 2009); Lucene's too.</summary>
    public const float K1 = 1.2f, B = 0.75f;

    /// <summary>A word of the title counts as so many of the body, as in the measured sketch of the index.</summary>
    public const float TitleWeight = 4f;

    /// <summary>Sums of the same numbers in another order differ a little; a bound must not fall below.</summary>
    public const double Slack = 1.00001;

    /// <summary>
    /// Shorter texts count as so long: an entry of a registry, a name and a line, would else outdo every article that tells of it.
    /// </summary>
    public const int ShortestLength = 150;

    /// <summary>Never negative, also for a word of every document.</summary>
    public static float Idf(long documents, long with) => (float)Math.Log(1 + ((documents - with + 0.5) / (with + 0.5)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Weighted(int body, int title) => body + (TitleWeight * title);

    /// <summary>Between 0 and 1; grows with the frequency, falls with the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Saturation(float frequency, int length, float perWord) =>
        frequency / (frequency + (K1 * (1 - B)) + (length * perWord));

    /// <summary>The saturations of a whole block; bit for bit what the one above says of each.</summary>
    public static unsafe void Saturations(PostingBlock block, int* lengths, float perWord, float[] target)
    {
        fixed (int* documents = block.Documents, bodies = block.Bodies, titles = block.Titles)
        {
            for (var i = 0; i < block.Count; i += Vector256<float>.Count)
            {
                var frequency = Vector256.ConvertToSingle(Vector256.Load(bodies + i))
                    + (Vector256.ConvertToSingle(Vector256.Load(titles + i)) * TitleWeight);
                var length = Vector256.ConvertToSingle(Lengths(lengths, documents + i, block.Count - i));
                (frequency / (frequency + Vector256.Create(K1 * (1 - B)) + (length * perWord))).CopyTo(target, i);
            }
        }
    }

    /// <summary>What each word of a document adds to the denominator.</summary>
    public static float PerWord(double averageLength) => (float)(K1 * B / Math.Max(1, averageLength));

    private static unsafe Vector256<int> Lengths(int* lengths, int* documents, int count)
    {
        if (count >= Vector256<int>.Count)
        {
            return Avx2.IsSupported
                ? Avx2.GatherVector256(lengths, Vector256.Load(documents), sizeof(int))
                : Vector256.Create(
                    lengths[documents[0]], lengths[documents[1]], lengths[documents[2]], lengths[documents[3]],
                    lengths[documents[4]], lengths[documents[5]], lengths[documents[6]], lengths[documents[7]]);
        }

        // What lies behind the last posting is from another block.
        var rest = stackalloc int[Vector256<int>.Count];
        for (var i = 0; i < count; i++)
        {
            rest[i] = lengths[documents[i]];
        }

        return Vector256.Load(rest);
    }
}
