using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// A body as plain text whose every letter knows its place in the HTML, so that what is found in the words can be put right
/// in the body. Unlike <see cref="BodyText"/> it keeps no-break spaces, and ends a line at a line break.
/// </summary>
public sealed partial class BodyOutline
{
    private const string Break = "<br>";
    private const string End = "</p>";

    // What may stand between the tag of a paragraph and its first word; more is no paragraph of words.
    private const int LongestTags = 4_000;

    private readonly string _html;
    private readonly IReadOnlyList<TextRange?> _places;

    private BodyOutline(string html, OutlineReader read)
    {
        (_html, _places) = (html, read.Places);
        (Text, Blocks, Pictures, Links) = (read.Text, read.Blocks, read.Pictures, read.Links);
    }

    /// <summary>The words, a line for each block.</summary>
    public string Text { get; }

    public IReadOnlyList<BodyBlock> Blocks { get; }

    public IReadOnlyList<BodyPicture> Pictures { get; }

    public IReadOnlyList<BodyLink> Links { get; }

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it: well-formed, attributes in double quotes.</param>
    public static BodyOutline Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new BodyOutline(html, OutlineReader.Read(html));
    }

    /// <summary>
    /// The HTML with other words at the given places. Tags stay where they are; a paragraph that loses its last word goes.
    /// </summary>
    public string Replace(IEnumerable<Replacement> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var changed = Replacement.Apply(_html, replacements.SelectMany(InHtml));
        return changed.Replace("<p></p>", "", StringComparison.Ordinal);
    }

    /// <summary>Whether a link can stand at a place of the words: not in another, and not across the bounds of a block or of emphasis.</summary>
    public bool CanLink(TextRange range) => range.Length > 0 && !Links.Any(l => l.Range.Start < range.End && range.Start < l.Range.End)
        && _places[range.Start] is { } first && _places[range.End - 1] is { } last && !_html.AsSpan(first.Start, last.End - first.Start).Contains('<')
        && !IsInLink(first.Start);

    /// <summary>The HTML with a place of the words made a link.</summary>
    /// <param name="address">As bodies hold it: <c>item:…</c>.</param>
    /// <exception cref="ArgumentException">Where none <see cref="CanLink"/>.</exception>
    public string Link(TextRange range, string address) => Link([(range, address)]);

    /// <summary>The HTML with places of the words made links, each to its own address; of two that overlap the first is made.</summary>
    /// <exception cref="ArgumentException">Where none <see cref="CanLink"/>.</exception>
    public string Link(IEnumerable<(TextRange Range, string Address)> links) => Replacement.Apply(_html, links.Select(link =>
    {
        if (!CanLink(link.Range) || _places[link.Range.Start] is not { } first || _places[link.Range.End - 1] is not { } last)
        {
            throw new ArgumentException("No link can stand there.", nameof(links));
        }

        var place = new TextRange(first.Start, last.End - first.Start);
        return new Replacement(place, $"<a href=\"{WebUtility.HtmlEncode(link.Address)}\">{place.Of(_html)}</a>");
    }));

    /// <summary>The HTML with one paragraph more, of nothing but a link.</summary>
    /// <param name="words">Plain text.</param>
    /// <param name="address">As bodies hold it: <c>item:…</c>.</param>
    public string WithLast(string words, string address)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"{_html}<p><a href=\"{WebUtility.HtmlEncode(address)}\">{Escaped(words)}</a></p>";
    }

    /// <summary>The HTML without a line: with its paragraph where that holds nothing else.</summary>
    /// <param name="line">A line of a paragraph, in places of the words.</param>
    public string Without(TextRange line)
    {
        var block = Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph && b.Range.Start <= line.Start && line.End <= b.Range.End);
        if (block is not null && string.IsNullOrWhiteSpace(Text[block.Range.Start..line.Start] + Text[line.End..block.Range.End]) && ParagraphOf(block) is { } paragraph)
        {
            return _html[..paragraph.Start] + _html[paragraph.End..];
        }

        var isPlain = _places[line.Start] is { } from && _places[line.End - 1] is { } to && !_html.AsSpan(from.Start, to.End - from.Start).Contains('<');
        var left = isPlain ? WithoutBreak(_html[.._places[line.Start]!.Value.Start], _html[_places[line.End - 1]!.Value.End..])
            : LastBreak().Replace(Emptied().Replace(Replace([new Replacement(line, "")]), ""), End);
        return Emptied().Replace(left, "").Replace("<p></p>", "", StringComparison.Ordinal);
    }

    /// <summary>Whether words are strong from their first letter to their last.</summary>
    public bool IsStrong(TextRange range)
    {
        if (range.Length == 0 || _places[range.Start] is not { } first || _places[range.End - 1] is not { } last)
        {
            return false;
        }

        var open = _html.LastIndexOf("<strong>", first.Start, StringComparison.Ordinal);
        return open >= 0 && _html.IndexOf("</strong>", open, StringComparison.Ordinal) >= last.End;
    }

    // Around whole blocks a link is none of the outline.
    private bool IsInLink(int at)
    {
        var before = _html.AsSpan(0, at);
        return before.LastIndexOf("<a ") > before.LastIndexOf("</a>");
    }

    // A paragraph of words alone, from its tag to its end; breaks before its first word and behind its last are of it.
    private TextRange? ParagraphOf(BodyBlock block)
    {
        var (from, to) = (block.Range.Start, block.Range.End - 1);
        while (from < to && _places[from] is null)
        {
            from++;
        }

        while (to > from && _places[to] is null)
        {
            to--;
        }

        if (_places[from] is not { } first || _places[to] is not { } last)
        {
            return null;
        }

        var start = _html.LastIndexOf("<p", first.Start, Math.Min(first.Start + 1, LongestTags), StringComparison.Ordinal);
        var end = _html.IndexOf(End, last.End, Math.Min(_html.Length - last.End, LongestTags), StringComparison.Ordinal);
        return start < 0 || end < 0 || _html.AsSpan(start, end - start).Contains("<img", StringComparison.Ordinal)
            || !Opening().IsMatch(_html[start..first.Start]) || !Closing().IsMatch(_html[last.End..end]) ? null : new TextRange(start, end + End.Length - start);
    }

    private IEnumerable<Replacement> InHtml(Replacement replacement)
    {
        var words = Escaped(replacement.Text);
        for (var i = replacement.Range.Start; i < replacement.Range.End; i++)
        {
            if (_places[i] is { } place)
            {
                yield return new Replacement(place, words);
                words = "";
            }
        }
    }

    private static string Escaped(string words) => words.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // One of the two breaks that made it a line goes with it.
    private static string WithoutBreak(string before, string after) =>
        before.EndsWith(Break, StringComparison.Ordinal) ? before[..^Break.Length] + after
        : after.StartsWith(Break, StringComparison.Ordinal) ? before + after[Break.Length..] : before + after;

    // A paragraph of nothing but these words: no picture, no other block.
    [GeneratedRegex(@"^<p(?:\s[^>]*)?>(?:\s|<br>|<(?:strong|em|a|span|sub|sup)\b[^>]*>)*$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:\s|</(?:strong|em|a|span|sub|sup)>|<br>)*$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"<(?<t>strong|em|a|span|sub|sup)\b[^>]*></\k<t>>|<(?:strong|em|span)><a\b[^>]*></a></(?:strong|em|span)>")]
    private static partial Regex Emptied();

    [GeneratedRegex(@"<br>\s*</p>")]
    private static partial Regex LastBreak();
}
