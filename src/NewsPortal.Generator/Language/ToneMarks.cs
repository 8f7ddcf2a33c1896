using System.Buffers;
using System.Text;

namespace NewsPortal.Generator.Language;

/// <summary>Puts one of the six tones on a rhyme, in the older style of spelling: hòa, thúy, but hoàn.</summary>
internal static class ToneMarks
{
    public const int Count = 6;

    private const string Combining = "\0\u0301\u0300\u0323\u0309\u0303";
    private static readonly SearchValues<char> MarkedVowels = SearchValues.Create("ăâêôơư");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");

    /// <summary>How often each tone is met, level first, then sắc, huyền, nặng, hỏi, ngã.</summary>
    public static ReadOnlySpan<byte> Frequencies => [6, 5, 5, 4, 3, 2];

    /// <summary>Rhymes that end in a stop carry only sắc and nặng.</summary>
    public static bool Allows(string rhyme, int tone) =>
        !(rhyme[^1] is 'p' or 't' or 'c' || rhyme.EndsWith("ch", StringComparison.Ordinal)) || tone is 1 or 3;

    /// <returns>The syllable in NFC with the tone on the right vowel of the rhyme.</returns>
    public static string Apply(string onset, string rhyme, int tone)
    {
        if (tone == 0)
        {
            return onset + rhyme;
        }

        var at = Nucleus(rhyme);
        var vowel = $"{rhyme[at]}{Combining[tone]}".Normalize(NormalizationForm.FormC);
        return string.Concat(onset, rhyme[..at], vowel, rhyme[(at + 1)..]);
    }

    private static int Nucleus(string rhyme)
    {
        var marked = rhyme.AsSpan().LastIndexOfAny(MarkedVowels);
        if (marked >= 0)
        {
            return marked;
        }

        var coda = rhyme.AsSpan().IndexOfAnyExcept(Vowels);
        return (coda < 0 ? rhyme.Length : coda) switch
        {
            1 => 0,
            2 when coda < 0 => 0,
            _ => 1,
        };
    }
}
