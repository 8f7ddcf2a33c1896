using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsPortal.Search;

/// <summary>
/// A block of 128 numbers of equally many bits each. Four numbers that follow each other lie in four lanes, each lane a
/// stream of 32-bit words, so that four are unpacked at once on every processor (Lemire and Boytsov 2015).
/// </summary>
internal static unsafe class PackedBits
{
    private const int Lanes = 4, Rows = SegmentFormat.BlockSize / Lanes;

    /// <summary>The bits that the largest number needs.</summary>
    public static int Width(ReadOnlySpan<uint> values)
    {
        var all = 0u;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    public static int Length(int bits) => bits * Lanes * sizeof(uint);

    public static void Pack(ReadOnlySpan<uint> values, int bits, ByteBuffer target)
    {
        var bytes = target.Room(Length(bits));
        fixed (byte* start = bytes)
        {
            bytes.Clear();
            var words = (uint*)start;
            for (var i = 0; i < values.Length && bits > 0; i++)
            {
                var (word, shift) = Math.DivRem(i / Lanes * bits, 32);
                words[(word * Lanes) + (i % Lanes)] |= values[i] << shift;
                if (shift + bits > 32)
                {
                    words[((word + 1) * Lanes) + (i % Lanes)] |= values[i] >> (32 - shift);
                }
            }
        }
    }

    public static void Unpack(byte* source, int bits, uint* target)
    {
        if (bits == 0)
        {
            new Span<uint>(target, SegmentFormat.BlockSize).Clear();
            return;
        }

        var words = (uint*)source;
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        var word = Vector128.Load(words);
        var shift = 0;
        for (var row = 0; row < Rows; row++)
        {
            var value = word >>> shift;
            shift += bits;
            if (shift >= 32)
            {
                shift -= 32;
                words += Lanes;
                if (row < Rows - 1)
                {
                    word = Vector128.Load(words);
                    // A shift by 32 would be one by none.
                    value |= shift == 0 ? Vector128<uint>.Zero : word << (bits - shift);
                }
            }

            (value & mask).Store(target + (row * Lanes));
        }
    }

    /// <summary>Makes rising numbers of what lies between them, less one.</summary>
    /// <param name="before">The number before the first.</param>
    public static void AddUp(uint* values, int before)
    {
        var last = Vector128.Create((uint)before);
        for (var row = 0; row < Rows; row++)
        {
            var steps = Vector128.Load(values + (row * Lanes)) + Vector128<uint>.One;
            steps += Vector128.Shuffle(steps, Vector128.Create(4u, 0, 1, 2));
            steps += Vector128.Shuffle(steps, Vector128.Create(4u, 4, 0, 1));
            steps += last;
            steps.Store(values + (row * Lanes));
            last = Vector128.Shuffle(steps, Vector128.Create(3u, 3, 3, 3));
        }
    }
}
