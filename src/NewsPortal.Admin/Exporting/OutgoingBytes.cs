using System.Buffers;

namespace NewsPortal.Admin.Exporting;

/// <summary>
/// Where a writer that cannot wait leaves its bytes until they are sent: a workbook is written without waiting, a network is not.
/// Holds no more than what came since the last <see cref="SendAsync"/>.
/// </summary>
internal sealed class OutgoingBytes : Stream
{
    private readonly ArrayBufferWriter<byte> _waiting = new();

    /// <summary>How many bytes wait.</summary>
    public int Waiting => _waiting.WrittenCount;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands on what waits.</summary>
    public async Task SendAsync(Stream to, CancellationToken ct)
    {
        await to.WriteAsync(_waiting.WrittenMemory, ct);
        _waiting.ResetWrittenCount();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush()
    {
        // What waits is sent by whoever may wait.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
