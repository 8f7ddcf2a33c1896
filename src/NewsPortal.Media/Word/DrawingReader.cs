using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>What is drawn in a line: pictures and boxes of text are taken out of it, the rest is counted.</summary>
internal sealed class DrawingReader(PictureBox pictures, WordTally tally)
{
    /// <param name="part">The part it stands in.</param>
    /// <param name="drawing"><c>drawing</c>, <c>pict</c> or <c>object</c>.</param>
    /// <returns>The pictures, and the boxes whose paragraphs are text.</returns>
    public (IReadOnlyList<Picture> Pictures, IReadOnlyList<XElement> Boxes) Read(string part, XElement drawing)
    {
        if (KindOf(drawing) is { } kind)
        {
            tally.Add(kind);
            return ([], []);
        }

        var boxes = drawing.Inside("txbxContent").Where(b => !b.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Is("txbxContent"))).ToList();
        var found = drawing.Descendants().Where(e => e.Name.LocalName is "blip" or "imagedata" && !IsInBox(e, drawing)).ToList();
        if (found.Count == 0 && boxes.Count == 0)
        {
            tally.Add(WordChangeKind.Shapes);
        }

        boxes.ForEach(_ => tally.Add(WordChangeKind.TextBoxes));
        return ([.. found.Select(p => Take(part, p, drawing)).OfType<Picture>()], boxes);
    }

    private static WordChangeKind? KindOf(XElement drawing)
    {
        var uri = drawing.Inside("graphicData").FirstOrDefault().Value("uri") ?? "";
        return uri.EndsWith("/diagram", StringComparison.Ordinal) ? WordChangeKind.Diagrams
            : uri.Contains("/chart", StringComparison.Ordinal) ? WordChangeKind.Charts
            : drawing.Descendants().Any(e => e.Name.LocalName is "webVideoPr" or "videoFile") ? WordChangeKind.Videos
            : drawing.Is("object") ? IsEquation(drawing) ? WordChangeKind.Equations : WordChangeKind.Objects
            : null;
    }

    private static bool IsEquation(XElement drawing) =>
        drawing.Inside("OLEObject").FirstOrDefault().Value("ProgID")?.StartsWith("Equation", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsInBox(XElement element, XElement drawing) =>
        element.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Is("txbxContent"));

    private Picture? Take(string part, XElement picture, XElement drawing)
    {
        // A picture of a group is described by itself, one that stands alone by its frame.
        var own = picture.Ancestors().TakeWhile(a => a != drawing).FirstOrDefault(a => a.Name.LocalName is "pic" or "shape");
        var described = own?.Inside("cNvPr").FirstOrDefault().Value("descr") ?? own.Value("alt");
        var alt = string.IsNullOrEmpty(described) ? drawing.Inside("docPr").FirstOrDefault().Value("descr") : described;
        var cut = picture.Parent.Child("srcRect")?.Attributes().Any(a => a.Value is not ("0" or "")) == true
            || picture.Attributes().Any(a => a.Name.LocalName.StartsWith("crop", StringComparison.Ordinal));
        return pictures.Take(part, picture.Value("embed") ?? picture.Value("link") ?? picture.Value("id"), alt, cut);
    }
}
