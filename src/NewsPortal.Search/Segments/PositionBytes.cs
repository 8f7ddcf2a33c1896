using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsPortal.Search;

/// <summary>Positions of one word in one document: distances, the first counted from -1.</summary>
internal static class PositionBytes
{
    /// <summary>As many varints as the word stands in title and body together.</summary>
    public static void Write(ByteBuffer target, ReadOnlySpan<int> positions)
    {
        var last = -1;
        foreach (var position in positions)
        {
            target.AddVarint((uint)(position - last));
            last = position;
        }
    }

    /// <summary>The first byte behind so many varints.</summary>
    public static unsafe byte* Skip(byte* at, int count)
    {
        // The last byte of a number has no high bit; whole vectors are passed over by counting those.
        while (count > Vector128<byte>.Count)
        {
            at += Vector128<byte>.Count;
            count -= Vector128<byte>.Count - BitOperations.PopCount(Vector128.Load(at - Vector128<byte>.Count).ExtractMostSignificantBits());
        }

        while (count > 0)
        {
            if (*at++ < 0x80)
            {
                count--;
            }
        }

        return at;
    }
}
