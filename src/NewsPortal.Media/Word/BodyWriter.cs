using System.Globalization;
using System.Text;

namespace NewsPortal.Media.Word;

/// <summary>Writes what was read as the HTML of a body, with the elements that <c>BodyHtml</c> of Content lets through.</summary>
/// <param name="shown">Takes the pictures that it shows.</param>
internal sealed class BodyWriter(StringBuilder html, List<WordPicture> shown)
{
    private const int FirstLevel = 2;
    private const int LastLevel = 4;

    private readonly ListStack _lists = new(html);
    private readonly Stack<int> _headings = [];

    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var at = 0; at < blocks.Count;)
        {
            at += WriteAt(blocks, at);
        }

        _lists.Close();
    }

    /// <summary>The notes of the text, under a line.</summary>
    public void WriteNotes(IReadOnlyList<IReadOnlyList<Block>> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Append("<hr><ol>");
        foreach (var note in notes)
        {
            html.Append("<li>");
            foreach (var (at, line) in note.OfType<Line>().Index())
            {
                html.Append(at == 0 ? "" : "<br>");
                PieceHtml.Write(html, line.Pieces);
            }

            html.Append("</li>");
        }

        html.Append("</ol>");
    }

    /// <returns>How many blocks were written: captions go with what they speak of.</returns>
    private int WriteAt(IReadOnlyList<Block> blocks, int at)
    {
        var next = at + 1 < blocks.Count ? blocks[at + 1] : null;
        switch (blocks[at])
        {
            case Line { HeadingLevel: 0, Marker: { HasWords: false } marker } item:
                _lists.Begin(marker);
                PieceHtml.Write(html, item.Pieces);
                return 1;
            case Line line when next is Table captioned && Captions.IsOfTable(line):
                WriteTable(captioned, line);
                return 2;
            case Line line:
                WriteLine(line);
                return 1;
            case Picture picture:
                return WriteFigure(picture, blocks, at);
            case Table table when next is Line { Use: LineUse.Caption } below && !(at + 2 < blocks.Count && blocks[at + 2] is Table):
                WriteTable(table, below);
                return 2;
            case Table table:
                WriteTable(table, null);
                return 1;
            default:
                throw new InvalidOperationException($"There is no such block: {blocks[at]}.");
        }
    }

    private void WriteLine(Line line)
    {
        _lists.Close();
        var name = line.HeadingLevel > 0 || line.Use == LineUse.Title ? "h" + LevelOf(Math.Max(line.HeadingLevel, 1)).ToString(CultureInfo.InvariantCulture) : "p";
        var isQuote = line.Use == LineUse.Quote && name == "p";
        html.Append(isQuote ? "<blockquote>" : "").Append('<').Append(name).Append('>');
        PieceHtml.Write(html, Numbered(line), name == "p" ? Emphasis.None : Emphasis.Strong);
        html.Append("</").Append(name).Append('>').Append(isQuote ? "</blockquote>" : "");
    }

    // The number of a heading, and one among words such as “Điều 5.”, is part of what it says.
    private static IReadOnlyList<Piece> Numbered(Line line) => line.Marker is { Text.Length: > 0 } marker
        ? [new Piece(marker.Text + " ", line.Pieces[0].Emphasis), .. line.Pieces] : line.Pieces;

    // The first level is that of sections, and none is left out on the way down.
    private int LevelOf(int level)
    {
        while (_headings.TryPeek(out var above) && above >= level)
        {
            _headings.Pop();
        }

        _headings.Push(level);
        return Math.Min(FirstLevel + _headings.Count - 1, LastLevel);
    }

    private int WriteFigure(Picture picture, IReadOnlyList<Block> blocks, int at)
    {
        _lists.Close();
        var lines = new List<Line>();
        if (at + 1 < blocks.Count && blocks[at + 1] is Line caption && Captions.IsOfPicture(caption))
        {
            lines.Add(caption);
            if (at + 2 < blocks.Count && blocks[at + 2] is Line credit && Captions.IsCredit(credit))
            {
                lines.Add(credit);
            }
        }

        var text = string.Join(' ', lines.Select(l => l.Text));
        if (!shown.Exists(p => p.Number == picture.Number))
        {
            shown.Add(new WordPicture(picture.Number, picture.File, picture.Alt, text));
        }

        html.Append(WordFigures.Begin(picture.Number, picture.Alt));
        if (lines.Count > 0)
        {
            html.Append("<figcaption>");
            WriteCaption(lines);
            html.Append("</figcaption>");
        }

        html.Append("</figure>");
        return 1 + lines.Count;
    }

    // A caption in italics looks so by itself.
    private void WriteCaption(IReadOnlyList<Line> lines)
    {
        foreach (var (at, line) in lines.Index())
        {
            html.Append(at == 0 ? "" : " ");
            PieceHtml.Write(html, line.Pieces, line.IsAllSlanted ? Emphasis.Slanted : Emphasis.None);
        }
    }

    private void WriteTable(Table table, Line? caption)
    {
        _lists.Close();
        html.Append("<table>");
        if (caption is not null)
        {
            html.Append("<caption>");
            WriteCaption([caption]);
            html.Append("</caption>");
        }

        var heads = table.Rows.TakeWhile(r => r.IsHead).Count();
        WriteRows("thead", table.Rows.Take(heads));
        WriteRows("tbody", table.Rows.Skip(heads));
        html.Append("</table>");
    }

    private void WriteRows(string section, IEnumerable<TableRow> rows)
    {
        var isBegun = false;
        foreach (var row in rows)
        {
            html.Append(isBegun ? "" : $"<{section}>").Append("<tr>");
            isBegun = true;
            foreach (var cell in row.Cells)
            {
                WriteCell(cell, row.IsHead);
            }

            html.Append("</tr>");
        }

        html.Append(isBegun ? $"</{section}>" : "");
    }

    private void WriteCell(TableCell cell, bool isHead)
    {
        var name = isHead ? "th" : "td";
        html.Append('<').Append(name).Append(isHead ? " scope=\"col\"" : "");
        html.Append(cell.Columns > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"") : "");
        html.Append(cell.Rows > 1 ? string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"") : "").Append('>');
        if (cell.Blocks is [Line { Marker: null or { HasWords: true } } only])
        {
            PieceHtml.Write(html, Numbered(only), isHead ? Emphasis.Strong : Emphasis.None);
        }
        else
        {
            new BodyWriter(html, shown).Write([.. cell.Blocks.Select(b => b is Line line ? line with { HeadingLevel = 0, Use = line.Use == LineUse.Caption ? line.Use : null } : b)]);
        }

        html.Append("</").Append(name).Append('>');
    }
}
