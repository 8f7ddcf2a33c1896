using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The cells of an xlsx, a row on a line, sheet after sheet, each once; of a formula its last result.</summary>
internal static class SheetText
{
    internal static void Read(Stream file, TextCollector text, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException("The document has no workbook.");
        var shared = new SharedStrings(book.SharedStringTablePart, text.MaxRunes, ct);
        var read = new HashSet<OpenXmlPart>();
        foreach (var node in OpenXmlNodes.Of(book, ct).TakeWhile(_ => !text.IsFull))
        {
            if (node.ElementType != typeof(Sheet) || !node.IsStartElement)
            {
                continue;
            }

            text.Append(node.Attributes.FirstOrDefault(a => a.LocalName == "name").Value);
            text.Break();
            if (OpenXmlNodes.Target(node, book) is WorksheetPart sheet && read.Add(sheet))
            {
                ReadSheet(sheet, shared, text, ct);
            }
        }
    }

    private static void ReadSheet(OpenXmlPart sheet, SharedStrings shared, TextCollector text, CancellationToken ct)
    {
        var isShared = false;
        foreach (var node in OpenXmlNodes.Of(sheet, ct).TakeWhile(_ => !text.IsFull))
        {
            if (node.ElementType == typeof(Row) && node.IsEndElement)
            {
                text.Break();
            }
            else if (node.IsStartElement && node.ElementType == typeof(Cell))
            {
                isShared = node.Attributes.Any(a => a is { LocalName: "t", Value: "s" });
                text.Blank();
            }
            else if (node.IsStartElement && node.ElementType == typeof(CellValue))
            {
                text.Append(isShared ? shared[node.GetText()] : node.GetText());
            }
            else if (node.IsStartElement && node.ElementType == typeof(Text))
            {
                text.Append(node.GetText());
            }
        }
    }
}
