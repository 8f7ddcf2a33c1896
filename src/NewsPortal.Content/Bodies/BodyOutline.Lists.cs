using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <content>Lines that were typed to look like a list.</content>
public sealed partial class BodyOutline
{
    /// <summary>The HTML with lines of paragraphs made items of lists; lines that follow one another are one list.</summary>
    /// <param name="lines">In the order of the text: each whole line, and the sign before it, which goes.</param>
    /// <returns>
    /// Null when none can be: a line of emphasis or a link that goes on in the next stays with its whole paragraph, and so do
    /// headings, items and cells.
    /// </returns>
    public string? Listed(IReadOnlyList<(TextRange Line, TextRange Sign)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var edits = new List<Replacement>();
        var lastEnd = -1;
        foreach (var block in Blocks.Where(b => b.Kind == BlockKind.Paragraph))
        {
            var inside = lines.Where(l => block.Range.Start <= l.Line.Start && l.Line.End <= block.Range.End).ToList();
            if (inside.Count == 0 || ParagraphOf(block) is not { } paragraph || Pieces(paragraph) is not { } pieces)
            {
                continue;
            }

            var isItem = Lines(block.Range).Select(line => inside.Exists(i => i.Line.Start == line.Start)).ToList();
            if (isItem.Count != pieces.Count)
            {
                continue;
            }

            edits.AddRange(inside.SelectMany(i => InHtml(new Replacement(i.Sign, ""))));
            var goesOn = isItem[0] && lastEnd >= 0 && string.IsNullOrWhiteSpace(_html[lastEnd..paragraph.Start]);
            if (goesOn)
            {
                // The end of the list before is taken back.
                edits[edits.FindLastIndex(e => e.Range.End == lastEnd)] = new Replacement(new TextRange(lastEnd - End.Length, End.Length), "</li>");
            }

            edits.Add(new Replacement(new TextRange(paragraph.Start, pieces[0].Start - paragraph.Start), Begin(isItem[0], goesOn)));
            for (var i = 1; i < pieces.Count; i++)
            {
                var gap = new TextRange(pieces[i - 1].End, pieces[i].Start - pieces[i - 1].End);
                edits.Add(new Replacement(gap, (isItem[i - 1], isItem[i]) switch
                {
                    (true, true) => "</li><li>",
                    (true, false) => "</li></ul><p>",
                    (false, true) => "</p><ul><li>",
                    _ => Break,
                }));
            }

            edits.Add(new Replacement(new TextRange(pieces[^1].End, paragraph.End - pieces[^1].End), isItem[^1] ? "</li></ul>" : End));
            lastEnd = isItem[^1] ? paragraph.End : -1;
        }

        return edits.Count == 0 ? null : Replacement.Apply(_html, edits);
    }

    private static string Begin(bool isItem, bool goesOn) => goesOn ? "<li>" : isItem ? "<ul><li>" : "<p>";

    // What stands between the breaks, when every tag that begins in a piece ends there.
    private List<TextRange>? Pieces(TextRange paragraph)
    {
        var start = _html.IndexOf('>', paragraph.Start) + 1;
        var (end, pieces) = (paragraph.End - End.Length, new List<TextRange>());
        for (var next = start; next <= end; start = next + Break.Length, next = start)
        {
            next = _html.IndexOf(Break, start, end - start, StringComparison.Ordinal) is >= 0 and var at ? at : end;
            var tags = InlineTag().Matches(_html[start..next]);
            if (tags.Sum(t => t.ValueSpan[1] == '/' ? -1 : 1) != 0 || (tags.Count > 0 && tags[0].ValueSpan[1] == '/'))
            {
                return null;
            }

            pieces.Add(new TextRange(start, next - start));
        }

        return pieces;
    }

    private IEnumerable<TextRange> Lines(TextRange range)
    {
        for (var start = range.Start; start <= range.End;)
        {
            var end = Text.IndexOf('\n', start, range.End - start) is >= 0 and var at ? at : range.End;
            yield return new TextRange(start, end - start);
            start = end + 1;
        }
    }

    [GeneratedRegex("</?[a-z]+[^>]*>")]
    private static partial Regex InlineTag();
}
