using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Acronyms are written with and without points: C.CIHP is CCIHP, TP. HCM is TP.HCM.</summary>
public static partial class Acronyms
{
    /// <summary>
    /// Every acronym in the order of an NFC text. A word in capitals that is a Vietnamese syllable is none, so that
    /// headlines in capitals give few.
    /// </summary>
    public static IReadOnlyList<AcronymMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Acronym().Matches(text)
            .Where(match => match.ValueSpan.Contains('.') || !Syllable.IsValid(match.Value))
            .Select(match => new AcronymMention(
                new TextRange(match.Index, match.Length), string.Concat(match.Value.Where(char.IsLetterOrDigit))))];
    }

    /// <summary>The text with every acronym in its letters only, for an index or a query.</summary>
    /// <returns>The same instance when no acronym has points.</returns>
    public static string Join(string text)
    {
        StringBuilder? joined = null;
        var at = 0;
        foreach (var (range, letters) in Find(text))
        {
            if (range.Length != letters.Length)
            {
                joined = (joined ?? new StringBuilder(text.Length)).Append(text, at, range.Start - at).Append(letters);
                at = range.End;
            }
        }

        return joined?.Append(text, at, text.Length - at).ToString() ?? text;
    }

    // A space may stand behind the point of TP. and its like only: "UBND. HCM" are two sentences.
    [GeneratedRegex(
        """
        (?<! [\w.] )
        (?: (?: TP | TX | TT ) \. [ \u00A0] \p{Lu}{2,} | \p{Lu}+ (?: \. \p{Lu}+ )+ | \p{Lu} [\p{Lu}\d]+ )
        (?! \w )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
