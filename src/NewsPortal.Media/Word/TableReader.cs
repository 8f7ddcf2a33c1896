using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>Reads one table.</summary>
/// <param name="read">What reads the content of a cell.</param>
internal sealed class TableReader(WordSource source, Func<IEnumerable<XElement>, IReadOnlyList<Block>> read)
{
    private const int MostColumns = 999;

    private static readonly Piece Bar = new(" | ", Emphasis.None);

    // By the column it begins in: the cell that the next row may go on with.
    private readonly Dictionary<int, TableCell> _above = [];

    /// <returns>The table; or what it holds, where it only lays pictures or one cell out. Empty for an empty one.</returns>
    public IReadOnlyList<Block> Read(XElement table)
    {
        var properties = table.Child("tblPr");
        var hasHead = properties.Child("tblLook") is { } look && (look.Value("firstRow") is "1" or "true" or "on" || IsFirstRow(look.Value("val")))
            && source.Styles.HasHeadRow(properties.ChildValue("tblStyle"));
        var rows = new List<TableRow>();
        foreach (var row in Parts(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is not null)
            {
                source.Tally.Add(WordChangeKind.Deletions);
                continue;
            }

            var isHead = row.Child("trPr").Flag("tblHeader") == true || (hasHead && rows.Count == 0);
            rows.Add(new TableRow(isHead && rows.TrueForAll(r => r.IsHead), ReadCells(row)));
        }

        var cells = rows.SelectMany(r => r.Cells).ToList();
        return cells.TrueForAll(c => c.Blocks.Count == 0) ? []
            : rows.TrueForAll(r => r.Cells.Count <= 1) && (cells.Count == 1 || cells.Exists(c => c.Blocks.Any(b => b is Picture)))
                ? [.. cells.SelectMany(c => c.Blocks)]
                : [new Table(rows)];
    }

    // Older files say it as a bit among others.
    private static bool IsFirstRow(string? bits) =>
        int.TryParse(bits, System.Globalization.NumberStyles.HexNumber, null, out var set) && (set & 0x20) != 0;

    // Rows and cells may stand in content controls.
    private static IEnumerable<XElement> Parts(XElement holder, string name) => holder.Elements().SelectMany(e =>
        e.Is(name) ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" ? Parts(e, name) : []);

    private List<TableCell> ReadCells(XElement row)
    {
        var cells = new List<TableCell>();
        var column = WordXml.Number(row.Child("trPr").ChildValue("gridBefore")) is > 0 and <= MostColumns and var before ? before : 0;
        if (column > 0)
        {
            cells.Add(new TableCell([], column));
        }

        foreach (var cell in Parts(row, "tc"))
        {
            var properties = cell.Child("tcPr");
            var columns = Math.Clamp(WordXml.Number(properties.ChildValue("gridSpan")) ?? 1, 1, MostColumns);
            if (properties.Child("vMerge") is { } merge && merge.Value("val") is null or "continue"
                && _above.GetValueOrDefault(column) is { } above && above.Columns == columns)
            {
                above.Rows++;
            }
            else
            {
                _above[column] = new TableCell([.. read(cell.Elements()).SelectMany(Flat)], columns);
                cells.Add(_above[column]);
            }

            column += columns;
        }

        return cells;
    }

    // A table in a cell becomes lines, one a row.
    private IEnumerable<Block> Flat(Block block)
    {
        if (block is not Table table)
        {
            return [block];
        }

        source.Tally.Add(WordChangeKind.NestedTables);
        return table.Rows.SelectMany(row => row.Cells.SelectMany(c => c.Blocks).OfType<Picture>().Cast<Block>().Prepend(LineOf(row)))
            .Where(b => b is not Line { Pieces.Count: 0 });
    }

    private static Line LineOf(TableRow row)
    {
        var pieces = new List<Piece>();
        foreach (var cell in row.Cells.Where(c => c.Blocks.Any(b => b is Line)))
        {
            pieces.AddRange(pieces.Count == 0 ? [] : [Bar]);
            foreach (var (at, line) in cell.Blocks.OfType<Line>().Index())
            {
                pieces.AddRange(at == 0 ? line.Pieces : [new Piece(" ", Emphasis.None), .. line.Pieces]);
            }
        }

        return new Line(pieces, 0, null, false, null);
    }
}
