namespace NewsPortal.Search;

/// <summary>Bytes that grow at the end and are used again and again.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void CutTo(int length) => Length = length;

    public void Add(byte value) => Room(1)[0] = value;

    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    public void AddVarint(uint value)
    {
        if (_bytes.Length - Length < 5)
        {
            Grow(5);
        }

        Length += Varint.Write(_bytes.AsSpan(Length), value);
    }

    /// <summary>The next bytes, to be filled by the caller.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    private void Grow(int count) =>
        Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + count)));
}
