using System.Buffers;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>What a syllable without marks may be with them.</summary>
internal static class MarkedForms
{
    private const int LongestSyllable = 7;

    private static readonly string[] ToneMarks = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");

    /// <summary>Every correctly spelt syllable of these letters, itself included if it is one.</summary>
    /// <param name="folded">Of letters a to z; longer words than syllables have no forms.</param>
    public static IReadOnlyList<string> Of(string folded)
    {
        if (folded.Length > LongestSyllable)
        {
            return [];
        }

        List<string> toneless = [""];
        foreach (var letter in folded)
        {
            toneless = [.. toneless.SelectMany(_ => Letters(letter), (begun, other) => begun + other)];
        }

        return [.. toneless
            .SelectMany(_ => ToneMarks, Toned)
            .Select(Syllable.Parse).OfType<Syllable>().Select(syllable => syllable.ToString()).Distinct()];
    }

    // Where the tone stands does not matter: it is put where it belongs.
    private static string Toned(string letters, string tone) =>
        letters.AsSpan().IndexOfAny(Vowels) is var vowel && vowel < 0 ? letters : letters.Insert(vowel + 1, tone);

    private static string Letters(char letter) => letter switch
    {
        'a' => "aăâ",
        'd' => "dđ",
        'e' => "eê",
        'o' => "oôơ",
        'u' => "uư",
        _ => letter.ToString(),
    };
}
