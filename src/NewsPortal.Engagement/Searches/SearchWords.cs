using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Engagement.Searches;

/// <summary>The forms of what a reader typed: as it is counted, and as it is compared with what editors have pinned.</summary>
public static partial class SearchWords
{
    /// <summary>In Unicode scalar values.</summary>
    public const int MaxRunes = 200;

    private const int ShortestNumber = 9;
    private const int LongestNumber = 12;

    /// <summary>NFC, lower case, single blanks, at most <see cref="MaxRunes"/>; what either database can hold as a key.</summary>
    /// <returns>Empty when nothing is left.</returns>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = VietnameseText.Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return VietnameseText.Truncate(VietnameseText.Normalize(string.Join(' ', words).ToLowerInvariant()), MaxRunes).TrimEnd();
    }

    /// <summary>The same as it is counted.</summary>
    /// <returns>Null for what is not kept: nothing, and what looks like a telephone number, an identity number or a mail address.</returns>
    public static string? Kept(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text) is { Length: > 0 } words && !IsPersonal(text) ? words : null;
    }

    /// <summary>The same without marks, by which pins are found.</summary>
    /// <returns>Empty when nothing is left.</returns>
    public static string Key(string text) => VietnameseText.Truncate(VietnameseText.Fold(Clean(text)), MaxRunes).Trim();

    /// <summary>
    /// True for a text in which a mail address, a telephone number or an identity number may stand, however it is spaced. Rather
    /// too often than too seldom: what is lost is one line of a count.
    /// </summary>
    private static bool IsPersonal(string text)
    {
        // Folded, so that full-width digits and signs are seen too; every other digit of Unicode is one by \d.
        var folded = VietnameseText.Fold(VietnameseText.Normalize(text));
        return MailAddress().IsMatch(folded) || DigitRun().Matches(folded).Any(m => HasNumber(m.Value));
    }

    private static bool HasNumber(string run)
    {
        var groups = Digits().Matches(run).Select(m => m.Value).ToList();
        if (groups.Any(g => g.Length >= ShortestNumber) || groups.Sum(g => g.Length) is ShortestNumber or LongestNumber)
        {
            return true;
        }

        for (var first = 0; first < groups.Count; first++)
        {
            var (length, starts) = (0, groups[first] is ['0', ..] or "84" or ['8', '4', _, _, ..]);
            for (var last = first; starts && last < groups.Count && length < ShortestNumber; last++)
            {
                length += groups[last].Length;
            }

            if (length is >= ShortestNumber and <= LongestNumber)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[^\s@]\s*@\s*[^\s@]", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\d(?:[\s.\-_()·–]*\d)*", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
