using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The body of a docx with its footnotes and endnotes.</summary>
internal static class WordText
{
    internal static void Read(Stream file, TextCollector text, CancellationToken ct)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var main = document.MainDocumentPart ?? throw new InvalidDataException("The document has no main part.");
        OpenXmlPart?[] parts = [main, main.FootnotesPart, main.EndnotesPart];
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            ReadPart(part, text, ct);
        }
    }

    private static void ReadPart(OpenXmlPart part, TextCollector text, CancellationToken ct)
    {
        foreach (var node in OpenXmlNodes.Of(part, ct).TakeWhile(_ => !text.IsFull))
        {
            if (node.ElementType == typeof(Paragraph) && node.IsEndElement)
            {
                text.Break();
            }
            else if (node.IsStartElement && node.ElementType == typeof(Text))
            {
                text.Append(node.GetText());
            }
            else if (node.IsStartElement && node.ElementType == typeof(TabChar))
            {
                text.Blank();
            }
            else if (node.IsStartElement && (node.ElementType == typeof(Break) || node.ElementType == typeof(CarriageReturn)))
            {
                text.Break();
            }
            else if (node.IsStartElement && node.ElementType == typeof(NoBreakHyphen))
            {
                text.Append("-");
            }
        }
    }
}
