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
    /// paragraphs in another language or right behind the sign of an item, headings, items and cells.
    /// </returns>
    public string? Listed(IReadOnlyList<(TextRange Line, TextRange Sign)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (edits, lastEnd, next) = (new List<Replacement>(), -1, 0);
        foreach (var block in Blocks)
        {
            var inside = new Dictionary<int, TextRange>();
            for (; next < lines.Count && lines[next].Line.Start < block.Range.End; next++)
            {
                inside[lines[next].Line.Start] = lines[next].Sign;
            }

            if (inside.Count == 0 || block.Kind != BlockKind.Paragraph || ParagraphOf(block) is not { } paragraph || PiecesOf(block, paragraph, inside) is not { } pieces)
            {
                continue;
            }

            edits.AddRange(inside.Values.SelectMany(sign => InHtml(new Replacement(sign, ""))));
            var goesOn = pieces[0].IsItem && lastEnd >= 0 && string.IsNullOrWhiteSpace(_html[lastEnd..paragraph.Start]);
            if (goesOn)
            {
                // The end of the list before is taken back.
                var before = edits.FindLastIndex(e => e.Range.End == lastEnd);
                edits[before] = edits[before] with { Text = "</li>" };
            }

            edits.Add(new Replacement(new TextRange(paragraph.Start, pieces[0].Place.Start - paragraph.Start), Begin(pieces[0].IsItem, goesOn)));
            foreach (var (one, other) in pieces.Zip(pieces.Skip(1)).Where(p => p.First.IsItem || p.Second.IsItem))
            {
                var gap = new TextRange(one.Place.End, other.Place.Start - one.Place.End);
                edits.Add(new Replacement(gap, (one.IsItem, other.IsItem) switch
                {
                    (true, true) => "</li><li>",
                    (true, false) => "</li></ul><p>",
                    _ => "</p><ul><li>",
                }));
            }

            edits.Add(new Replacement(new TextRange(pieces[^1].Place.End, paragraph.End - pieces[^1].Place.End), pieces[^1].IsItem ? "</li></ul>" : End));
            lastEnd = pieces[^1].IsItem ? paragraph.End : -1;
        }

        return edits.Count == 0 ? null : Emptied().Replace(Replacement.Apply(_html, edits), "");
    }

    private static string Begin(bool isItem, bool goesOn) => goesOn ? "<li>" : isItem ? "<ul><li>" : "<p>";

    // What stands between the breaks and holds words, when every tag that begins in a piece ends there.
    private List<(TextRange Place, bool IsItem)>? PiecesOf(BodyBlock block, TextRange paragraph, Dictionary<int, TextRange> signs)
    {
        const string tag = "<p>";
        if (!_html.AsSpan(paragraph.Start).StartsWith(tag) || _html.AsSpan(0, paragraph.Start).TrimEnd().EndsWith("<li>"))
        {
            return null;
        }

        var (places, end) = (new List<TextRange>(), paragraph.End - End.Length);
        for (var start = paragraph.Start + tag.Length; start <= end; start = places[^1].End + Break.Length)
        {
            var next = _html.IndexOf(Break, start, end - start, StringComparison.Ordinal) is >= 0 and var at ? at : end;
            var tags = InlineTag().Matches(_html[start..next]);
            if (tags.Sum(t => t.ValueSpan[1] == '/' ? -1 : 1) != 0 || (tags.Count > 0 && tags[0].ValueSpan[1] == '/'))
            {
                return null;
            }

            places.Add(new TextRange(start, next - start));
        }

        var lines = Lines(block.Range).ToList();
        var pieces = places.Zip(lines).Where(p => !string.IsNullOrWhiteSpace(p.Second.Of(Text))).Select(p => (p.First, signs.ContainsKey(p.Second.Start))).ToList();
        return lines.Count == places.Count && pieces.Count > 0 ? pieces : null;
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
