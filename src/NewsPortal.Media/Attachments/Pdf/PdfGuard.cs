using NewsPortal.Media.Attachments.Contents;
using NewsPortal.Media.Attachments.Packages;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>
/// Refuses what acts in a PDF. Found: scripts (<c>/JavaScript</c>, <c>/JS</c>), commands (<c>/Launch</c>), <c>/RichMedia</c> and
/// <c>/XFA</c> as names in any object in the clear or in an object stream, however their letters are escaped; embedded files
/// that are programs, pages or archives, by content or by name; encryption of any kind, because nothing could be looked
/// into; markup in front of the header.
/// Embedded documents obey their own rules.
/// Not found: what an embedded file is whose stream leaves out <c>/Type /EmbeddedFile</c>, except by its name; faults in
/// pictures and fonts that attack a viewer; links and forms that send something elsewhere after a click. The text of a string
/// is not told from names: a title that holds <c>/JS</c> as a word of its own is refused by mistake.
/// Compressed streams other than those of objects are not searched, for random bytes would ring the bell.
/// </summary>
internal sealed class PdfGuard
{
    private const int MaxHeaderAt = 1_024;

    // A stream holds a hundred objects or so; a file of the largest size allowed has a few thousand of them.
    private const int MaxPackedParts = 20_000;

    private static readonly HashSet<string> Acting = ["JavaScript", "JS", "Launch", "RichMedia", "XFA"];

    private readonly byte[] _file;
    private readonly Inflation _inflation;
    private readonly PdfEffort _effort;
    private readonly HashSet<int> _checked = [];

    private PdfGuard(byte[] file, Inflation inflation) =>
        (_file, _inflation, _effort) = (file, inflation, new PdfEffort(file.Length, inflation.Cancelled));

    /// <exception cref="AttachmentRefusedException">As the class says, or damaged.</exception>
    internal static void Check(byte[] file, Inflation inflation)
    {
        var header = file.AsSpan(0, Math.Min(file.Length, MaxHeaderAt)).IndexOf("%PDF-"u8);
        if (header < 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        if (file.AsSpan(0, header).Contains((byte)'<'))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "html");
        }

        new PdfGuard(file, inflation).CheckAll();
    }

    // Everything is searched for names but the data of streams, in which nothing else lies.
    private void CheckAll()
    {
        var objects = new PdfObjects(_file, _effort);
        var clear = 0;
        foreach (var stream in objects.Streams())
        {
            CheckStream(stream, objects);
            if (stream.EndsObject && stream.DataAt >= clear && (stream.Words.IsPacked || !stream.Words.IsObjects))
            {
                CheckNames(_file.AsMemory(clear..stream.DataAt), _effort);
                clear = objects.EndOfData(stream.DataAt);
            }
        }

        CheckNames(_file.AsMemory(clear), _effort);
    }

    private static void CheckNames(ReadOnlyMemory<byte> objects, PdfEffort effort)
    {
        var spent = 0;
        foreach (var (name, end) in PdfNames.In(objects))
        {
            effort.Spend(end - spent);
            spent = end;
            if (Acting.Contains(name))
            {
                throw new AttachmentRefusedException(AttachmentFault.ActiveContent, $"/{name}");
            }

            if (name == "Encrypt")
            {
                throw new AttachmentRefusedException(AttachmentFault.Encrypted);
            }

            if (name is "F" or "UF" && PdfStrings.At(objects.Span[end..], effort) is { } file)
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

    private void CheckStream(PdfStream stream, PdfObjects objects)
    {
        var (words, at, _) = stream;
        if (!words.IsObjects && !words.IsEmbeddedFile)
        {
            return;
        }

        var part = words.IsObjects ? "/ObjStm" : "/EmbeddedFile";
        if (_checked.Add(at) && _checked.Count > MaxPackedParts)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooManyEntries, limit: MaxPackedParts);
        }

        if (!words.IsPacked)
        {
            // Objects are searched with the rest of the file.
            CheckEmbedded(words.IsEmbeddedFile ? _file[at..objects.EndOfData(at)] : [], part);
            return;
        }

        if (!words.IsDeflated)
        {
            throw new AttachmentRefusedException(AttachmentFault.CannotBeChecked, part);
        }

        // Up to the end that the packing itself tells: "endstream" may lie inside.
        using var content = _inflation.OpenZlib(new MemoryStream(_file, at, _file.Length - at), part);
        using var kept = content.Keep(_inflation.Rules.MaxEmbeddedBytes);
        var bytes = kept.ToArray();
        if (words.IsObjects)
        {
            CheckNames(bytes, new PdfEffort(bytes.Length, _inflation.Cancelled));
        }

        CheckEmbedded(words.IsEmbeddedFile ? bytes : [], part);
    }

    private void CheckEmbedded(byte[] content, string part)
    {
        var mark = ByteMarks.Of(content.AsSpan(0, Math.Min(content.Length, ByteMarks.HeadBytes)));
        switch (mark)
        {
            case ByteMark.Program or ByteMark.Html or ByteMark.Rtf or ByteMark.Compound:
                throw new AttachmentRefusedException(AttachmentFault.ActiveContent, part);
            case ByteMark.Archive:
                throw new AttachmentRefusedException(AttachmentFault.NestedArchive, part);
            case ByteMark.Zip or ByteMark.Pdf: // hybrid files carry their own odt, invoices their xlsx
                EmbeddedDocument.Check(new MemoryStream(content), mark, part, _inflation);
                break;
        }
    }
}
