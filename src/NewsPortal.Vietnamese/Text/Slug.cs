using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>The last segment of an address, made from a title.</summary>
public static class Slug
{
    /// <summary>
    /// Lower-case ASCII letters, digits and single hyphens; đ becomes d and styled letters become plain ones.
    /// Cut between syllables to at most <paramref name="maxLength"/> characters.
    /// </summary>
    /// <returns>Empty when the title holds no letter or digit that has a Latin form.</returns>
    public static string From(string title, int maxLength = 80)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        var slug = new StringBuilder(Math.Min(title.Length, maxLength + 16));
        var gap = false;
        foreach (var c in VietnameseText.WellFormed(title).Normalize(NormalizationForm.FormKD))
        {
            if (IsSilent(c))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (!char.IsAsciiLetterOrDigit(lower) && LatinLetters.Plain(lower) is null)
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
            {
                // The last whole syllable ended before this gap: nothing later can change the cut.
                if (slug.Length >= maxLength)
                {
                    break;
                }

                slug.Append('-');
                gap = false;
            }

            slug.Append(LatinLetters.Plain(lower) ?? lower.ToString());
        }

        return Cut(slug.ToString(), maxLength);
    }

    /// <summary>Marks, zero-width characters and apostrophes stand inside a word without parting it.</summary>
    private static bool IsSilent(char c) =>
        c is '\'' or '\u2019' or '\u02BC'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        // A hyphen right behind the limit means that the last syllable still fits.
        var hyphen = slug.LastIndexOf('-', maxLength);
        return hyphen > 0 ? slug[..hyphen] : slug[..maxLength];
    }
}
