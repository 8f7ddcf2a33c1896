using NewsPortal.Media.Attachments.Contents;
using NewsPortal.Media.Attachments.Packages;
using NewsPortal.Media.Attachments.Pdf;
using NewsPortal.Media.Iso;

namespace NewsPortal.Media.Attachments;

/// <summary>
/// Lets through only files of a kind that is allowed, told by content, in which nothing acts on its own.
/// This is no virus scanner: it looks for the means (macros, scripts, programs, templates from elsewhere), not for known
/// attacks, and a file made with much care to deceive it may still do so.
/// </summary>
public static class AttachmentGuard
{
    /// <summary>Reads the whole file once. The work is bounded by <paramref name="rules"/>, whatever the file claims.</summary>
    /// <param name="name">As the editor's computer called it; a folder before it is ignored. It tells csv and txt apart,
    /// and must have the ending of its kind.</param>
    /// <returns>What it is; serve it under this content type.</returns>
    /// <exception cref="AttachmentRefusedException">It may not be attached.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AttachmentKind Check(string path, string name, AttachmentRules rules, CancellationToken ct)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length == 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.Empty);
        }

        if (file.Length > rules.MaxBytes)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooLarge, limit: rules.MaxBytes);
        }

        var head = new byte[ByteMarks.HeadBytes];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var inflation = new Inflation(rules, ct);
        return ByteMarks.Of(head) switch
        {
            ByteMark.Zip => CheckPackage(file, name, inflation),
            ByteMark.Pdf => CheckPdf(file, name, inflation),
            ByteMark.Compound => throw new AttachmentRefusedException(CompoundFile.FaultOf(file)),
            ByteMark.Html => throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "html"),
            ByteMark.None => CheckOther(file, head, name, rules, ct),
            _ => throw new AttachmentRefusedException(AttachmentFault.UnknownKind, BetterKind.Of(head, name)),
        };
    }

    private static AttachmentKind CheckPackage(Stream file, string name, Inflation inflation)
    {
        var entries = ZipDirectory.Read(file, inflation.Rules);
        if (entries.Count == 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.Empty);
        }

        var kind = PackageKind.Of(file, entries, inflation);
        RequireAllowed(kind, name, inflation.Rules);
        PackageGuard.Check(file, kind, entries, inflation);
        return kind;
    }

    private static AttachmentKind CheckPdf(Stream file, string name, Inflation inflation)
    {
        RequireAllowed(AttachmentKind.Pdf, name, inflation.Rules);
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        PdfGuard.Check(bytes, inflation);
        return AttachmentKind.Pdf;
    }

    private static AttachmentKind CheckOther(
        Stream file, ReadOnlySpan<byte> head, string name, AttachmentRules rules, CancellationToken ct)
    {
        if ((IsoBrands.Of(head) is { IsVideo: true } ? AttachmentKind.Mp4 : Mp3Frames.Begin(file) ? AttachmentKind.Mp3 : null) is { } medium)
        {
            RequireAllowed(medium, name, rules);
            return medium != AttachmentKind.Mp4 || IsoTracks.Exist(file) ? medium : throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        var text = PlainText.KindOf(head, name)
            ?? throw new AttachmentRefusedException(AttachmentFault.UnknownKind, BetterKind.Of(head, name));
        RequireAllowed(text, name, rules);
        PlainText.Check(file, text, ct);
        return text;
    }

    private static void RequireAllowed(AttachmentKind kind, string name, AttachmentRules rules)
    {
        if (!name.EndsWith($".{kind.Extension}", StringComparison.OrdinalIgnoreCase))
        {
            throw new AttachmentRefusedException(AttachmentFault.NameContradicts, kind.Extension);
        }

        if (!rules.Allow(kind))
        {
            throw new AttachmentRefusedException(AttachmentFault.KindNotAllowed, kind.Extension);
        }
    }
}
