using System.Collections.Frozen;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>Words from elsewhere that are written in one with Vietnamese letters: nitơ, ôtô, đôla.</summary>
internal static class LoanWords
{
    private const int LongestPart = 3;

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "vắc", "vectơ", "véctơ", "týp", "xoong", "boong", "mítting", "côngtenơ", "prôtêin", "prôtit", "rơmoóc", "vônfram", "hiđrô", "hyđrô", "êtylen", "mêtan",
            "mêtanol", "êtanol", "xêmina", "kilômét", "kilôgam", "milimét", "xentimét", "đêximét", "hécta", "ămpe", "ampe", "kôn", "pơ",
            "xămlốp", "găng", "gôn", "séc", "crôm", "brôm", "flo", "plăng", "xtê", "stê", "đrama", "sơmi", "vécni", "kẽm", "tuốcbin",
            "ăngten", "ôpêra", "phrăng", "frăng", "yến", "mácma", "đềxibel",
        ]);

    /// <summary>Asked about words that are no syllable.</summary>
    public static bool Contains(string lower) => Others.Contains(lower) || (!Ascii.IsValid(lower) && Syllable.Parse(lower) is null && IsOfShortParts(lower));

    // Two to four short syllables without a tone, or with the one of nitơ and canxi: nobody runs words together like that.
    private static bool IsOfShortParts(string lower)
    {
        for (var length = 1; length <= LongestPart && length < lower.Length; length++)
        {
            if (IsPart(lower[..length]) && (IsPart(lower[length..]) || IsOfShortParts(lower[length..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(string letters) =>
        letters.Length <= LongestPart && Syllable.Parse(letters) is { Tone: Tone.Ngang or Tone.Sac } && !EndsClosed(letters);

    private static bool EndsClosed(string letters) => letters[^1] is 'c' or 't' or 'p' or 'g' or 'h';
}
