using System.Buffers.Binary;

namespace NewsPortal.Media.Assets;

/// <summary>Reads a picture's size from its header, without decoding it.</summary>
public static class PictureSize
{
    /// <param name="bytes">The file, or enough of its beginning.</param>
    /// <returns>Null when the header is damaged or cut off.</returns>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        try
        {
            var (width, height) = kind.Extension switch
            {
                "png" => (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
                "gif" => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
                "webp" => WebP(bytes),
                "jpg" => Jpeg(bytes),
                _ => (0, 0),
            };
            return width > 0 && height > 0 ? (width, height) : null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // developers.google.com/speed/webp/docs/riff_container
    private static (int Width, int Height) WebP(ReadOnlySpan<byte> bytes) => bytes[12..16] switch
    {
        [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => (1 + Low24(bytes[24..]), 1 + Low24(bytes[27..])),
        [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
        _ => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int Low24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // ITU T.81: frame headers SOF0-SOF15 hold the size, except DHT, JPG and DAC which share their numbers.
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; ;)
        {
            var marker = bytes[at + 1];
            if (bytes[at] != 0xFF)
            {
                return (0, 0);
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
    }
}
