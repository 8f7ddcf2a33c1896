using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Layout made of spaces, tabs and no-break spaces: indents, gaps, empty paragraphs.</summary>
public static partial class BlankRuns
{
    /// <summary>Every misuse in the order of the text. Text with single spaces and paragraphs gives none.</summary>
    public static IReadOnlyList<BlankRun> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? bound = null;
        var runs = new List<BlankRun>();
        foreach (Match match in Blanks().Matches(text))
        {
            bound ??= VietnameseText.Bind(text.Replace('\u00A0', ' '));
            if (KindOf(match, text, bound) is { } kind)
            {
                runs.Add(new BlankRun(new TextRange(match.Index, match.Length), kind));
            }
        }

        return runs;
    }

    /// <summary>
    /// The text with one space for a gap, none at line edges, at most one blank line between paragraphs, and
    /// no-break spaces only where <see cref="VietnameseText.Bind"/> wants them. Words never change. Idempotent.
    /// </summary>
    /// <returns>The same instance when there is nothing to repair.</returns>
    public static string Repair(string text)
    {
        var runs = Find(text);
        if (runs.Count == 0)
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (range, kind) in runs)
        {
            repaired.Append(text, at, range.Start - at).Append(Replacement(range, kind, text));
            at = range.End;
        }

        return repaired.Append(text, at, text.Length - at).ToString();
    }

    private static BlankRunKind? KindOf(Match match, string text, string bound)
    {
        var start = match.Index;
        var end = start + match.Length;
        var breaks = match.ValueSpan.Count('\n');
        if (start == 0 || end == text.Length)
        {
            return breaks > 0 ? BlankRunKind.EmptyLines : BlankRunKind.Edge;
        }

        return (breaks, match.Length) switch
        {
            ( > 2, _) => BlankRunKind.EmptyLines,
            (2, > 2) when match.ValueSpan.Trim(['\u00A0', ' ', '\t']).Length > 2 => BlankRunKind.EmptyLines,
            ( > 0, _) when match.Length > breaks => BlankRunKind.Edge,
            (0, > 1) => BlankRunKind.Gap,
            (0, 1) when IsStray(text, bound, start) => BlankRunKind.StrayNoBreakSpace,
            _ => null,
        };
    }

    // A no-break space beside a digit was most likely meant: 1 000, số 12, page 3.
    private static bool IsStray(string text, string bound, int at) =>
        text[at] == '\u00A0' && bound[at] != '\u00A0'
        && !char.IsAsciiDigit(text[at - 1]) && !char.IsAsciiDigit(text[at + 1]);

    private static string Replacement(TextRange range, BlankRunKind kind, string text)
    {
        if (range.Start == 0 || range.End == text.Length)
        {
            return "";
        }

        return kind switch
        {
            BlankRunKind.EmptyLines => "\n\n",
            BlankRunKind.Edge => new string('\n', text.AsSpan(range.Start, range.Length).Count('\n')),
            _ => " ",
        };
    }

    [GeneratedRegex(@"[ \t\n\u00A0\u2000-\u200A\u3000]+")]
    private static partial Regex Blanks();
}
