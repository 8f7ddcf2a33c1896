using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>A file written once from front to back, hashed on the way.</summary>
internal sealed class HashedFile(Stream stream) : IDisposable
{
    private readonly XxHash3 _hash = new();
    // A term is a few dozen bytes in three pieces: hashing and writing each by itself costs more than the copy.
    private readonly byte[] _waiting = new byte[1 << 16];
    private int _waitingLength;

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (bytes.Length > _waiting.Length - _waitingLength)
        {
            WriteWaiting();
        }

        if (bytes.Length > _waiting.Length)
        {
            WriteNow(bytes);
            return;
        }

        bytes.CopyTo(_waiting.AsSpan(_waitingLength));
        _waitingLength += bytes.Length;
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
        WriteWaiting();
        Write(_hash.GetCurrentHashAsUInt64());
        Flush();
    }

    /// <summary>Returns when the disk has all.</summary>
    public void Flush()
    {
        WriteWaiting();
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

    private void WriteWaiting()
    {
        WriteNow(_waiting.AsSpan(0, _waitingLength));
        _waitingLength = 0;
    }

    private void WriteNow(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        stream.Write(bytes);
    }
}
