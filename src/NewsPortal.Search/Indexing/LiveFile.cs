using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>Which documents of a segment are live: a small file of bits and their checksum, never changed.</summary>
internal static class LiveFile
{
    public static void Write(IndexFolder folder, string name, ulong[] bits) => folder.Write(name, file =>
    {
        file.WriteAll<ulong>(bits);
        file.Seal();
    });

    /// <exception cref="IndexDamagedException">The file is not what was written.</exception>
    public static ulong[] Read(IndexFolder folder, string name, int documents)
    {
        var path = folder.PathOf(name);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var bits = MemoryMarshal.Cast<byte, ulong>(bytes);
        if (bits.Length != Words(documents) + 1 || bytes.Length % sizeof(ulong) != 0
            || XxHash3.HashToUInt64(bytes.AsSpan(0, bytes.Length - sizeof(ulong))) != bits[^1])
        {
            throw new IndexDamagedException($"File {name} is missing or damaged.");
        }

        return bits[..^1].ToArray();
    }

    public static int Words(int documents) => (documents + 63) / 64;

    public static int Count(ulong[] bits) => bits.Sum(word => BitOperations.PopCount(word));

    public static ulong[] All(int documents)
    {
        var bits = new ulong[Words(documents)];
        Array.Fill(bits, ulong.MaxValue);
        if (documents % 64 != 0)
        {
            bits[^1] = (1UL << (documents % 64)) - 1;
        }

        return bits;
    }
}
