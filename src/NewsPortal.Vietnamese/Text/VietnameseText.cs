using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>The forms of one text: as it is stored, as it is searched, and as it is cut.</summary>
public static partial class VietnameseText
{
    /// <summary>
    /// The form in which text is stored: NFC, lines ended by <c>\n</c>, without zero-width and directional marks,
    /// other control characters or lone surrogates (U+FFFD instead). U+202F becomes NBSP between a number and what
    /// follows it, a space elsewhere. Spelling, spaces, soft hyphens and joined emoji stay. Idempotent.
    /// </summary>
    /// <returns>The same instance when nothing has to change.</returns>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAny(AsciiControls))
        {
            return text;
        }

        var clean = WithoutJunk(text);
        return clean.IsNormalized(NormalizationForm.FormC) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The search key of a text: compatibility letters made plain (NFKC), lower case, no marks, đ to d.
    /// For comparing and indexing only, never for showing. Idempotent.
    /// </summary>
    /// <returns>The same instance when the text is already folded.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LatinFold.TryFold(text) ?? FoldAnyScript(text);
    }

    /// <summary>
    /// The first letters of a text, at most <paramref name="maxRunes"/> Unicode scalar values.
    /// Never splits a surrogate pair, a letter from its marks, or a joined emoji.
    /// </summary>
    /// <returns>The same instance when the text is short enough.</returns>
    public static string Truncate(string text, int maxRunes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(maxRunes);
        if (text.Length <= maxRunes)
        {
            return text;
        }

        var at = 0;
        var left = maxRunes;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            left -= RuneCount(text.AsSpan(at, length));
            if (left < 0)
            {
                return text[..at];
            }

            at += length;
        }

        return text;
    }

    private static int RuneCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string FoldAnyScript(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format))
            {
                var lower = Rune.ToLowerInvariant(rune);
                folded.Append(lower.Value == 'đ' ? new Rune('d') : lower);
            }
        }

        // Hangul and a few others come apart in NFKD; put them together again.
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
