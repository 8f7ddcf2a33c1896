using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;

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

    /// <returns>The same of a body.</returns>
    public static int OfHtml(string? html) => Of(BodyText.Of(html ?? ""));

    /// <returns>At least one.</returns>
    public static int MinutesToRead(int words) => Math.Max(1, (int)Math.Round(words / SyllablesPerMinute, MidpointRounding.AwayFromZero));

    [GeneratedRegex(@"[\p{L}\p{N}]\S*")]
    private static partial Regex Syllable();
}
