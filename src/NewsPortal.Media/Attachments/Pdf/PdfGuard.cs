using NewsPortal.Media.Attachments.Contents;
using NewsPortal.Media.Attachments.Packages;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>
/// Refuses what acts in a PDF. Found: scripts (<c>/JavaScript</c>, <c>/JS</c>), commands (<c>/Launch</c>), <c>/RichMedia</c> and
/// <c>/XFA</c> as names in any object in the clear or in an object stream, however their letters are escaped; embedded files
/// that are programs, pages or archives, by content or by name; encryption of any kind, because nothing could be looked
/// into; a page in front of the header.
/// Embedded documents obey their own rules.
/// Not found: what an embedded file is whose stream leaves out <c>/Type /EmbeddedFile</c>, except by its name; faults in
/// pictures and fonts that attack a viewer; links and forms that send something elsewhere after a click. The text of a string
/// is not told from names: a title that holds <c>/JS</c> as a word of its own is refused by mistake.
/// Compressed streams other than those of objects are not searched, for random bytes would ring the bell.
/// </summary>
internal static class PdfGuard
{
    private const int MaxHeaderAt = 1_024;

    private static readonly HashSet<string> Acting = ["JavaScript", "JS", "Launch", "RichMedia", "XFA"];
    private static readonly HashSet<string> Deflate = ["FlateDecode", "Fl"];

    /// <exception cref="AttachmentRefusedException">As the class says, or damaged.</exception>
    internal static void Check(ReadOnlyMemory<byte> file, Inflation inflation)
    {
        var header = file.Span[..Math.Min(file.Length, MaxHeaderAt)].IndexOf("%PDF-"u8);
        if (header < 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        if (HtmlMarks.Occur(file.Span[..header]))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "html");
        }

        foreach (var stretch in PdfStretch.Of(file))
        {
            CheckObjects(stretch.Objects);
            if (stretch.Stream is { } stream)
            {
                CheckStream(stretch.Dictionary, stream, inflation);
            }
        }
    }

    private static void CheckObjects(ReadOnlyMemory<byte> objects)
    {
        foreach (var (name, end) in PdfNames.In(objects))
        {
            if (Acting.Contains(name))
            {
                throw new AttachmentRefusedException(AttachmentFault.ActiveContent, $"/{name}");
            }

            if (name == "Encrypt")
            {
                throw new AttachmentRefusedException(AttachmentFault.Encrypted);
            }

            if (name is "F" or "UF" && PdfNames.StringAt(objects.Span[end..]) is { } file)
            {
                CheckFileName(file);
            }
        }
    }

    private static void CheckFileName(string name)
    {
        if (name.Contains("://", StringComparison.Ordinal))
        {
            return; // an address, whose last label may look like an ending
        }

        if (FileEnding.IsOfProgramOrPage(name))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, name);
        }

        if (FileEnding.IsOfArchive(name))
        {
            throw new AttachmentRefusedException(AttachmentFault.NestedArchive, name);
        }
    }

    private static void CheckStream(ReadOnlyMemory<byte> dictionary, ReadOnlyMemory<byte> stream, Inflation inflation)
    {
        var names = PdfNames.In(dictionary).Select(n => n.Name).ToList();
        var isObjects = names.Contains("ObjStm");
        if (!isObjects && !names.Contains("EmbeddedFile"))
        {
            return;
        }

        var part = isObjects ? "/ObjStm" : "/EmbeddedFile";
        using var packed = new MemoryStream(stream.ToArray());
        if (!names.Contains("Filter"))
        {
            CheckContent(packed.ToArray(), isObjects, part, inflation);
            return;
        }

        if (names.Contains("Predictor") || names.Count(n => n.EndsWith("Decode", StringComparison.Ordinal) || Deflate.Contains(n)) != 1
            || !names.Any(Deflate.Contains))
        {
            throw new AttachmentRefusedException(AttachmentFault.CannotBeChecked, part);
        }

        using var content = inflation.OpenZlib(packed, part);
        using var kept = content.Keep(inflation.Rules.MaxEmbeddedBytes);
        CheckContent(kept.ToArray(), isObjects, part, inflation);
    }

    private static void CheckContent(byte[] content, bool isObjects, string part, Inflation inflation)
    {
        if (isObjects)
        {
            CheckObjects(content);
            return;
        }

        var mark = ByteMarks.Of(content.AsSpan(0, Math.Min(content.Length, ByteMarks.HeadBytes)));
        switch (mark)
        {
            case ByteMark.Program or ByteMark.Html or ByteMark.Rtf or ByteMark.Compound:
                throw new AttachmentRefusedException(AttachmentFault.ActiveContent, part);
            case ByteMark.Archive:
                throw new AttachmentRefusedException(AttachmentFault.NestedArchive, part);
            case ByteMark.Zip or ByteMark.Pdf: // hybrid files carry their own odt, invoices their xlsx
                EmbeddedDocument.Check(new MemoryStream(content), mark, part, inflation);
                break;
        }
    }
}
