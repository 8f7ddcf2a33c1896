using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>Reads the paragraphs and tables of one part.</summary>
internal sealed partial class BlockReader(WordSource source, string part)
{
    // The large first letter of a text is a paragraph of its own.
    private IReadOnlyList<Piece> _dropCap = [];

    /// <param name="elements">As a body, a cell, a note or a box of text holds them.</param>
    public IReadOnlyList<Block> Read(IEnumerable<XElement> elements) => [.. elements.SelectMany(Read)];

    private IReadOnlyList<Block> Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                return ReadLine(element);
            case "tbl":
                return new TableReader(source, Read).Read(element);
            case "sdt":
                return ReadControl(element);
            case "ins" or "moveTo" or "smartTag" or "customXml":
                return Read(element.Elements());
            case "oMath" or "oMathPara":
                source.Tally.Add(WordChangeKind.Equations);
                return [];
            default:
                return [];
        }
    }

    private IReadOnlyList<Block> ReadControl(XElement control)
    {
        var properties = control.Child("sdtPr");
        if (properties.Child("docPartObj").ChildValue("docPartGallery") == "Table of Contents")
        {
            source.Tally.Add(WordChangeKind.Contents);
            return [];
        }

        return properties.Flag("showingPlcHdr") == true ? [] : Read(control.Child("sdtContent")?.Elements() ?? []);
    }

    private List<Block> ReadLine(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = properties.ChildValue("pStyle");
        var look = LineLook.Of(properties).Over(source.Styles.Line(style));
        if (look.Use == LineUse.Contents)
        {
            source.Tally.Add(WordChangeKind.Contents);
            return [];
        }

        var reader = new LineReader(source, part, source.Styles.Letters(style));
        IReadOnlyList<Piece> pieces = [.. _dropCap, .. reader.Read(paragraph)];
        _dropCap = [];
        if (properties.Child("framePr").Value("dropCap") is "drop" or "margin")
        {
            _dropCap = pieces;
            return [];
        }

        List<Block> blocks = pieces.Count == 0 ? [] : [LineOf(pieces, look)];

        // A caption that stands in the paragraph of its picture stands under it.
        blocks.InsertRange(blocks is [Line line] && Captions.IsOfPicture(line) ? 0 : blocks.Count, reader.Pictures);
        return [.. blocks, .. reader.Boxes.SelectMany(box => Read(box.Elements()))];
    }

    private Line LineOf(IReadOnlyList<Piece> pieces, LineLook look)
    {
        var marker = source.Numbering.Next(look);
        var level = look.HeadingLevel ?? 0;
        if (marker is null && level == 0 && TypedDot().Match(pieces[0].Text) is { Success: true } dot && dot.Length < string.Concat(pieces.Select(p => p.Text)).Length)
        {
            marker = new ListMarker(0, false, null, 1, "", false);
            pieces = WithoutStart(pieces, dot.Length);
        }

        return new Line(pieces, level, look.Use, look.IsCentred == true, marker);
    }

    private static IReadOnlyList<Piece> WithoutStart(IReadOnlyList<Piece> pieces, int letters)
    {
        var first = pieces[0].Text[letters..];
        return first.Length > 0 ? [pieces[0] with { Text = first }, .. pieces.Skip(1)]
            : [pieces[1] with { Text = pieces[1].Text.TrimStart() }, .. pieces.Skip(2)];
    }

    [GeneratedRegex(@"^[•·▪●○◦■□►➢❖✓]\s*")]
    private static partial Regex TypedDot();
}
