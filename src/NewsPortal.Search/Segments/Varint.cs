using System.Runtime.CompilerServices;

namespace NewsPortal.Search;

/// <summary>Numbers of one to five bytes, seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    public static int Write(Span<byte> target, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[length++] = (byte)value;
        return length;
    }

    // The innermost loop of every search: a pointer, so that no byte is checked against bounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe uint Read(ref byte* at)
    {
        uint value = *at++;
        return value < 0x80 ? value : ReadMore(value & 0x7F, ref at);
    }

    private static unsafe uint ReadMore(uint value, ref byte* at)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
