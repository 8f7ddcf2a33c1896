namespace NewsPortal.Admin.Exporting;

/// <summary>The columns of a list as a workbook has them, from left to right.</summary>
public sealed class Columns<TRow>
{
    private const double Narrow = 12;
    private const double Usual = 20;
    private const double Wide = 60;

    private readonly List<Column<TRow>> _columns = [];

    internal IReadOnlyList<Column<TRow>> All => _columns;

    /// <param name="name">In the language of the interface, as for all columns.</param>
    /// <param name="value">Null or empty leaves the cell empty.</param>
    /// <param name="isLong">True for headlines and other sentences.</param>
    public Columns<TRow> Text(string name, Func<TRow, string?> value, bool isLong = false) =>
        Add(name, isLong ? Wide : Usual, (cells, row) => cells.Text(value(row)));

    /// <param name="value">Null leaves the cell empty, as for all that follow.</param>
    public Columns<TRow> Number(string name, Func<TRow, double?> value) => Add(name, Narrow, (cells, row) => cells.Number(value(row)));

    /// <summary>A moment, shown in the site's zone.</summary>
    public Columns<TRow> Moment(string name, Func<TRow, DateTimeOffset?> value) => Add(name, Usual, (cells, row) => cells.Moment(value(row)));

    public Columns<TRow> Day(string name, Func<TRow, DateOnly?> value) => Add(name, Narrow, (cells, row) => cells.Day(value(row)));

    private Columns<TRow> Add(string name, double width, Action<CellWriter, TRow> write)
    {
        _columns.Add(new Column<TRow>(name, width, write));
        return this;
    }
}

/// <param name="Width">In digits of the usual letter.</param>
internal sealed record Column<TRow>(string Name, double Width, Action<CellWriter, TRow> Write);
