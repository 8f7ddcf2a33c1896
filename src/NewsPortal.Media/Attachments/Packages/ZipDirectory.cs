using System.Buffers.Binary;
using System.Text;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>
/// Reads the directory at the end of a zip, strictly: programs that open a zip must all see the same entries as the guard.
/// So there is nothing before, between or behind its parts, and no name twice. <c>ZipArchive</c> would read a
/// directory of millions before it could be asked for the count, and cuts entries at the length they claim.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int MaxCommentBytes = ushort.MaxValue;
    private const int LineBytes = 46;
    private const int EncryptedFlag = 1;

    /// <exception cref="AttachmentRefusedException">Damaged, too many entries, an encrypted one, or one with an unsafe name.</exception>
    internal static IReadOnlyList<ZipEntry> Read(Stream file, AttachmentRules rules)
    {
        var (at, bytes, count) = ReadEnd(file);
        if (count > rules.MaxEntries)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooManyEntries, limit: rules.MaxEntries);
        }

        file.Position = at;
        var directory = new byte[bytes];
        if (file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false) < directory.Length)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        var entries = ReadLines(directory, count);
        if (entries.Count > 0 && (entries.Min(e => e.HeaderAt) != 0 || entries.Sum(e => e.PackedBytes) > at))
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        return entries;
    }

    // Zip64 is for what is larger than any attachment.
    private static (long At, long Bytes, int Count) ReadEnd(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndBytes + MaxCommentBytes)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndBytes)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }

        var line = tail.AsSpan(end);
        var endAt = file.Length - line.Length;
        var count = Short(line, 10);
        var bytes = Int(line, 12);
        var at = Int(line, 16);
        return Short(line, 4) == 0 && Short(line, 8) == count && at + bytes == endAt && EndBytes + Short(line, 20) == line.Length
            ? (at, bytes, count)
            : throw new AttachmentRefusedException(AttachmentFault.Damaged);
    }

    private static List<ZipEntry> ReadLines(ReadOnlySpan<byte> directory, int count)
    {
        var entries = new List<ZipEntry>(count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < LineBytes || !directory.StartsWith("PK\x01\x02"u8))
            {
                throw new AttachmentRefusedException(AttachmentFault.Damaged);
            }

            var length = LineBytes + Short(directory, 28) + Short(directory, 30) + Short(directory, 32);
            if (directory.Length < length)
            {
                throw new AttachmentRefusedException(AttachmentFault.Damaged);
            }

            var entry = ReadLine(directory[..length]);
            if (!names.Add(entry.Name))
            {
                throw new AttachmentRefusedException(AttachmentFault.Damaged, entry.Name);
            }

            entries.Add(entry);
            directory = directory[length..];
        }

        return directory.IsEmpty ? entries : throw new AttachmentRefusedException(AttachmentFault.Damaged);
    }

    private static ZipEntry ReadLine(ReadOnlySpan<byte> line)
    {
        var name = Encoding.UTF8.GetString(line.Slice(LineBytes, Short(line, 28)));
        if (!IsSafe(name))
        {
            throw new AttachmentRefusedException(AttachmentFault.UnsafeEntryName, name);
        }

        var entry = new ZipEntry(
            name, (Short(line, 8) & EncryptedFlag) != 0, Short(line, 10), Int(line, 20), Int(line, 24), Int(line, 42));
        if (entry.IsEncrypted)
        {
            throw new AttachmentRefusedException(AttachmentFault.Encrypted, name);
        }

        return entry.Method is ZipEntry.Stored or ZipEntry.Deflated
            ? entry
            : throw new AttachmentRefusedException(AttachmentFault.CannotBeChecked, name);
    }

    private static bool IsSafe(string name) =>
        name.Length > 0 && name[0] != '/' && !name.Contains('\\') && !name.Contains(':') && !name.Any(char.IsControl)
        && !name.Split('/').Any(segment => segment is "." or "..");

    private static int Short(ReadOnlySpan<byte> line, int at) => BinaryPrimitives.ReadUInt16LittleEndian(line[at..]);

    private static long Int(ReadOnlySpan<byte> line, int at) => BinaryPrimitives.ReadUInt32LittleEndian(line[at..]);
}
