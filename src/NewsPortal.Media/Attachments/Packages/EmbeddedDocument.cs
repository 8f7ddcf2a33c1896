using NewsPortal.Media.Attachments.Contents;
using NewsPortal.Media.Attachments.Pdf;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>A document inside another file obeys the rules of documents: the data of a chart, a paper in a zip.</summary>
internal static class EmbeddedDocument
{
    /// <param name="mark"><see cref="ByteMark.Zip"/> or <see cref="ByteMark.Pdf"/>.</param>
    /// <exception cref="AttachmentRefusedException">Refused itself, an archive, or nested too deep.</exception>
    internal static void Check(MemoryStream content, ByteMark mark, string name, Inflation inflation)
    {
        inflation.Descend(name);
        if (mark == ByteMark.Pdf)
        {
            PdfGuard.Check(content.ToArray(), inflation);
        }
        else
        {
            CheckPackage(content, name, inflation);
        }

        inflation.Ascend();
    }

    private static void CheckPackage(MemoryStream content, string name, Inflation inflation)
    {
        var entries = ZipDirectory.Read(content, inflation.Rules);
        var kind = PackageKind.Of(content, entries, inflation);
        if (kind == AttachmentKind.Zip)
        {
            throw new AttachmentRefusedException(AttachmentFault.NestedArchive, name);
        }

        PackageGuard.Check(content, kind, entries, inflation);
    }
}
