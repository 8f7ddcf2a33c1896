using System.Buffers.Binary;

namespace NewsPortal.Media.Imaging.Guards;

/// <summary>
/// Counts the scans of a JPEG. Each costs a pass over all coefficients however few bytes it has: 1.6 MB with 30,000 of them
/// ran longer than a minute, inside one call that nothing interrupts.
/// </summary>
internal static class JpegScans
{
    private const byte StartOfScan = 0xDA;

    /// <exception cref="PictureRefusedException">There are more than the limit.</exception>
    public static void Check(ReadOnlySpan<byte> file, PictureLimits limits)
    {
        var scans = 0;
        var at = 2;
        while (NextMarker(file, ref at) is { } marker)
        {
            if (marker == StartOfScan && ++scans > limits.MaxScans)
            {
                throw new PictureRefusedException(PictureFault.TooManyScans, allowed: limits.MaxScans);
            }

            // ITU T.81, B.1.1.3: all but these have a length after them. Entropy-coded bytes hold FF 00 and restarts only.
            if (marker is not (0x00 or 0x01 or (>= 0xD0 and <= 0xD9)) && at + 2 <= file.Length)
            {
                at += Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(file[at..]));
            }
        }
    }

    // Leaves the place behind the marker; null at the end.
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return null;
            }

            at += next + 1;
            if (file[at] != 0xFF)
            {
                return file[at++];
            }
        }

        return null;
    }
}
