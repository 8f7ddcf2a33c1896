using System.Buffers.Binary;

namespace NewsPortal.Media.Attachments.Contents;

/// <summary>Tells MPEG audio, layer III, by two frames that follow each other (ISO/IEC 11172-3, 13818-3), after any ID3v2 tags.</summary>
internal static class Mp3Frames
{
    private const int TagHeaderBytes = 10;
    private const int MaxTags = 4;

    // Some writers pad their tag with more zeros than they say.
    private const int MaxPaddingBytes = 8_192;

    private static ReadOnlySpan<short> KilobitsOfOne =>
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<short> KilobitsOfTwo =>
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static ReadOnlySpan<int> Hertz => [44_100, 48_000, 32_000];

    /// <param name="file">Left where it happens to be.</param>
    internal static bool Begin(Stream file)
    {
        var start = AfterTags(file);
        file.Position = start;
        var bytes = new byte[MaxPaddingBytes + 4_096];
        var window = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        var padding = window.IndexOfAnyExcept((byte)0);
        if (padding < 0 || padding > (start == 0 ? 0 : MaxPaddingBytes))
        {
            return false;
        }

        window = window[padding..];
        return FrameBytes(window) is { } first && first < window.Length && FrameBytes(window[first..]) is not null;
    }

    private static long AfterTags(Stream file)
    {
        Span<byte> header = stackalloc byte[TagHeaderBytes];
        var at = 0L;
        for (var tags = 0; tags < MaxTags && at < file.Length; tags++)
        {
            file.Position = at;
            if (file.ReadAtLeast(header, TagHeaderBytes, throwOnEndOfStream: false) < TagHeaderBytes || !header.StartsWith("ID3"u8))
            {
                break;
            }

            // Seven bits of each byte; a footer repeats the header.
            var size = (header[6] & 0x7F) << 21 | (header[7] & 0x7F) << 14 | (header[8] & 0x7F) << 7 | (header[9] & 0x7F);
            at += TagHeaderBytes + size + ((header[5] & 0x10) != 0 ? TagHeaderBytes : 0);
        }

        return Math.Min(at, file.Length);
    }

    /// <returns>Null when there is no header of a frame.</returns>
    private static int? FrameBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        var header = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var version = (int)(header >> 19 & 3);
        var rate = (int)(header >> 12 & 15);
        var frequency = (int)(header >> 10 & 3);
        if (header >> 21 != 0x7FF || version == 1 || (header >> 17 & 3) != 1 || rate is 0 or 15 || frequency == 3)
        {
            return null;
        }

        var isOne = version == 3;
        var hertz = Hertz[frequency] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        var kilobits = isOne ? KilobitsOfOne[rate] : KilobitsOfTwo[rate];
        return (isOne ? 144_000 : 72_000) * kilobits / hertz + (int)(header >> 9 & 1);
    }
}
