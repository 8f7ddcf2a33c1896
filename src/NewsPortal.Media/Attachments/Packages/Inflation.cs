using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Inflates what is packed in one attachment and counts all of it together; what a header claims is only compared.</summary>
internal sealed class Inflation(AttachmentRules rules, CancellationToken ct)
{
    private const int RatioFromBytes = 1 << 20;
    private const int LocalHeaderBytes = 30;

    // A chart's data in a document in an archive.
    private const int MaxDepth = 2;

    // Excel takes 65,530 links a sheet, and each is a relationship.
    private const int MaxRelationships = 100_000;

    private long _inflated;
    private int _relationships;
    private int _depth;

    internal AttachmentRules Rules => rules;

    internal CancellationToken Cancelled => ct;

    /// <summary>The content of an entry; reading it throws when it passes a limit or is not as long as it claims.</summary>
    internal MeasuredStream Open(Stream zip, ZipEntry entry)
    {
        Span<byte> header = stackalloc byte[LocalHeaderBytes];
        zip.Position = entry.HeaderAt;
        if (zip.ReadAtLeast(header, LocalHeaderBytes, throwOnEndOfStream: false) < LocalHeaderBytes
            || !header.StartsWith("PK\x03\x04"u8)
            || BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != entry.Method)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged, entry.Name);
        }

        var at = entry.HeaderAt + LocalHeaderBytes + BinaryPrimitives.ReadUInt16LittleEndian(header[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (at + entry.PackedBytes > zip.Length)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged, entry.Name);
        }

        var packed = new PackedStream(zip, at, entry.PackedBytes);
        return new MeasuredStream(
            entry.Method == ZipEntry.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress),
            packed, entry.Name, entry.InflatedBytes, this);
    }

    /// <summary>A part in zlib's format, such as PDF's FlateDecode makes; it claims no length.</summary>
    internal MeasuredStream OpenZlib(Stream file, string name)
    {
        var packed = new PackedStream(file, 0, file.Length);
        return new MeasuredStream(new ZLibStream(packed, CompressionMode.Decompress), packed, name, null, this);
    }

    /// <summary>Goes into a document inside the one at hand.</summary>
    /// <exception cref="AttachmentRefusedException">That would be the third.</exception>
    internal void Descend(string name) =>
        _depth = _depth < MaxDepth ? _depth + 1 : throw new AttachmentRefusedException(AttachmentFault.NestedArchive, name);

    internal void Ascend() => _depth--;

    /// <summary>One more in the whole attachment; programs keep all of them from the beginning.</summary>
    /// <exception cref="AttachmentRefusedException">There are too many.</exception>
    internal void CountRelationship()
    {
        if (++_relationships > MaxRelationships)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooManyEntries, limit: MaxRelationships);
        }
    }

    internal void Count(int bytes, long inflatedOfPart, long packedOfPart, string part)
    {
        ct.ThrowIfCancellationRequested();
        _inflated += bytes;
        if (_inflated > rules.MaxInflatedBytes)
        {
            throw new AttachmentRefusedException(AttachmentFault.InflatesTooMuch, part, rules.MaxInflatedBytes);
        }

        if (inflatedOfPart > RatioFromBytes && inflatedOfPart / Math.Max(packedOfPart, 1) >= rules.MaxRatio)
        {
            throw new AttachmentRefusedException(AttachmentFault.InflatesTooMuch, part, rules.MaxRatio);
        }
    }
}
