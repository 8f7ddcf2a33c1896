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

    /// <summary>The next of what <see cref="Split"/> gives, for those who read much.</summary>
    /// <param name="at">Where to look from; then behind the token.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryNext(string text, ref int at, out TextToken token)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (at < text.Length)
        {
            var start = at;
            var isNumber = char.IsAsciiDigit(text[start]);
            at = isNumber ? NumberEnd(text, start) : WordEnd(text, start);
            if (at > start)
            {
                token = new TextToken(new TextRange(start, at - start), isNumber);
                return true;
            }

            at = start + 1;
        }

        token = default;
        return false;
    }

    private static IEnumerable<TextToken> Walk(string text)
    {
        var at = 0;
        while (TryNext(text, ref at, out var token))
        {
            yield return token;
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
        while (end < text.Length && IsCommonLetter(text[end]))
        {
            end++;
        }

        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune)
            && (Rune.IsLetter(rune) || IsStyledDigit(rune) || (end > at && IsMark(rune))))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    /// <summary>
    /// Nearly every letter of a Vietnamese text, told by its block: Latin Extended-A, -B and Additional are letters only.
    /// </summary>
    private static bool IsCommonLetter(char c) =>
        char.IsAsciiLetter(c) || c is (>= '\u0100' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')
        || (c is >= '\u00C0' and <= '\u00FF' && c is not ('\u00D7' or '\u00F7'));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsStyledDigit(Rune rune) => !rune.IsAscii && Rune.IsDigit(rune);
}
