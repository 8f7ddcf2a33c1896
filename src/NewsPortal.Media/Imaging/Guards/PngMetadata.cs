using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsPortal.Media.Imaging.Guards;

/// <summary>Bounds what a PNG's compressed texts and profile inflate to, before libpng inflates them.</summary>
internal static class PngMetadata
{
    private const int SignatureBytes = 8;
    private const int ChunkHeadBytes = 8;
    private const int ChecksumBytes = 4;

    /// <exception cref="PictureRefusedException">Together they inflate to more than the limit.</exception>
    public static void Check(byte[] file, PictureLimits limits)
    {
        var left = (long)limits.MaxMetadataBytes;
        for (var at = SignatureBytes; at + ChunkHeadBytes <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var type = file.AsSpan(at + 4, 4);
            var start = at + ChunkHeadBytes;
            if (length > file.Length - start)
            {
                return;
            }

            if (CompressedPart(type, file.AsSpan(start, (int)length)) is { } skip)
            {
                left -= Inflated(file, start + skip, (int)length - skip, left);
                if (left < 0)
                {
                    throw new PictureRefusedException(PictureFault.TooMuchMetadata, allowed: limits.MaxMetadataBytes);
                }
            }

            at = start + (int)length + ChecksumBytes;
        }
    }

    // PNG (third edition), 11.3: where the zlib stream begins in the chunk; null when there is none.
    private static int? CompressedPart(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var keyword = data.IndexOf((byte)0);
        if (keyword < 0)
        {
            return null;
        }

        // Keyword, zero, method.
        if (type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iCCP"u8))
        {
            return keyword + 2 <= data.Length ? keyword + 2 : null;
        }

        // Keyword, zero, whether compressed, method, language, zero, translated keyword, zero.
        if (!type.SequenceEqual("iTXt"u8) || keyword + 3 > data.Length || data[keyword + 1] == 0)
        {
            return null;
        }

        var language = data[(keyword + 3)..].IndexOf((byte)0);
        var translated = language < 0 ? -1 : data[(keyword + 4 + language)..].IndexOf((byte)0);
        return translated < 0 ? null : keyword + 5 + language + translated;
    }

    // Stops at one more than is left. A broken stream counts as far as it goes: libpng ignores the rest of it.
    private static long Inflated(byte[] file, int start, int length, long left)
    {
        using var stream = new ZLibStream(new MemoryStream(file, start, length), CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        var total = 0L;
        try
        {
            while (total <= left && stream.Read(buffer) is var read and > 0)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            return total;
        }

        return total;
    }
}
