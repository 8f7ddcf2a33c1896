using System.Buffers;
using System.Net;
using System.Text;

namespace NewsPortal.Content.Bodies;

/// <summary>The words of a body without its marks, for search and for excerpts.</summary>
public static class BodyText
{
    private const string FigureEnd = "</figure>";

    // A line break ends no sentence; neither does a mark inside a line.
    private static readonly HashSet<string> Inline = ["a", "strong", "em", "sub", "sup", "span", "br", "img"];

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it: well-formed, attributes in double quotes.</param>
    /// <param name="isShown">
    /// Whether readers see a picture, by its address as the body holds it. The captions of a figure whose pictures they do not
    /// see are left out. Null when they see all.
    /// </param>
    /// <returns>Plain text, a line for each block, in the order of the body; never HTML.</returns>
    public static string Of(string html, Func<string, bool>? isShown = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            Append(text, html.AsSpan(at, (open < 0 ? html.Length : open) - at));
            if (open < 0)
            {
                break;
            }

            var end = EndOf(html, open);
            var tag = html.AsSpan(open + 1, Math.Max(0, end - open - 1));
            var name = NameOf(tag);
            if (name == "figure" && tag[0] != '/' && isShown is not null)
            {
                var close = html.IndexOf(FigureEnd, open, StringComparison.Ordinal);
                var last = close < 0 ? html.Length - 1 : close + FigureEnd.Length - 1;
                end = IsShown(html[open..last], isShown) ? end : last;
                isShown = close < 0 ? null : isShown;
            }

            Break(text, Inline.Contains(name) ? name == "br" ? ' ' : null : '\n');
            at = end + 1;
        }

        return text.ToString().Trim();
    }

    private static bool IsShown(string figure, Func<string, bool> isShown)
    {
        var sources = Sources(figure).ToList();
        return sources.Count == 0 || sources.Exists(s => isShown(s));
    }

    private static IEnumerable<string> Sources(string figure)
    {
        const string start = " src=\"";
        for (var at = figure.IndexOf(start, StringComparison.Ordinal); at >= 0; at = figure.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var from = at + start.Length;
            var end = figure.IndexOf('"', from);
            yield return WebUtility.HtmlDecode(figure[from..(end < 0 ? figure.Length : end)]);
        }
    }

    // An attribute may hold a “>” as it is.
    private static int EndOf(string html, int open)
    {
        var isQuoted = false;
        for (var i = open; i < html.Length; i++)
        {
            if (html[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (html[i] == '>' && !isQuoted)
            {
                return i;
            }
        }

        return html.Length - 1;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAnyExcept(NameLetters);
        return (end < 0 ? name : name[..end]).ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> part)
    {
        var words = part.Contains('&') ? WebUtility.HtmlDecode(part.ToString()) : part;
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter))
            {
                Break(text, ' ');
            }
            else
            {
                text.Append(letter);
            }
        }
    }

    // White space runs together, and a line's end takes it in.
    private static void Break(StringBuilder text, char? by)
    {
        if (by is not { } letter || text.Length == 0 || text[^1] == '\n')
        {
            return;
        }

        if (text[^1] != ' ')
        {
            text.Append(letter);
        }
        else if (letter == '\n')
        {
            text[^1] = '\n';
        }
    }
}
