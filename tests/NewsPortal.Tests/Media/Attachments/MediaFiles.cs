using System.Buffers.Binary;
using System.Text;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>The beginnings of sound, video, programs and old documents.</summary>
internal static class MediaFiles
{
    /// <summary>MPEG-1 layer III, 128 kbit/s at 44.1 kHz: frames of 417 bytes.</summary>
    internal static byte[] Mp3Frames(int count) => [.. Enumerable.Repeat(0, count).SelectMany(_ => Mp3Frame())];

    internal static byte[] Id3(int bytes) =>
        [.. "ID3"u8, 4, 0, 0, 0, 0, (byte)(bytes >> 7), (byte)(bytes & 0x7F), .. new byte[bytes]];

    /// <summary>A film of one empty track.</summary>
    internal static byte[] Film(string major, params string[] compatible) =>
        [.. Ftyp(major, compatible), .. Box("mdat", new byte[40]), .. Box("moov", [.. Box("mvhd", new byte[100]), .. Box("trak", [])])];

    internal static byte[] Box(string name, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(name).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }

    internal static byte[] Ftyp(string major, params string[] compatible)
    {
        var box = new byte[16 + 4 * compatible.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes($"ftyp{major}").CopyTo(box, 4);
        Encoding.ASCII.GetBytes(string.Concat(compatible)).CopyTo(box, 16);
        return box;
    }

    internal static byte[] WindowsProgram()
    {
        var program = new byte[256];
        "MZ"u8.CopyTo(program);
        program[0x3C] = 0x80;
        "PE\0\0"u8.CopyTo(program.AsSpan(0x80));
        return program;
    }

    internal static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]];

    private static byte[] Mp3Frame() => [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
}
