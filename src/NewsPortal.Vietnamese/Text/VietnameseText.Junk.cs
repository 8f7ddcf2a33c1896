using System.Buffers;
using System.Text;

namespace NewsPortal.Vietnamese;

public static partial class VietnameseText
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const char ZeroWidthJoiner = '\u200D';

    private static readonly SearchValues<char> AsciiControls =
        SearchValues.Create(AllChars(c => c < 0x80 && char.IsControl(c) && c is not ('\n' or '\t')));

    // Every character that WithoutJunk has to look at; surrogates only matter when they stand alone.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(AllChars(c =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || IsInvisible(c) || char.IsSurrogate(c)
        || c is NarrowNoBreakSpace or ZeroWidthJoiner or '\u2028' or '\u2029'));

    /// <summary>The text with every lone surrogate replaced by U+FFFD, so that Unicode functions accept it.</summary>
    internal static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var fixedText = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            fixedText.Append(rune);
        }

        return fixedText.ToString();
    }

    private static string WithoutJunk(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            AppendClean(clean, rune, text.AsSpan(at));
        }

        return clean.Equals(text) ? text : clean.ToString();
    }

    private static void AppendClean(StringBuilder clean, Rune rune, ReadOnlySpan<char> rest)
    {
        switch (rune.Value)
        {
            case '\r' when rest.StartsWith('\n'):
                break;
            // Word's manual line break is U+000B; dropping it would glue two words together.
            case '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029:
                clean.Append('\n');
                break;
            case NarrowNoBreakSpace:
                clean.Append(BindsNumber(clean, rest) ? NoBreakSpace : ' ');
                break;
            case ZeroWidthJoiner:
                if (JoinsEmoji(clean, rest))
                {
                    clean.Append(ZeroWidthJoiner);
                }

                break;
            case '\n' or '\t':
                clean.Append((char)rune.Value);
                break;
            default:
                if (!Rune.IsControl(rune) && !(rune.IsBmp && IsInvisible((char)rune.Value)))
                {
                    clean.Append(rune);
                }

                break;
        }
    }

    private static bool BindsNumber(StringBuilder before, ReadOnlySpan<char> after) =>
        before.Length > 0 && char.IsAsciiDigit(before[^1]) && after.Length > 0
        && (char.IsLetterOrDigit(after[0]) || after[0] is '%' or '°');

    private static bool JoinsEmoji(StringBuilder before, ReadOnlySpan<char> after)
    {
        Rune.DecodeFromUtf16(after, out var next, out _);
        return IsPictograph(next.Value) && IsPictograph(LastRune(before));
    }

    private static int LastRune(StringBuilder text) => text switch
    {
        { Length: 0 } => 0,
        { Length: > 1 } when char.IsSurrogatePair(text[^2], text[^1]) => char.ConvertToUtf32(text[^2], text[^1]),
        _ => text[^1],
    };

    private static bool IsPictograph(int rune) =>
        rune is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or >= 0x2190 and <= 0x21FF
            or >= 0x2B00 and <= 0x2BFF or 0xFE0F;

    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
            or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static char[] AllChars(Func<char, bool> match) =>
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(match)];
}
