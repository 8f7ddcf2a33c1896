using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Lists made of typed dots, dashes or indents instead of being lists.</summary>
internal sealed partial class TypedBullets : ICheck
{
    private const int Few = 2;

    // A body with more is no article.
    private const int MostLines = 500;

    private const string Dashes = "-–—+";

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
            About = string.Join('\n', lines.Select(m => m.Value)),
            RepairedBody = Repaired(text, lines),
        };

    // Blanks before a paragraph are its layout, and a second sign is a level below the first: these only a person puts right.
    private static string? Repaired(CheckedText text, List<Match> lines)
    {
        if (text.Body is not { } body || lines[0].Groups["indent"].Success)
        {
            return null;
        }

        var isDash = lines[0].Groups["dash"].Success;
        var all = Signed().Matches(text.Text).Where(m => isDash == Dashes.Contains(m.Groups["sign"].Value[0])).ToList();
        var signs = all.Select(m => m.Groups["sign"].Value is "–" or "—" ? "-" : m.Groups["sign"].Value).Distinct().Count();
        return signs > 1 || all.Count > MostLines ? null
            : body.Listed([.. all.Select(m => (new TextRange(m.Index, m.Length), new TextRange(m.Index, m.Groups["sign"].Index + m.Groups["sign"].Length + m.Groups["gap"].Length - m.Index)))]);
    }

    [GeneratedRegex(
        @"^[ \u00A0]*(?:(?<dot>[•●▪■◦○‣·*✓✔➢➤►\uF0B7\uF0A7])[ \u00A0]*(?=\S)|(?<dash>[-–—+])[ \u00A0]*(?=\p{L}))[^\n]+|^(?<indent>[ \u00A0]{2,})\p{L}[^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    // Any line of such a sign belongs to the list, also one that begins with a number or a quotation.
    [GeneratedRegex(@"^[ \u00A0]*(?<sign>[•●▪■◦○‣·*✓✔➢➤►\uF0B7\uF0A7–—+-])(?<gap>[ \u00A0]*)(?=\S)[^\n]+", RegexOptions.Multiline)]
    private static partial Regex Signed();
}
