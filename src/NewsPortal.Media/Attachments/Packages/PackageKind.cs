using System.Text;
using System.Xml;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Tells which document a zip is from what it says of its main part.</summary>
internal static class PackageKind
{
    private const int MaxMimeTypeBytes = 100;

    private static readonly Dictionary<string, AttachmentKind> MainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = AttachmentKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = AttachmentKind.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = AttachmentKind.Pptx,
    };

    private static readonly string[] Macros = ["macroEnabled", "vbaProject", "vbaData", "macrosheet"];

    /// <returns><see cref="AttachmentKind.Zip"/> for any other zip.</returns>
    /// <exception cref="AttachmentRefusedException">The document says that it holds macros or ActiveX.</exception>
    internal static AttachmentKind Of(Stream zip, IReadOnlyList<ZipEntry> entries, Inflation inflation)
    {
        if (entries.FirstOrDefault(e => e.Name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) is { } types)
        {
            using var content = inflation.Open(zip, types);
            return OfContentTypes(content, inflation.Rules.MaxEntries);
        }

        if (entries.FirstOrDefault(e => e.Name == "mimetype") is { InflatedBytes: <= MaxMimeTypeBytes } mimeType)
        {
            using var content = inflation.Open(zip, mimeType);
            return OfMimeType(Encoding.ASCII.GetString(content.Head));
        }

        return AttachmentKind.Zip;
    }

    // Programs keep the whole list; it names parts one by one, or endings.
    private static AttachmentKind OfContentTypes(MeasuredStream content, int maxParts)
    {
        var kinds = new HashSet<AttachmentKind>();
        var parts = 0;
        try
        {
            foreach (var node in SafeXml.Nodes(content))
            {
                if (node.NodeType != XmlNodeType.Element || node.GetAttribute("ContentType") is not { } type)
                {
                    continue;
                }

                if (++parts > 2 * maxParts)
                {
                    throw new AttachmentRefusedException(AttachmentFault.TooManyEntries, limit: 2 * maxParts);
                }

                if (Macros.Any(m => type.Contains(m, StringComparison.OrdinalIgnoreCase)))
                {
                    throw new AttachmentRefusedException(AttachmentFault.Macros, node.GetAttribute("PartName"));
                }

                if (type.Contains("activeX", StringComparison.OrdinalIgnoreCase))
                {
                    throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "ActiveX");
                }

                if (MainParts.TryGetValue(type.Trim(), out var kind))
                {
                    kinds.Add(kind);
                }
            }
        }
        catch (XmlException e)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged, content.Name, inner: e);
        }

        return kinds.Count == 1 ? kinds.Single() : AttachmentKind.Zip;
    }

    private static AttachmentKind OfMimeType(string type) =>
        type == AttachmentKind.Odt.ContentType ? AttachmentKind.Odt
        : type == AttachmentKind.Ods.ContentType ? AttachmentKind.Ods
        : type == AttachmentKind.Odp.ContentType ? AttachmentKind.Odp
        : AttachmentKind.Zip;
}
