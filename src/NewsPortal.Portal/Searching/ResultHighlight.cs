using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Shapes;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Searching;

/// <summary>Why an item was found: its title, and the passage that shows it.</summary>
/// <param name="File">In whose text the passage stands; null for the item itself.</param>
internal sealed record ResultHighlight(IReadOnlyList<MarkedText> Title, IReadOnlyList<MarkedText> Passage, string? File)
{
    public static ResultHighlight Of(SearchSnapshot snapshot, Query query, StoryRow row)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(row);
        var (title, kept) = snapshot.Text(row.Id) ?? (row.Title, row.Summary ?? "");
        var body = ItemText.Readable(kept);
        var passage = Highlighter.Passage(body, query);
        var file = ItemText.FileAt(body, passage.Marks is [var first, ..] ? first.Start : passage.Range.Start);
        return new ResultHighlight(
            Marked(title, new TextRange(0, title.Length), Highlighter.Marks(title, query)), Cut(body, passage, file?.Start ?? 0), file?.Name);
    }

    /// <param name="from">Where the text begins that the passage is of.</param>
    private static List<MarkedText> Cut(string body, Passage passage, int from)
    {
        var start = Math.Max(passage.Range.Start, from);
        var pieces = Marked(body, new TextRange(start, passage.Range.End - start), passage.Marks);
        if (start > 0 && body[..start].TrimEnd(' ') is [.., not ('\n' or '\f')])
        {
            pieces.Insert(0, new MarkedText("… ", false));
        }

        if (passage.Range.End < body.Length && pieces.Count > 0)
        {
            pieces.Add(new MarkedText("…", false));
        }

        return pieces;
    }

    private static List<MarkedText> Marked(string text, TextRange range, IReadOnlyList<TextRange> marks)
    {
        var pieces = new List<MarkedText>();
        var at = range.Start;
        foreach (var mark in marks)
        {
            Add(at, mark.Start, false);
            Add(mark.Start, mark.End, true);
            at = mark.End;
        }

        Add(at, range.End, false);
        return pieces;

        // Words found side by side are marked as one.
        void Add(int start, int end, bool isMarked)
        {
            var piece = InOneLine(text[start..end]);
            if (isMarked && pieces is [.., { IsMarked: true } first, { Text: " ", IsMarked: false }])
            {
                pieces.RemoveRange(pieces.Count - 2, 2);
                pieces.Add(new MarkedText($"{first.Text} {piece}", true));
            }
            else if (piece.Length > 0)
            {
                pieces.Add(new MarkedText(piece, isMarked));
            }
        }
    }

    // Where a line ends without a sign, one is needed.
    private static string InOneLine(string text)
    {
        var lines = text.Split('\n', '\f');
        return string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line.Length == 0 || char.IsPunctuation(line[^1]) ? line + " " : line + " · "));
    }
}
