using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>Small documents of Office and LibreOffice.</summary>
internal static class OfficeFiles
{
    internal const string Odt = "application/vnd.oasis.opendocument.text";
    internal const string Ods = "application/vnd.oasis.opendocument.spreadsheet";
    internal const string Odp = "application/vnd.oasis.opendocument.presentation";

    internal static byte[] Docx(params string[] paragraphs) =>
        Docx([.. paragraphs.Select(p => (OpenXmlElement)new W.Paragraph(new W.Run(new W.Text(p))))]);

    internal static byte[] Docx(params OpenXmlElement[] body)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new W.Document(new W.Body(body));
        }

        return file.ToArray();
    }

    /// <summary>Texts are shared strings, numbers are values.</summary>
    internal static byte[] Xlsx(params object[][] rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var strings = book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(r => new Row(r.Select(c => CellOf(c, strings))))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Số liệu", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return file.ToArray();
    }

    internal static byte[] Pptx(params string[] slides)
    {
        using var file = new MemoryStream();
        using (var document = PresentationDocument.Create(file, PresentationDocumentType.Presentation))
        {
            var main = document.AddPresentationPart();
            var ids = new SlideIdList();
            foreach (var text in slides)
            {
                var slide = main.AddNewPart<SlidePart>();
                slide.Slide = new Slide(new CommonSlideData(new ShapeTree(new Shape(new TextBody(
                    new A.Paragraph(new A.Run(new A.Text(text))))))));
                ids.Append(new SlideId { Id = 256 + (uint)ids.Count(), RelationshipId = main.GetIdOfPart(slide) });
            }

            main.Presentation = new Presentation(ids);
        }

        return file.ToArray();
    }

    /// <param name="body">What stands inside <c>office:body</c>.</param>
    internal static byte[] OpenDocument(string mimeType, string body, string prologue = "") => ZipFiles.Of(
        ("mimetype", mimeType),
        ("content.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>{prologue}
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
              xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"><office:body>{body}</office:body></office:document-content>
            """));

    private static Cell CellOf(object value, SharedStringTable strings)
    {
        if (value is not string text)
        {
            return new Cell(new CellValue(FormattableString.Invariant($"{value}")));
        }

        strings.Append(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
        return new Cell(new CellValue($"{strings.Count() - 1}")) { DataType = CellValues.SharedString };
    }
}
