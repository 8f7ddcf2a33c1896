using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>The smallest units of a Vietnamese text: words between blanks are syllables.</summary>
public static class Syllables
{
    /// <summary>
    /// Every run of letters with their marks, and every number as a whole (<c>8,9</c>, <c>6.762</c>, <c>2023</c>),
    /// in order. Letters and digits part even without a space. Styled letters are letters.
    /// </summary>
    public static IEnumerable<TextToken> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Walk(text);
    }

    private static IEnumerable<TextToken> Walk(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var isNumber = char.IsAsciiDigit(text[at]);
            var end = isNumber ? NumberEnd(text, at) : WordEnd(text, at);
            if (end > at)
            {
                yield return new TextToken(new TextRange(at, end - at), isNumber);
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static int NumberEnd(string text, int at)
    {
        var comma = false;
        while (at < text.Length)
        {
            var joins = text[at] == '.' || (text[at] == ',' && !comma);
            if (!char.IsAsciiDigit(text[at]) && !(joins && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                break;
            }

            comma |= text[at] == ',';
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune)
            && (Rune.IsLetter(rune) || IsStyledDigit(rune) || (end > at && IsMark(rune))))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsStyledDigit(Rune rune) => !rune.IsAscii && Rune.IsDigit(rune);
}
