using System.Buffers.Binary;
using System.Text;

namespace NewsPortal.Tests.Media.Imaging;

/// <summary>What is done to a JPEG's bytes.</summary>
internal static class JpegFile
{
    internal static byte[] WithComment(byte[] jpeg, string text) => WithSegment(jpeg, 0xFE, Encoding.UTF8.GetBytes(text));

    /// <param name="takenAt">As cameras write it: <c>2026:09:02 07:30:00</c>; 19 characters.</param>
    internal static byte[] WithExif(byte[] jpeg, int orientation, string takenAt = "2026:09:02 07:30:00")
    {
        // TIFF 6.0, big-endian: the orientation and a pointer in the first directory, the date in the second.
        byte[] exif =
        [
            .. "Exif\0\0MM\0\x2A"u8, 0, 0, 0, 8,
            0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
            0, 1, 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 56, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(takenAt), 0,
        ];
        return WithSegment(jpeg, 0xE1, exif);
    }

    /// <summary>The same picture, announced in another size.</summary>
    internal static byte[] Announcing(byte[] jpeg, int width, int height)
    {
        var patched = (byte[])jpeg.Clone();
        var frame = Math.Max(patched.AsSpan().IndexOf((byte[])[0xFF, 0xC0]), patched.AsSpan().IndexOf((byte[])[0xFF, 0xC2]));
        BinaryPrimitives.WriteUInt16BigEndian(patched.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(patched.AsSpan(frame + 7), (ushort)width);
        return patched;
    }

    /// <summary>
    /// The last scan of a progressive JPEG of one colour, over and over. It says of itself that it comes first and is exact,
    /// which decoders take as often as it comes.
    /// </summary>
    internal static byte[] WithScans(byte[] progressive, int more)
    {
        var last = progressive.AsSpan().LastIndexOf((byte[])[0xFF, 0xDA]);
        var scan = progressive[last..^2];
        scan[4 + (2 * scan[4]) + 3] = 0;
        return [.. progressive[..^2], .. Enumerable.Repeat(scan, more).SelectMany(s => s), 0xFF, 0xD9];
    }

    private static byte[] WithSegment(byte[] jpeg, byte marker, byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. data, .. jpeg[2..]];
    }
}
