using System.Runtime.Intrinsics;

namespace NewsPortal.Search;

/// <summary>The documents of a block as bits, where they stand so close that bits are fewer bytes than steps.</summary>
internal static unsafe class BlockBitmap
{
    private static readonly int[] Places = MakePlaces();

    /// <summary>The 64 documents with which the first word begins.</summary>
    public static int FirstWord(int before) => (before + 1) >> 6;

    public static int WordCount(int before, int last) => (last >> 6) - FirstWord(before) + 1;

    public static void Write(ReadOnlySpan<int> documents, int before, ByteBuffer target)
    {
        var room = target.Room(WordCount(before, documents[^1]) * sizeof(ulong));
        room.Clear();
        var first = FirstWord(before) * 64;
        foreach (var document in documents)
        {
            room[(document - first) >> 3] |= (byte)(1 << (document & 7));
        }
    }

    /// <param name="target">Room for eight more than the documents there are.</param>
    public static void Unpack(byte* source, int before, int last, int* target)
    {
        var document = FirstWord(before) * 64;
        fixed (int* places = Places)
        {
            for (var end = source + (WordCount(before, last) * sizeof(ulong)); source < end; source++, document += 8)
            {
                var found = places + (*source * 8);
                (Vector256.Load(found) + Vector256.Create(document)).Store(target);
                target += byte.PopCount(*source);
            }
        }
    }

    /// <summary>Sets the same bits among those that begin with some word of 64 documents, as far as they reach.</summary>
    public static void AddTo(byte* source, int before, int last, int firstWord, Span<ulong> target)
    {
        var offset = FirstWord(before) - firstWord;
        var end = Math.Min(WordCount(before, last), target.Length - offset);
        for (var i = Math.Max(0, -offset); i < end; i++)
        {
            target[offset + i] |= ((ulong*)source)[i];
        }
    }

    /// <summary>For each byte where its bits stand.</summary>
    private static int[] MakePlaces()
    {
        var places = new int[256 * 8];
        for (var bits = 0; bits < 256; bits++)
        {
            var at = bits * 8;
            for (var bit = 0; bit < 8; bit++)
            {
                if ((bits >> bit & 1) != 0)
                {
                    places[at++] = bit;
                }
            }
        }

        return places;
    }
}
