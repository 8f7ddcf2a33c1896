using System.Buffers.Binary;

namespace NewsPortal.Media.Attachments.Contents;

/// <summary>Tells from its first bytes what a packed file could do to a reader.</summary>
internal static class ByteMarks
{
    /// <summary>How many of the first bytes are needed.</summary>
    internal const int HeadBytes = 4_096;

    private const int PeOffsetAt = 0x3C;
    private const uint MaxPeOffset = 16 << 20;

    private static readonly byte[][] Programs =
    [
        [0x7F, (byte)'E', (byte)'L', (byte)'F'], [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF],
        [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
    ];

    private static readonly byte[][] Archives =
    [
        [.. "Rar!\x1A\x07"u8], [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 0x08], [.. "BZh"u8],
        [0xFD, .. "7zXZ\0"u8], [.. "MSCF\0\0\0\0"u8], [0x28, 0xB5, 0x2F, 0xFD],
    ];

    /// <param name="head">The first <see cref="HeadBytes"/> bytes, or all of something shorter.</param>
    internal static ByteMark Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return ByteMark.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return ByteMark.Compound;
        }

        if (IsWindowsProgram(head) || StartsWithAny(head, Programs))
        {
            return ByteMark.Program;
        }

        if (StartsWithAny(head, Archives) || (head.Length > 262 && head[257..].StartsWith("ustar"u8)))
        {
            return ByteMark.Archive;
        }

        return HtmlMarks.Begin(head) ? ByteMark.Html
            : head[..Math.Min(head.Length, 1_024)].IndexOf("%PDF-"u8) >= 0 ? ByteMark.Pdf
            : head.StartsWith("{\\rtf"u8) ? ByteMark.Rtf
            : ByteMark.None;
    }

    // Two letters alone would be found in random bytes too.
    private static bool IsWindowsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) && head.Length >= PeOffsetAt + 4
        && BinaryPrimitives.ReadUInt32LittleEndian(head[PeOffsetAt..]) is > 0 and < MaxPeOffset;

    private static bool StartsWithAny(ReadOnlySpan<byte> head, byte[][] marks)
    {
        foreach (var mark in marks)
        {
            if (head.StartsWith(mark))
            {
                return true;
            }
        }

        return false;
    }
}
