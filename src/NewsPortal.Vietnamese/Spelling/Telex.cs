using System.Buffers;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>Words typed while the keyboard program was off: <c>dduwowcj</c> is được, <c>vieejt</c> việt.</summary>
internal static class Telex
{
    private static readonly (string Keys, string Letter)[] Letters =
        [("dd", "đ"), ("uow", "ươ"), ("uwow", "ươ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư")];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");

    /// <param name="lower">Letters without marks.</param>
    /// <returns>
    /// Null unless the keys that stand for marks leave no doubt: English words end in s, r and x, and double their vowels.
    /// </returns>
    public static string? Read(string lower)
    {
        var tone = lower[^1] switch
        {
            'f' => Tone.Huyen,
            'j' => Tone.Nang,
            's' => Tone.Sac,
            'r' => Tone.Hoi,
            'x' => Tone.Nga,
            _ => Tone.Ngang,
        };
        var word = tone == Tone.Ngang ? lower : lower[..^1];
        var inner = word.IndexOfAny(['j', 'f']);
        if (tone == Tone.Ngang && inner > 0)
        {
            tone = word[inner] == 'j' ? Tone.Nang : Tone.Huyen;
            word = word.Remove(inner, 1);
        }

        var keys = word;
        foreach (var (typed, letter) in Letters)
        {
            word = word.Replace(typed, letter, StringComparison.Ordinal);
        }

        var isSure = keys.Contains("dd", StringComparison.Ordinal) || keys.Contains('w', StringComparison.Ordinal)
            || (tone is Tone.Nang or Tone.Huyen && Syllable.Parse(word) is not null)
            || (tone != Tone.Ngang && word != keys);
        return isSure && WithTone(word, tone) is { } syllable ? syllable.ToString() : null;
    }

    private static Syllable? WithTone(string word, Tone tone)
    {
        if (tone == Tone.Ngang)
        {
            return Syllable.Parse(word) is { } plain && !Ascii.IsValid(word) ? plain : null;
        }

        var vowel = word.AsSpan().LastIndexOfAny(Vowels);
        return vowel < 0 ? null : Syllable.Parse(string.Concat(word.AsSpan(0, vowel), ToneMarks.With(word[vowel], tone).ToString(), word.AsSpan(vowel + 1)));
    }
}
