using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The slides of a pptx in their order, each once.</summary>
internal static class SlideText
{
    internal static void Read(Stream file, TextCollector text, CancellationToken ct)
    {
        using var document = PresentationDocument.Open(file, isEditable: false);
        var main = document.PresentationPart ?? throw new InvalidDataException("The document has no presentation.");
        var read = new HashSet<OpenXmlPart>();
        foreach (var node in OpenXmlNodes.Of(main, ct).TakeWhile(_ => !text.IsFull))
        {
            if (node.ElementType == typeof(SlideId) && node.IsStartElement
                && OpenXmlNodes.Target(node, main) is SlidePart slide && read.Add(slide))
            {
                ReadSlide(slide, text, ct);
            }
        }
    }

    private static void ReadSlide(OpenXmlPart slide, TextCollector text, CancellationToken ct)
    {
        foreach (var node in OpenXmlNodes.Of(slide, ct).TakeWhile(_ => !text.IsFull))
        {
            if (node.IsStartElement && node.ElementType == typeof(DocumentFormat.OpenXml.Drawing.Text))
            {
                text.Append(node.GetText());
            }
            else if ((node.ElementType == typeof(Paragraph) && node.IsEndElement)
                || (node.ElementType == typeof(Break) && node.IsStartElement))
            {
                text.Break();
            }
        }
    }
}
