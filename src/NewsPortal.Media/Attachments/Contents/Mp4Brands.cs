namespace NewsPortal.Media.Attachments.Contents;

/// <summary>Tells video from the other files that begin with an <c>ftyp</c> box (ISO/IEC 14496-12).</summary>
internal static class Mp4Brands
{
    private const int MaxBoxBytes = 1_024;

    private static readonly HashSet<string> Videos =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP",
        "MSNV", "dash",
    ];

    // HEIC and AVIF name mp42 or isom among their compatible brands at times.
    private static readonly HashSet<string> Others =
        ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "M4A ", "M4B ", "M4P ", "qt  ", "crx "];

    internal static bool IsVideo(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        var box = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head);
        if (box is < 16 or > MaxBoxBytes || box % 4 != 0 || box > head.Length)
        {
            return false;
        }

        var major = Brand(head, 8);
        var isVideo = Videos.Contains(major);
        for (var at = 16; at < box && !isVideo; at += 4)
        {
            isVideo = Videos.Contains(Brand(head, at));
        }

        return isVideo && !Others.Contains(major);
    }

    private static string Brand(ReadOnlySpan<byte> head, int at) => System.Text.Encoding.Latin1.GetString(head.Slice(at, 4));
}
