using System.Runtime.InteropServices;

namespace NewsPortal.Tests.Generator;

/// <summary>
/// Finds articles that share half or more of their five-syllable shingles with an earlier one: one-permutation
/// minhash of 64 bins (an empty bin borrows from the next), compared where four neighbouring bins agree.
/// </summary>
internal sealed class NearDuplicates
{
    private const int Bins = 64;
    private const int Band = 4;
    private const int Shingle = 5;

    private readonly Dictionary<(int Band, ulong Key), List<uint[]>> _bands = [];

    public int Found { get; private set; }

    public void Add(List<int> syllables)
    {
        var sketch = Sketch([.. syllables.Where(syllable => syllable != SyllableReader.Break)]);
        var isDuplicate = false;
        for (var band = 0; band < Bins / Band; band++)
        {
            var key = Key(sketch.AsSpan(band * Band, Band));
            ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, (band, key), out _);
            others ??= [];
            isDuplicate = isDuplicate || others.Exists(other => Agreement(other, sketch) >= Bins / 2);
            others.Add(sketch);
        }

        Found += isDuplicate ? 1 : 0;
    }

    private static uint[] Sketch(int[] syllables)
    {
        var sketch = new uint[Bins];
        Array.Fill(sketch, uint.MaxValue);
        for (var start = 0; start + Shingle <= syllables.Length; start++)
        {
            var hash = Key(MemoryMarshal.Cast<int, uint>(syllables.AsSpan(start, Shingle)));
            ref var bin = ref sketch[(int)(hash >> 58)];
            bin = Math.Min(bin, (uint)hash);
        }

        FillGaps(sketch);
        return sketch;
    }

    private static ulong Key(ReadOnlySpan<uint> parts)
    {
        var key = 0xCBF29CE484222325UL;
        foreach (var part in parts)
        {
            key = (key ^ part) * 0x9E3779B97F4A7C15UL;
            key ^= key >> 29;
        }

        return key * 0xBF58476D1CE4E5B9UL;
    }

    private static int Agreement(uint[] one, uint[] other)
    {
        var agreeing = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            agreeing += one[bin] == other[bin] ? 1 : 0;
        }

        return agreeing;
    }

    private static void FillGaps(uint[] sketch)
    {
        var next = Array.FindIndex(sketch, hash => hash != uint.MaxValue);
        for (var bin = Bins - 1; bin >= 0 && next >= 0; bin--)
        {
            next = sketch[bin] == uint.MaxValue ? next : bin;
            sketch[bin] = sketch[next];
        }
    }
}
