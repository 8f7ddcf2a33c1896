using System.Buffers;
using System.Text;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// Keeps tags from standing in one another deeper than a parser can bear: its time grows with the square of their depth.
/// </summary>
internal static class Nesting
{
    // Elements that never hold another, and those that end by themselves where the next begins.
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rt", "rp",
    };

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <returns>The same text, or one without the tags that open deeper than this; words stay.</returns>
    public static string Limit(string html, int maxDepth)
    {
        StringBuilder? kept = null;
        var (depth, copied) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var length = NameLength(html.AsSpan(start));
            if (length == 0 || Shallow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(start, length)))
            {
                continue;
            }

            var isTooDeep = closes ? depth > maxDepth : depth >= maxDepth;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (isTooDeep)
            {
                kept = (kept ?? new StringBuilder(html.Length)).Append(html, copied, at - copied);
                var end = html.IndexOf('>', start);
                copied = end < 0 ? html.Length : end + 1;
                at = copied - 1;
            }
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(NameLetters);
        return end < 0 ? text.Length : end;
    }
}
