using System.Xml;
using NewsPortal.Media.Attachments.Contents;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Reads every entry of a zip, which is an office document or an archive.</summary>
internal static class PackageGuard
{
    /// <exception cref="AttachmentRefusedException">See <see cref="AttachmentGuard"/>.</exception>
    internal static void Check(Stream zip, AttachmentKind kind, IReadOnlyList<ZipEntry> entries, Inflation inflation)
    {
        foreach (var entry in entries)
        {
            CheckName(entry.Name, kind == AttachmentKind.Zip);
            if (entry.IsFolder && entry.InflatedBytes == 0)
            {
                continue;
            }

            // LibreOffice keeps empty parts, which are no XML whatever their name.
            using var content = inflation.Open(zip, entry);
            if (content.Head.IsEmpty)
            {
                continue;
            }

            CheckContent(content, kind == AttachmentKind.Zip, inflation);
            content.Drain();
        }
    }

    private static void CheckName(string name, bool isInArchive)
    {
        var segments = name.Split('/');
        var file = segments[^1];
        if (file.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("vbaData", StringComparison.OrdinalIgnoreCase)
            || (!isInArchive && segments.Length > 1 && segments[0] is "Basic" or "Scripts"))
        {
            throw new AttachmentRefusedException(AttachmentFault.Macros, name);
        }

        if (!isInArchive && segments.Any(s => s.Equals("activeX", StringComparison.OrdinalIgnoreCase)))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "ActiveX");
        }

        // Office keeps drawings as SVG beside the picture it shows instead, and never opens them in a browser.
        if (FileEnding.IsOfProgramOrPage(name) && (isInArchive || FileEnding.Of(name) != "svg"))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, name);
        }

        if (FileEnding.IsOfArchive(name))
        {
            throw new AttachmentRefusedException(AttachmentFault.NestedArchive, name);
        }
    }

    private static void CheckContent(MeasuredStream content, bool isInArchive, Inflation inflation)
    {
        var ending = FileEnding.Of(content.Name);
        var mark = ByteMarks.Of(content.Head);
        if (ending is "xml" or "rels" or "rdf" or "svg" || (mark == ByteMark.None && LooksLikeXml(content.Head)))
        {
            CheckXml(content, isLenient: ending == "vml", isInArchive, inflation);
            return;
        }

        switch (mark)
        {
            case ByteMark.Program or ByteMark.Html or ByteMark.Rtf:
                throw new AttachmentRefusedException(AttachmentFault.ActiveContent, content.Name);
            case ByteMark.Archive when ending is not ("emz" or "wmz"): // packed drawings
                throw new AttachmentRefusedException(AttachmentFault.NestedArchive, content.Name);
            case ByteMark.Compound when isInArchive:
                throw new AttachmentRefusedException(AttachmentFault.OldOffice, content.Name);
            case ByteMark.Compound:
                CompoundFile.CheckObject(content.Keep(inflation.Rules.MaxEmbeddedBytes), content.Name);
                break;
            case ByteMark.Zip or ByteMark.Pdf:
                EmbeddedDocument.Check(content.Keep(inflation.Rules.MaxEmbeddedBytes), mark, content.Name, inflation);
                break;
        }
    }

    // Excel's drawings of comments (.vml) are not always well-formed; what cannot be read cannot hold a field either.
    private static void CheckXml(MeasuredStream content, bool isLenient, bool isInArchive, Inflation inflation)
    {
        try
        {
            new XmlPart(content.Name, inflation).Check(content, isInArchive);
        }
        catch (XmlException e)
        {
            if (!isLenient)
            {
                throw new AttachmentRefusedException(AttachmentFault.Damaged, content.Name, inner: e);
            }
        }
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, (byte)'<']) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0, (byte)'<'])
        || HtmlMarks.AfterBlanks(head) is [(byte)'<', ..];
}
