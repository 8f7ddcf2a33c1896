using System.Buffers.Binary;

namespace NewsPortal.Media.Iso;

/// <summary>Tells whether there is anything to play: a <c>moov</c> box that holds a <c>trak</c> (ISO/IEC 14496-12, 8.2, 8.3).</summary>
internal static class IsoTracks
{
    private const int HeaderBytes = 8;
    private const int LongHeaderBytes = 16;
    private const int MaxBoxes = 10_000;

    /// <param name="file">Left where it happens to be.</param>
    internal static bool Exist(Stream file) =>
        Find(file, 0, file.Length, "moov"u8) is var (from, to) && Find(file, from, to, "trak"u8) is not null;

    /// <returns>Where the content of the first box of that name begins and ends; null when there is none.</returns>
    private static (long From, long To)? Find(Stream file, long from, long to, ReadOnlySpan<byte> name)
    {
        Span<byte> header = stackalloc byte[LongHeaderBytes];
        for (var boxes = 0; boxes < MaxBoxes && from + HeaderBytes <= to; boxes++)
        {
            file.Position = from;
            var read = header[..file.ReadAtLeast(header, LongHeaderBytes, throwOnEndOfStream: false)];
            var (content, bytes) = Measure(read, to - from);
            if (bytes < content || bytes > to - from)
            {
                return null;
            }

            if (read[4..].StartsWith(name))
            {
                return (from + content, from + bytes);
            }

            from += bytes;
        }

        return null;
    }

    // A size of 0 means up to the end, 1 that the true size follows the name.
    private static (int Content, long Bytes) Measure(ReadOnlySpan<byte> header, long left)
    {
        var bytes = BinaryPrimitives.ReadUInt32BigEndian(header);
        return bytes == 0 ? (HeaderBytes, left)
            : bytes == 1 && header.Length == LongHeaderBytes ? (LongHeaderBytes, BinaryPrimitives.ReadInt64BigEndian(header[HeaderBytes..]))
            : (HeaderBytes, bytes);
    }
}
