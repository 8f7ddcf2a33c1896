namespace NewsPortal.Media.Assets;

/// <summary>What a file is, told from its first bytes; only kinds on this list are ever kept or served.</summary>
/// <param name="Extension">Lower case, without a dot.</param>
/// <param name="IsPicture">True for what an <c>img</c> may show.</param>
public sealed record FileKind(string Extension, string ContentType, bool IsPicture)
{
    private static readonly FileKind Jpeg = new("jpg", "image/jpeg", true);
    private static readonly FileKind Png = new("png", "image/png", true);
    private static readonly FileKind WebP = new("webp", "image/webp", true);
    private static readonly FileKind Gif = new("gif", "image/gif", true);
    private static readonly FileKind Pdf = new("pdf", "application/pdf", false);
    private static readonly FileKind Csv = new("csv", "text/csv", false);
    private static readonly FileKind Captions = new("vtt", "text/vtt", false);
    private static readonly FileKind Mp4 = new("mp4", "video/mp4", false);
    private static readonly FileKind WebM = new("webm", "video/webm", false);
    private static readonly FileKind Mp3 = new("mp3", "audio/mpeg", false);

    /// <param name="start">At least the first 512 bytes, or all of a shorter file.</param>
    /// <param name="name">Only tells kinds of plain text apart, which have no mark of their own.</param>
    /// <returns>Null for anything that is not on the list.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        if (start.StartsWith("\x89PNG\r\n\x1a\n"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
        {
            return Png;
        }

        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
        {
            return WebP;
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return Gif;
        }

        if (start.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (start.Length >= 12 && start[4..].StartsWith("ftyp"u8))
        {
            return Mp4;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
        {
            return WebM;
        }

        if (start.StartsWith("ID3"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFB]))
        {
            return Mp3;
        }

        return start.StartsWith("WEBVTT"u8) ? Captions
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !start.Contains((byte)0) ? Csv : null;
    }
}
