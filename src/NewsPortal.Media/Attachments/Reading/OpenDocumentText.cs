using System.IO.Compression;
using System.Xml;
using NewsPortal.Media.Attachments.Packages;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The content of an odt, ods or odp; a row of a table on a line.</summary>
internal static class OpenDocumentText
{
    internal static void Read(Stream file, TextCollector text, CancellationToken ct)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var entry = zip.GetEntry("content.xml") ?? throw new InvalidDataException("The document has no content.");
        using var content = entry.Open();
        var skippedDepth = int.MaxValue;
        var rows = 0;
        foreach (var node in SafeXml.Nodes(content).TakeWhile(_ => !text.IsFull))
        {
            ct.ThrowIfCancellationRequested();
            if (node.Depth > skippedDepth)
            {
                continue;
            }

            skippedDepth = IsUnseen(node) ? node.Depth : int.MaxValue;
            rows += IsRow(node) ? node.NodeType == XmlNodeType.Element ? 1 : -1 : 0;
            Take(node, rows > 0, text);
        }
    }

    // Deleted text, comments, speaker's notes.
    private static bool IsUnseen(XmlReader node) => node is
    {
        NodeType: XmlNodeType.Element,
        IsEmptyElement: false,
        LocalName: "tracked-changes" or "annotation" or "notes"
    };

    private static bool IsRow(XmlReader node) => node.LocalName == "table-row" && !node.IsEmptyElement;

    private static void Take(XmlReader node, bool isInRow, TextCollector text)
    {
        switch (node.NodeType, node.LocalName)
        {
            case (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, _):
                text.Append(node.Value.ReplaceLineEndings(" "));
                break;
            case (XmlNodeType.Element, "s" or "tab"):
                text.Blank();
                break;
            case (XmlNodeType.Element, "line-break"):
            case (XmlNodeType.EndElement, "table-row"):
                text.Break();
                break;
            case (XmlNodeType.EndElement, "p" or "h") when isInRow:
                text.Blank();
                break;
            case (XmlNodeType.EndElement, "p" or "h"):
                text.Break();
                break;
        }
    }
}
