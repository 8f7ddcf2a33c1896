using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Dashes with a space on one side, spaces before a comma and within brackets, and the mark that ends official letters.</summary>
internal sealed partial class Punctuation : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(Find);

    private static IEnumerable<Finding> Find(CheckedText text) =>
    [
        .. Dash().Matches(text.Text).Select(m => new Finding(
            "dash-space", text.Field, RangeOf(m), "The dash in “{0}” has a space on one side only.", Around(text.Text, m))
            {
                Repair = [new Replacement(RangeOf(m), char.IsAsciiDigit(text.Text[m.Index - 1]) ? m.Value.Trim(' ', '\u00A0') : $" {m.Value.Trim(' ', '\u00A0')} ")],
            }),
        .. Spaces().Matches(text.Text).Where(m => !text.IsInAddress(RangeOf(m))).Select(m => new Finding(
            "punctuation-space", text.Field, RangeOf(m), "The spaces around the punctuation in “{0}” are wrong.", Around(text.Text, m))
            {
                Repair = [new Replacement(RangeOf(m), Right(m))],
            }),
        .. EndMark().Matches(text.Text).Where(m => text.Role != TextRole.Headline).Select(m => new Finding(
            "end-mark", text.Field, RangeOf(m), "The mark ./. ends official letters, not news.")
            {
                Repair = [new Replacement(RangeOf(m), ".")],
            }),
    ];

    private static TextRange RangeOf(Match match) => new(match.Index, match.Length);

    private static string Right(Match match) => match.Groups["inside"].Success ? "" : match.Groups["before"].Success ? match.Groups["mark"].Value
        : match.Groups["twice"].Success ? match.Value[..1] : match.Value + " ";

    private static string Around(string text, Match match)
    {
        var start = match.Index;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = match.Index + match.Length;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    [GeneratedRegex(@"(?<=\p{L})(?:[-–][ \u00A0]+|[ \u00A0]+[-–])(?=\p{L})|(?<=(?<!\d)(?:19|20)\d\d)(?:[-–][ \u00A0]+|[ \u00A0]+[-–])(?=(?:19|20)\d\d(?!\d))")]
    private static partial Regex Dash();

    // Three points, and the points of TP.Đông Hà, are right.
    [GeneratedRegex(
        @"(?<before>(?<=[\p{L}\d”)%])[ \u00A0]+)(?<mark>[,;:!?](?![)(DP])|\.(?=\s|$))|(?<=\p{Ll}{2})[,;](?=\p{L})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})|(?<inside>(?<=\()[ \u00A0]+(?=[\p{L}\d])|(?<=[\p{L}\d])[ \u00A0]+(?=\)))|(?<twice>(?<![,;])(?:,,|;;)(?![,;])|(?<=\p{L})\.\.(?![./]))",
        RegexOptions.Multiline)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ \u00A0]?\.?/\.(?=[ \u00A0]*$)", RegexOptions.Multiline)]
    private static partial Regex EndMark();
}
