namespace NewsPortal.Media.Attachments.Packages;

/// <summary>A stretch of a file that others may read too; the file stays open.</summary>
internal sealed class PackedStream(Stream file, long at, long bytes) : ForwardStream
{
    /// <summary>Bytes taken so far.</summary>
    internal long Taken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        file.Position = at + Taken;
        var read = file.Read(buffer[..(int)Math.Min(buffer.Length, bytes - Taken)]);
        Taken += read;
        return read;
    }
}
