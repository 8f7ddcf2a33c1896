using System.Text;

namespace NewsPortal.Media.Attachments.Contents;

/// <summary>Files without a mark of their own: csv, txt and, by its first line, vtt.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <returns>Null when neither content nor name is of a text that is known.</returns>
    internal static AttachmentKind? KindOf(ReadOnlySpan<byte> head, string name)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        if (text.StartsWith("WEBVTT"u8) && (text.Length == 6 || " \t\r\n"u8.Contains(text[6])))
        {
            return AttachmentKind.Vtt;
        }

        return FileEnding.Of(name) switch
        {
            "csv" => AttachmentKind.Csv,
            "txt" => AttachmentKind.Txt,
            _ => null,
        };
    }

    /// <summary>Reads the whole: UTF-8, or UTF-16 with its mark (not for vtt), without NUL, and no page at the beginning.
    /// Cells that begin with =, +, - or @ are left alone: numbers do, and what a spreadsheet makes of them is its own.</summary>
    /// <exception cref="AttachmentRefusedException">It is not.</exception>
    internal static void Check(Stream file, AttachmentKind kind, CancellationToken ct)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, EncodingOf(file, kind), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[32_768];
        try
        {
            for (var (at, read) = (0L, 0); (read = reader.ReadBlock(buffer)) > 0; at += read)
            {
                ct.ThrowIfCancellationRequested();
                var text = buffer.AsSpan(0, read);
                if (text.Contains('\0'))
                {
                    throw new AttachmentRefusedException(AttachmentFault.NotText);
                }

                if (at == 0 && IsPage(text))
                {
                    throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "html");
                }
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new AttachmentRefusedException(AttachmentFault.NotText, inner: e);
        }
    }

    private static Encoding EncodingOf(Stream file, AttachmentKind kind)
    {
        var mark = (First: file.ReadByte(), Second: file.ReadByte());
        file.Position = 0;
        return kind == AttachmentKind.Vtt ? Utf8
            : mark is (0xFF, 0xFE) ? Utf16
            : mark is (0xFE, 0xFF) ? Utf16BigEndian
            : Utf8;
    }

    private static bool IsPage(ReadOnlySpan<char> text)
    {
        var head = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, ByteMarks.HeadBytes)].ToString());
        return HtmlMarks.Begin(head) || HtmlMarks.AfterBlanks(head).StartsWith("<?xml"u8);
    }
}
