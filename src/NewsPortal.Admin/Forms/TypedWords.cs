using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Admin.Forms;

/// <summary>How much was typed, counted as the editor's script counts it.</summary>
internal static partial class TypedWords
{
    // How fast Vietnamese is read, in syllables a minute; as in count.js.
    private const double SyllablesPerMinute = 250;

    /// <summary>The length up to which a headline is read in one look and stands whole in lists.</summary>
    public const int LongestHeadline = 120;

    /// <returns>Syllables and numbers of plain text, as people count "chữ".</returns>
    public static int Of(string? text) => Syllable().Count(text ?? "");

    /// <returns>The same of HTML.</returns>
    public static int OfHtml(string? html) => Of(WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(html ?? "", ""), " ")));

    /// <returns>At least one.</returns>
    public static int MinutesToRead(int words) => Math.Max(1, (int)Math.Round(words / SyllablesPerMinute, MidpointRounding.AwayFromZero));

    [GeneratedRegex(@"[\p{L}\p{N}]\S*")]
    private static partial Regex Syllable();

    // Marks inside a word do not part it.
    [GeneratedRegex("</?(?:a|b|strong|i|em|u|s|sup|sub|span|code|cite)(?:[ ][^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
