using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.People;

/// <summary>What only its bearer knows: sessions and one-time links. The database keeps its hash and never itself.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <returns>43 letters, digits, hyphens and underscores.</returns>
    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>SHA-256 in small hexadecimal digits. Enough, without salt, for what is random in the first place.</returns>
    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
