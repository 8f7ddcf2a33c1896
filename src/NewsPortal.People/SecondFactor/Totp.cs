using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsPortal.People.SecondFactor;

/// <summary>
/// Codes of authenticator applications: six digits that change every 30 seconds, made with HMAC-SHA-1, which is all that
/// every application knows (RFC 6238, RFC 4226).
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;

    // Clocks of telephones go wrong, and typing takes time.
    private const int Tolerance = 1;

    /// <summary>The step that a moment falls into.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The RFC's algorithm; what is known against SHA-1 does not touch HMAC.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, near the moment and later than the last one taken.</summary>
    /// <param name="typed">May hold spaces.</param>
    /// <returns>Null when it is no such code.</returns>
    public static long? StepOf(ReadOnlySpan<byte> secret, string? typed, DateTimeOffset moment, long lastStep)
    {
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length != Digits)
        {
            return null;
        }

        long? found = null;
        for (var step = StepAt(moment) - Tolerance; step <= StepAt(moment) + Tolerance; step++)
        {
            if (step > lastStep && AreSame(Code(secret, step), code))
            {
                found ??= step;
            }
        }

        return found;
    }

    private static bool AreSame(string code, string typed) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(code), System.Text.Encoding.UTF8.GetBytes(typed));
}
