using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace NewsPortal.Tests.Admin.Exporting;

/// <summary>Reads workbooks back as Excel would, after asking whether they are well made.</summary>
internal static class Workbooks
{
    /// <returns>The sheets by name, each as its rows of cells; an empty cell is empty.</returns>
    internal static IReadOnlyList<(string Name, List<List<string>> Rows)> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var book = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        return
        [
            .. book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s =>
                (s.Name!.Value!, ((WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet!.Descendants<Row>().Select(Cells).ToList())),
        ];
    }

    /// <summary>What Excel takes every cell for: a formula stands out.</summary>
    internal static List<string> Kinds(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var book = SpreadsheetDocument.Open(stream, false);
        return [.. book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())
            .Select(c => c.CellFormula is not null ? "formula" : c.DataType is null ? "number" : c.DataType.InnerText!).Distinct()];
    }

    private static List<string> Cells(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
            while (cells.Count < column - 1)
            {
                cells.Add("");
            }

            cells.Add(cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "");
        }

        return cells;
    }
}
