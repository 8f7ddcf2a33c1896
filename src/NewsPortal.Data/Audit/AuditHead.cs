using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Data.Audit;

/// <summary>
/// How far the log had come at a moment, to be kept where nobody who can write the database can write: a log that has lost
/// its end, or was written anew, does not fit it any more.
/// </summary>
/// <param name="Sequence">Of the last line, which is also how many lines there are; 0 for an empty log.</param>
/// <param name="Mac">Of the last line; see <see cref="AuditMac"/>.</param>
/// <param name="At">UTC; when the head was read.</param>
public sealed record AuditHead(long Sequence, string Mac, DateTimeOffset At)
{
    private const string Form = "np-audit-head v1";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int MaxLength = 256;
    private const int HexLength = 2 * HMACSHA256.HashSizeInBytes;

    /// <returns>One line of ASCII: <c>np-audit-head v1 SEQUENCE MAC AT SIGNATURE</c>.</returns>
    /// <exception cref="AuditKeyException">The key cannot be used.</exception>
    public string Write(AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{Signed} {key.Sign(Signed)}";
    }

    /// <summary>Reads a line that <see cref="Write"/> has made.</summary>
    /// <param name="isOurs">False when it was made with another key, or changed since.</param>
    /// <returns>False when it is no such line.</returns>
    /// <exception cref="AuditKeyException">The key cannot be used.</exception>
    public static bool TryRead(string? line, AuditKey key, [NotNullWhen(true)] out AuditHead? head, out bool isOurs)
    {
        ArgumentNullException.ThrowIfNull(key);
        (head, isOurs) = (null, false);
        if (line is not { Length: <= MaxLength } || line.Trim().Split(' ') is not [var name, var version, var sequence, var mac, var at, var signature]
            || $"{name} {version}" != Form || !IsHex(mac) || !IsHex(signature)
            || !sequence.All(char.IsAsciiDigit) || !long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || !DateTimeOffset.TryParseExact(at, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return false;
        }

        head = new AuditHead(last, mac, moment);
        isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(key.Sign(head.Signed)));
        return true;
    }

    private string Signed => string.Create(
        CultureInfo.InvariantCulture, $"{Form} {Sequence} {Mac} {At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}");

    private static bool IsHex(string text) => text.Length == HexLength && text.All(char.IsAsciiHexDigitLower);
}
