using NewsPortal.Media.Attachments.Contents;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>What comes out of a packed part, counted as it comes. Its beginning can be looked at before it is read.</summary>
internal sealed class MeasuredStream : ForwardStream
{
    private readonly Stream _inflated;
    private readonly PackedStream _packed;
    private readonly long? _claimedBytes;
    private readonly Inflation _inflation;
    private readonly byte[] _head = new byte[ByteMarks.HeadBytes];
    private readonly int _headBytes;
    private int _headRead;
    private long _count;

    internal MeasuredStream(Stream inflated, PackedStream packed, string name, long? claimedBytes, Inflation inflation)
    {
        (_inflated, _packed, Name, _claimedBytes, _inflation) = (inflated, packed, name, claimedBytes, inflation);
        while (_headBytes < _head.Length && Inflate(_head.AsSpan(_headBytes)) is > 0 and var read)
        {
            _headBytes += read;
        }
    }

    internal string Name { get; }

    /// <summary>The first bytes, at most <see cref="ByteMarks.HeadBytes"/>; they are read again afterwards.</summary>
    internal ReadOnlySpan<byte> Head => _head.AsSpan(0, _headBytes);

    public override int Read(Span<byte> buffer)
    {
        if (_headRead == _headBytes)
        {
            return Inflate(buffer);
        }

        var read = Math.Min(buffer.Length, _headBytes - _headRead);
        _head.AsSpan(_headRead, read).CopyTo(buffer);
        _headRead += read;
        return read;
    }

    internal void Drain()
    {
        var buffer = new byte[81_920];
        while (Read(buffer) > 0)
        {
        }
    }

    /// <summary>The rest in memory.</summary>
    /// <exception cref="AttachmentRefusedException">More than <paramref name="maxBytes"/>.</exception>
    internal MemoryStream Keep(int maxBytes)
    {
        var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = Read(buffer)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > maxBytes)
            {
                throw new AttachmentRefusedException(AttachmentFault.InflatesTooMuch, Name, maxBytes);
            }
        }

        kept.Position = 0;
        return kept;
    }

    protected override void Dispose(bool disposing)
    {
        _inflated.Dispose();
        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _inflated.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged, Name, inner: e);
        }

        _count += read;
        _inflation.Count(read, _count, _packed.Taken, Name);
        return _count > _claimedBytes || (read == 0 && buffer.Length > 0 && _count < _claimedBytes)
            ? throw new AttachmentRefusedException(AttachmentFault.Damaged, Name)
            : read;
    }
}
