using Microsoft.AspNetCore.Html;

namespace NewsPortal.Admin.Comparing;

/// <summary>Two texts with their differences marked, as safe HTML.</summary>
internal static class MarkedText
{
    /// <summary>Both in one: what went struck out, what came underlined.</summary>
    /// <param name="a">Plain text; null for nothing.</param>
    /// <param name="b">Plain text; null for nothing.</param>
    public static IHtmlContent Inline(string? a, string? b)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in WordDiff.Compare(a ?? "", b ?? ""))
        {
            if (run.IsSame)
            {
                html.Append(string.Concat(run.A));
            }
            else
            {
                Mark(html, "del", run.A);

                // Nobody reads what went and what came as one word, nor hears it as one.
                html.Append(run.A.Count > 0 && run.B.Count > 0 ? " " : "");
                Mark(html, "ins", run.B);
            }
        }

        return html;
    }

    /// <summary>One of two: the first with what went struck out, or the second with what came underlined.</summary>
    public static IHtmlContent First(ComparedPart part) => Side(part, "del", run => run.A);

    /// <summary>The second of two, what came underlined.</summary>
    public static IHtmlContent Second(ComparedPart part) => Side(part, "ins", run => run.B);

    /// <summary>The first of two between which one chooses: neither is older, so that nothing is struck out.</summary>
    public static IHtmlContent Choice(ComparedPart part) => Side(part, "ins", run => run.A);

    private static HtmlContentBuilder Side(ComparedPart part, string mark, Func<Run<string>, IReadOnlyList<string>> side)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in WordDiff.Compare(part.A ?? "", part.B ?? ""))
        {
            if (run.IsSame)
            {
                html.Append(string.Concat(side(run)));
            }
            else
            {
                Mark(html, mark, side(run));
            }
        }

        return html;
    }

    private static void Mark(HtmlContentBuilder html, string mark, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            html.AppendHtml($"<{mark}>").Append(string.Concat(words)).AppendHtml($"</{mark}>");
        }
    }
}
