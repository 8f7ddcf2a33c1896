using System.Numerics;
using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// Rare compounds of two Sino-Vietnamese morphemes. Every pair has a rank and is drawn in proportion to
/// 1 / rank, so there is a long tail without a list to keep.
/// </summary>
internal sealed class Terms
{
    private readonly IReadOnlyList<string> _morphemes;
    private readonly int[] _known = new int[4];
    private readonly int _octaves;
    private readonly long _step;

    public Terms(Lexicon lexicon)
    {
        _morphemes = lexicon.Morphemes;
        var pairs = _morphemes.Count * _morphemes.Count;
        _octaves = BitOperations.Log2((uint)pairs);
        _step = (long)BigInteger.GreatestCommonDivisor(99_991, pairs) == 1 ? 99_991 : 1;
    }

    public void Focus(RandomSource random)
    {
        for (var index = 0; index < _known.Length; index++)
        {
            _known[index] = Rank(random);
        }
    }

    public void Write(Draft draft)
    {
        var rank = draft.Random.Chance(35) ? _known[draft.Random.Below(_known.Length)] : Rank(draft.Random);
        var pair = (int)(rank * _step % (_morphemes.Count * _morphemes.Count));
        draft.Text.Append(_morphemes[pair / _morphemes.Count]);
        draft.Text.Append(" ");
        draft.Text.Append(_morphemes[pair % _morphemes.Count]);
    }

    /// <summary>Each doubling of the rank is as likely as the one before: Zipf's law with exponent one.</summary>
    private int Rank(RandomSource random)
    {
        var first = 1 << random.Between(6, _octaves - 1);
        return first + random.Below(first);
    }
}
