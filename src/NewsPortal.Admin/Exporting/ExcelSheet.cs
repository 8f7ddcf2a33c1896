namespace NewsPortal.Admin.Exporting;

/// <summary>A list that becomes a sheet of a workbook, or several where Excel could not read it in one.</summary>
public abstract class ExcelSheet
{
    /// <param name="send">Hands on what was written, once enough of it waits.</param>
    internal abstract Task WriteAsync(WorkbookWriter book, Func<Task> send, CancellationToken ct);
}

/// <param name="name">In the language of the interface.</param>
/// <param name="rows">Asked for once, and never held together.</param>
/// <param name="mostRows">On one sheet, the head among them.</param>
public sealed class ExcelSheet<TRow>(string name, Columns<TRow> columns, IAsyncEnumerable<TRow> rows, int mostRows = SheetWriter.MaxRows) : ExcelSheet
{
    internal override async Task WriteAsync(WorkbookWriter book, Func<Task> send, CancellationToken ct)
    {
        var heads = columns.All.Select(c => (c.Name, c.Width)).ToList();
        var sheet = book.BeginSheet(name, heads);
        try
        {
            await foreach (var row in rows.WithCancellation(ct))
            {
                if (sheet.Cells.Rows == mostRows)
                {
                    sheet.Dispose();
                    sheet = book.BeginSheet(name, heads);
                }

                sheet.Cells.BeginRow();
                foreach (var column in columns.All)
                {
                    column.Write(sheet.Cells, row);
                }

                sheet.Cells.EndRow();
                await send();
            }
        }
        finally
        {
            sheet.Dispose();
        }
    }
}
