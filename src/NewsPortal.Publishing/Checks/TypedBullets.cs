using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Lists made of typed dots, dashes or indents instead of being lists.</summary>
internal sealed partial class TypedBullets : ICheck
{
    private const int Few = 2;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        item.Texts.Where(t => t.Role is TextRole.Body or TextRole.Other).Select(Find).OfType<Finding>();

    private static Finding? Find(CheckedText text)
    {
        var lines = Line().Matches(text.Text);
        return OfKind(text, [.. lines.Where(m => m.Groups["dot"].Success)])
            ?? OfKind(text, [.. lines.Where(m => m.Groups["indent"].Success)])
            ?? OfKind(text, [.. lines.Where(m => m.Groups["dash"].Success)]);
    }

    // Dashes before what people say are no list.
    private static Finding? OfKind(CheckedText text, List<Match> lines) =>
        lines.Count < Few || (lines[0].Groups["dash"].Success && lines.Exists(m => m.Value.EndsWith('?'))) ? null : new Finding(
            "typed-bullets", text.Field, new TextRange(lines[0].Index, lines[0].Length), "{0} lines are made to look like a list: make them one.",
            lines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            RepairedBody = text.Body?.Listed([.. lines.Select(m => (new TextRange(m.Index, m.Length), new TextRange(m.Index, Sign().Match(m.Value).Length)))]),
        };

    [GeneratedRegex(
        @"^[ \u00A0]*(?:(?<dot>[•●▪■◦○‣·*✓✔➢➤►\uF0B7\uF0A7])[ \u00A0]*(?=\S)|(?<dash>[-–—+])[ \u00A0]*(?=\p{L}))[^\n]+|^(?<indent>[ \u00A0]{2,})\p{L}[^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[ \u00A0]*(?:[•●▪■◦○‣·*✓✔➢➤►\uF0B7\uF0A7–—+-][ \u00A0]*)?")]
    private static partial Regex Sign();
}
