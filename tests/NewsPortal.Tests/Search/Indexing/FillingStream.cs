namespace NewsPortal.Tests.Search.Indexing;

/// <summary>A file on a disk with so much room left.</summary>
internal sealed class FillingStream(string path, Func<long> room, Action<long> use)
    : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None)
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > room())
        {
            throw new IOException("No space left on device.");
        }

        use(buffer.Length);
        base.Write(buffer);
    }
}
