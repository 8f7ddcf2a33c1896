using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Keys whose plain byte order is Vietnamese alphabetical order, for columns that a database sorts as binary.
/// </summary>
/// <remarks>
/// A key has three parts: letters (a ă â b … y, with f j w z in their places, numbers by value before letters),
/// then tones (level, huyền, hỏi, ngã, sắc, nặng), then case (small before capital).
/// Punctuation counts as a space; other scripts follow the Latin letters.
/// </remarks>
public static class SortKey
{
    // PostgreSQL refuses index entries over 2,704 bytes; three parts of this length stay below.
    private const int MaxPartLength = 600;
    private const char PartEnd = '!';
    private const char Space = '-';
    private const char OtherScript = 'z';
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Weights = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";

    /// <summary>
    /// The key of a text, plain printable ASCII. Texts that differ only after some 600 letters may share a key.
    /// </summary>
    /// <returns>Empty when the text holds no letter or digit.</returns>
    public static string For(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = VietnameseText.WellFormed(text).Normalize(NormalizationForm.FormKD);
        var parts = new Parts();
        var at = 0;
        while (at < plain.Length && parts.Letters.Length < MaxPartLength)
        {
            at = char.IsAsciiDigit(plain[at]) ? AppendNumber(parts, plain, at) : AppendLetter(parts, plain, at);
        }

        return parts.ToKey();
    }

    /// <summary>Length first, so that 8 sorts before 10; 6.762 is one number.</summary>
    private static int AppendNumber(Parts parts, string text, int at)
    {
        var digits = new StringBuilder();
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsThousandsPoint(text, at, end)))
        {
            if (text[end] != '.')
            {
                digits.Append(text[end]);
            }

            end++;
        }

        var value = digits.ToString().TrimStart('0');
        var zeros = digits.Length - value.Length;
        value = value.Length == 0 ? "0" : value[..Math.Min(value.Length, 99)];
        var length = value.Length < 10 ? value.Length.ToString(CultureInfo.InvariantCulture) : $":{value.Length}";
        parts.Append(length + value, '0', (char)('0' + Math.Min(zeros, 9)));
        return end;
    }

    private static bool IsThousandsPoint(string text, int start, int at) =>
        text[at] == '.' && at - start is 1 or 2 or 3 or > 4 && GroupOfThree(text, at)
        && (at - start < 4 || text[at - 4] == '.');

    private static bool GroupOfThree(string text, int point) =>
        point + 3 < text.Length
        && text.AsSpan(point + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (point + 4 == text.Length || !char.IsAsciiDigit(text[point + 4]));

    private static int AppendLetter(Parts parts, string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        var end = at + length;
        while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        var lower = Rune.ToLowerInvariant(rune);
        if (Rune.IsLetter(rune))
        {
            AppendLetter(parts, lower, lower == rune ? '0' : '1', text.AsSpan(at + length, end - at - length));
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
        {
            parts.AppendSpace();
        }

        return end;
    }

    private static void AppendLetter(Parts parts, Rune lower, char letterCase, ReadOnlySpan<char> marks)
    {
        if (!lower.IsBmp || (lower.Value > 0x7F && lower.Value != 'đ' && LatinLetters.Plain((char)lower.Value) is null))
        {
            parts.Append($"{OtherScript}{lower.Value:X6}", '0', letterCase);
            return;
        }

        var letter = (char)lower.Value;
        var tone = 0;
        var foreign = false;
        foreach (var mark in marks)
        {
            (letter, tone, foreign) = Marked(letter, mark) is { } own ? (own, tone, foreign)
                : ToneRank(mark) is > 0 and var rank ? (letter, rank, foreign)
                : (letter, tone, true);
        }

        var place = Alphabet.IndexOf(letter, StringComparison.Ordinal);
        if (place >= 0)
        {
            parts.Append(Weights[place].ToString(), (char)((foreign ? 'A' : '0') + tone), letterCase);
            return;
        }

        foreach (var plain in LatinLetters.Plain(letter)!)
        {
            parts.Append(Weights[Alphabet.IndexOf(plain, StringComparison.Ordinal)].ToString(), 'A', letterCase);
        }
    }

    private static char? Marked(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u0306') => 'ă',
        ('a', '\u0302') => 'â',
        ('e', '\u0302') => 'ê',
        ('o', '\u0302') => 'ô',
        ('o', '\u031B') => 'ơ',
        ('u', '\u031B') => 'ư',
        _ => null,
    };

    private static int ToneRank(char mark) => mark switch
    {
        '\u0300' => 1,
        '\u0309' => 2,
        '\u0303' => 3,
        '\u0301' => 4,
        '\u0323' => 5,
        _ => 0,
    };

    /// <summary>The three parts, filled side by side: one tone and one case for each letter.</summary>
    private sealed class Parts
    {
        private readonly StringBuilder _tones = new();
        private readonly StringBuilder _cases = new();
        private bool _space;

        public StringBuilder Letters { get; } = new();

        public void AppendSpace() => _space = Letters.Length > 0;

        public void Append(string weight, char tone, char letterCase)
        {
            if (_space)
            {
                Letters.Append(Space);
                _space = false;
            }

            Letters.Append(weight);
            _tones.Append(tone);
            _cases.Append(letterCase);
        }

        // The neutral '0' at the end of a part says nothing; without it keys are short and still in order.
        public string ToKey() =>
            $"{Letters}{PartEnd}{_tones.ToString().TrimEnd('0')}{PartEnd}{_cases.ToString().TrimEnd('0')}"
                .TrimEnd(PartEnd);
    }
}
