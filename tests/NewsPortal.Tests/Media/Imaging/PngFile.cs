using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NewsPortal.Tests.Media.Imaging;

/// <summary>PNGs written byte by byte, honest ones and others.</summary>
internal static class PngFile
{
    /// <param name="pixel">All channels of a place, in file order; its length tells grey, RGB or RGBA.</param>
    internal static byte[] Of(int width, int height, Func<int, int, byte[]> pixel, int depth = 8, params byte[][] chunks)
    {
        var bytesPerChannel = depth / 8;
        var channels = pixel(0, 0).Length / bytesPerChannel;
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    zlib.Write(pixel(x, y));
                }
            }
        }

        var colourType = channels switch { 1 => 0, 3 => 2, _ => 6 };
        return [.. Start(width, height, depth, colourType), .. chunks.SelectMany(c => c), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A header that announces this, and next to nothing after it.</summary>
    internal static byte[] Announcing(int width, int height, int depth = 8, bool interlaced = false) =>
        [.. Start(width, height, depth, 6, interlaced), .. Chunk("IDAT", Deflated(new byte[64])), .. Chunk("IEND", [])];

    internal static byte[] Text(string keyword, string text) => Chunk("tEXt", Encoding.Latin1.GetBytes($"{keyword}\0{text}"));

    internal static byte[] CompressedText(byte[] text) => Chunk("zTXt", [.. "Comment\0\0"u8, .. Deflated(text)]);

    internal static byte[] InternationalText(byte[] text) =>
        Chunk("iTXt", [.. "Comment\0"u8, 1, 0, .. "vi\0"u8, .. "Ghi chú\0"u8, .. Deflated(text)]);

    internal static byte[] Profile(byte[] profile) => Chunk("iCCP", [.. "icc\0\0"u8, .. Deflated(profile)]);

    private static byte[] Start(int width, int height, int depth, int colourType, bool interlaced = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colourType, (byte)(interlaced ? 1 : 0));
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header)];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[4 + body.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), Checksum(body));
        return chunk;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return output.ToArray();
    }

    // ISO 3309, bit by bit: these files are small.
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }
}
