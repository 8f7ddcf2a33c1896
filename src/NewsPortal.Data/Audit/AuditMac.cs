using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Data.Audit;

/// <summary>
/// The seal of a line: HMAC-SHA256 of all its fields and of the seal before it. Every text goes in with its length in
/// front, so that nothing can move from one field to the next; a field that is not there has the length -1.
/// </summary>
public static class AuditMac
{
    /// <summary>The seal before the first line.</summary>
    public static readonly string Beginning = new('0', 2 * HMACSHA256.HashSizeInBytes);

    private const string Form = "np-audit-row v1";

    /// <param name="before">The seal of the line before, as it stands there.</param>
    /// <returns>Lower-case hex.</returns>
    public static string Of(AuditEntry entry, string before, AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(key);
        using var hash = key.NewHash();
        Text(hash, Form);
        Whole(hash, entry.Sequence);
        Whole(hash, Instants.ToMicros(entry.At));
        foreach (var text in (ReadOnlySpan<string?>)[
            entry.ActorId, entry.ActorName, entry.Address, entry.SiteKey, entry.Action, entry.SubjectKind, entry.SubjectId,
            entry.Before, entry.After, entry.Reason, before])
        {
            Text(hash, text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Whole(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string? text)
    {
        var utf8 = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : utf8.Length);
        hash.AppendData(length);
        hash.AppendData(utf8);
    }
}
