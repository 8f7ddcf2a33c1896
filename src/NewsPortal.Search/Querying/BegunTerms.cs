using System.Numerics;

namespace NewsPortal.Search;

/// <summary>The documents of all terms that begin alike, brought together before a search begins.</summary>
internal static class BegunTerms
{
    public static int[] Documents(SegmentReader segment, ReadOnlySpan<byte> prefix)
    {
        var bits = new ulong[(segment.Count + 63) / 64];
        var cursor = new PostingCursor(segment, segment.AverageLength);
        foreach (var entry in segment.Dictionary.StartingWith(prefix))
        {
            cursor.Open(entry).Mark(0, segment.Count, bits);
        }

        var documents = new int[bits.Sum(word => BitOperations.PopCount(word))];
        var at = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                documents[at++] = (i * 64) + BitOperations.TrailingZeroCount(left);
            }
        }

        return documents;
    }
}
