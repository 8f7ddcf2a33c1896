using System.Buffers;
using System.Text;

namespace NewsPortal.Portal.Theming;

/// <summary>
/// Collects a page as UTF-8. Nothing leaves before the page is whole, so that a view that fails ends in a failure and not in
/// half a page.
/// </summary>
internal sealed class PageOutput : IDisposable
{
    private const int FirstSize = 32 * 1024;
    private const int MaxBytesPerChar = 3;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes text as it is.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_bytes.Length - _length < text.Length * MaxBytesPerChar)
        {
            Grow(text.Length * MaxBytesPerChar);
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + more));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
