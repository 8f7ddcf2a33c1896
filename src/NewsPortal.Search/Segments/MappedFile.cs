using System.IO.Hashing;
using System.IO.MemoryMappedFiles;

namespace NewsPortal.Search;

/// <summary>The bytes of a file that never changes, where the system maps them.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private const int HashedAtOnce = 1 << 24;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public MappedFile(string path)
    {
        Length = new FileInfo(path).Length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + _view.PointerOffset;
    }

    public byte* Start { get; }

    public long Length { get; }

    /// <summary>Whether the last eight bytes are the checksum of all before them. Reads the whole file.</summary>
    public bool IsWhole()
    {
        var hash = new XxHash3();
        var end = Length - sizeof(ulong);
        for (long at = 0; at < end; at += HashedAtOnce)
        {
            hash.Append(new ReadOnlySpan<byte>(Start + at, (int)Math.Min(HashedAtOnce, end - at)));
        }

        return hash.GetCurrentHashAsUInt64() == *(ulong*)(Start + end);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
