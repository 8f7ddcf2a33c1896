using System.Numerics;

namespace NewsPortal.Generator.Randomness;

/// <summary>
/// xoshiro256** seeded by splitmix64. Written here because <see cref="Random"/> does not promise the same
/// numbers in the next version of .NET, and a benchmark must find the same articles again.
/// </summary>
internal sealed class RandomSource
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public RandomSource(ulong seed) => Reseed(seed);

    /// <summary>Starts the sequence of one article, so that articles do not depend on those before.</summary>
    public void Reseed(int seed, long index) => Reseed(((ulong)(uint)seed << 32) ^ (ulong)index * 0x9E3779B97F4A7C15);

    /// <returns>A number from 0 to <paramref name="bound"/> - 1.</returns>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <returns>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</returns>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    private void Reseed(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
