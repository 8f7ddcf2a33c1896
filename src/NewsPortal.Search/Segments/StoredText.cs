using System.IO.Compression;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Title and body as a segment keeps them: deflated, the length of the title's bytes before both.</summary>
internal static class StoredText
{
    public static byte[] Pack(string title, string body)
    {
        var titleLength = Encoding.UTF8.GetByteCount(title);
        var plain = new byte[sizeof(int) + titleLength + Encoding.UTF8.GetByteCount(body)];
        BitConverter.TryWriteBytes(plain, titleLength);
        Encoding.UTF8.GetBytes(title, plain.AsSpan(sizeof(int)));
        Encoding.UTF8.GetBytes(body, plain.AsSpan(sizeof(int) + titleLength));
        using var packed = new MemoryStream(plain.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(plain);
        }

        return packed.ToArray();
    }

    public static unsafe (string Title, string Body) Unpack(ReadOnlySpan<byte> packed)
    {
        fixed (byte* start = packed)
        {
            using var source = new UnmanagedMemoryStream(start, packed.Length);
            using var inflate = new DeflateStream(source, CompressionMode.Decompress);
            using var plain = new MemoryStream(packed.Length * 3);
            inflate.CopyTo(plain, 16 * 1024);
            var bytes = plain.GetBuffer().AsSpan(0, (int)plain.Length);
            var titleLength = BitConverter.ToInt32(bytes);
            var text = bytes[sizeof(int)..];
            return (Encoding.UTF8.GetString(text[..titleLength]), Encoding.UTF8.GetString(text[titleLength..]));
        }
    }
}
