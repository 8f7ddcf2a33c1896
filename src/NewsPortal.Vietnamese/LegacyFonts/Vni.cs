using System.Collections.Frozen;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>
/// VNI for Windows: a base letter and one mark character, both capital or both small; i, đ, ơ, ư and ỵ alone.
/// </summary>
internal static class Vni
{
    // Tone marks in the order of Tone: on a plain letter, on one with circumflex, on one with breve.
    private const string Tones = "\0øûõùï";
    private const string Circumflex = "âàåãáä";
    private const string Breve = "êèúüéë";

    private static readonly FrozenDictionary<string, char> Letters =
        Pairs().ToFrozenDictionary(pair => pair.Code, pair => pair.Letter);

    private static readonly FrozenDictionary<char, string> Codes =
        Letters.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenSet<char> Symbols =
        Letters.Keys.SelectMany(code => code).Where(c => !char.IsAscii(c)).ToFrozenSet();

    public static bool IsSymbol(char c) => Symbols.Contains(c);

    public static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Pair(text[i], text[i + 1]) is { } letter)
            {
                decoded.Append(letter);
                i++;
            }
            else
            {
                decoded.Append(Letters.GetValueOrDefault(text[i].ToString(), text[i]));
            }
        }

        return decoded.ToString();
    }

    /// <returns>Null when the text holds a letter the font lacks, or a character that would read as one.</returns>
    public static string? Encode(string text)
    {
        if (text.Any(c => !Codes.ContainsKey(c) && (c > '\u024F' && char.IsLetter(c) || IsSymbol(c))))
        {
            return null;
        }

        return string.Concat(text.Select(c => Codes.GetValueOrDefault(c, c.ToString())));
    }

    /// <summary>Typists mixed the cases of letter and mark; the letter decides.</summary>
    private static char? Pair(char letter, char mark)
    {
        var sameCase = char.IsUpper(letter) ? char.ToUpperInvariant(mark) : char.ToLowerInvariant(mark);
        return Letters.TryGetValue($"{letter}{sameCase}", out var found) ? found : null;
    }

    private static IEnumerable<(string Code, char Letter)> Pairs()
    {
        (string Letter, char Vowel, string Marks)[] rows =
        [
            ("a", 'a', Tones), ("e", 'e', Tones), ("o", 'o', Tones), ("u", 'u', Tones), ("y", 'y', Tones),
            ("ô", 'ơ', Tones), ("ö", 'ư', Tones),
            ("a", 'â', Circumflex), ("e", 'ê', Circumflex), ("o", 'ô', Circumflex), ("a", 'ă', Breve),
        ];
        var small = Singles()
            .Concat(rows.SelectMany(row => Marked(row.Letter, row.Vowel, row.Marks)))
            .Where(pair => pair is not ("yï", _));
        foreach (var (code, letter) in small)
        {
            yield return (code, letter);
            yield return (code.ToUpperInvariant(), char.ToUpperInvariant(letter));
        }
    }

    private static (string Code, char Letter)[] Singles() =>
        [("ñ", 'đ'), ("ô", 'ơ'), ("ö", 'ư'), ("ì", 'ì'), ("æ", 'ỉ'), ("ó", 'ĩ'), ("í", 'í'), ("ò", 'ị'), ("î", 'ỵ')];

    private static IEnumerable<(string Code, char Letter)> Marked(string letter, char vowel, string marks) =>
        Enumerable.Range(0, marks.Length)
            .Where(tone => marks[tone] != '\0')
            .Select(tone => (letter + marks[tone], ToneMarks.With(vowel, (Tone)tone)));
}
