using System.Numerics;

namespace NewsPortal.Search;

/// <summary>The documents whose bits are set, in order.</summary>
internal ref struct BitDocuments(int start, ReadOnlySpan<ulong> bits)
{
    private readonly ReadOnlySpan<ulong> _bits = bits;
    private ulong _left;
    private int _word = -1;

    public readonly int Current => start + (_word * 64) + BitOperations.TrailingZeroCount(_left);

    public readonly BitDocuments GetEnumerator() => this;

    public bool MoveNext()
    {
        _left &= _left - 1;
        while (_left == 0)
        {
            if (++_word >= _bits.Length)
            {
                return false;
            }

            _left = _bits[_word];
        }

        return true;
    }
}
