using NewsPortal.Data;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>Ids of generated content: the same site, seed and number give the same id, so a second run makes nothing twice.</summary>
internal sealed class GeneratedIds(string siteKey)
{
    private readonly ulong _site = Fold(siteKey);

    /// <param name="kind">What the id is for: an article, its version, a place.</param>
    /// <param name="number">Which one, from 0.</param>
    internal string Id(DateTimeOffset at, string kind, long number, int seed = 0)
    {
        var bits = Mix(_site ^ Mix(Fold(kind) ^ Mix(((ulong)(uint)seed << 40) + (ulong)number)));
        return Ids.From(at, bits, (ushort)Mix(bits));
    }

    // FNV-1a.
    private static ulong Fold(string text) =>
        text.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);

    // The finaliser of SplitMix64: every bit in changes half of the bits out.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15UL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
