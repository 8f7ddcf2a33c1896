using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>A file written once from front to back, hashed on the way.</summary>
internal sealed class HashedFile(Stream stream) : IDisposable
{
    private readonly XxHash3 _hash = new();

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        stream.Write(bytes);
        Length += bytes.Length;
    }

    public void Write<T>(T value)
        where T : unmanaged =>
        Write(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in value, 1)));

    public void WriteAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged =>
        Write(MemoryMarshal.AsBytes(values));

    /// <summary>Writes the checksum of all before it and returns when the disk has it.</summary>
    public void Seal()
    {
        Write(_hash.GetCurrentHashAsUInt64());
        Flush();
    }

    /// <summary>Returns when the disk has all.</summary>
    public void Flush()
    {
        if (stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            stream.Flush();
        }
    }

    public void Dispose() => stream.Dispose();
}
