using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Data;

/// <summary>
/// Ids of content: ULIDs in lower-case Crockford base32, 26 characters ordered by time. The alphabet and length are
/// those of Orchard Core's ids, so items can move in and out. (github.com/ulid/spec)
/// </summary>
public static class Ids
{
    public const int MaxLength = 26;

    private const int TailLength = 8;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[6..]);
        return Write(now.ToUnixTimeMilliseconds(), bytes);
    }

    /// <summary>True for a text that <see cref="New"/> could have made.</summary>
    public static bool IsOne(string id) =>
        id is { Length: MaxLength } && !id.AsSpan().ContainsAnyExcept(Letters);

    /// <summary>The id that 80 given bits make at a moment: the same bits give the same id.</summary>
    public static string From(DateTimeOffset at, ulong high, ushort low)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[6..], high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], low);
        return Write(at.ToUnixTimeMilliseconds(), bytes);
    }

    /// <summary>
    /// The end of an address: the last 8 characters of the id. An id of another kind, which may hold anything and spell any
    /// word, is hashed first. Always 8 letters and digits.
    /// </summary>
    public static string Tail(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == MaxLength && !id.AsSpan().ContainsAnyExcept(Letters)
            ? id[^TailLength..]
            : Write(0, SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))[^TailLength..];
    }

    private static string Write(long milliseconds, Span<byte> bytes)
    {
        for (var i = 5; i >= 0; i--, milliseconds >>= 8)
        {
            bytes[i] = (byte)milliseconds;
        }

        // 128 bits are written as 26 groups of five, the first of them holding only three.
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        Span<char> text = stackalloc char[MaxLength];
        for (var i = MaxLength - 1; i >= 0; i--, bits >>= 5)
        {
            text[i] = Alphabet[(int)(bits & 31)];
        }

        return new string(text);
    }
}
