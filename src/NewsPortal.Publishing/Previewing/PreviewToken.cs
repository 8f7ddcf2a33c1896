using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Publishing.Previewing;

/// <summary>What stands in the address of a preview link.</summary>
internal static class PreviewToken
{
    private const int Bytes = 32;
    private const int MaxLetters = 100;

    /// <returns>43 letters, digits, hyphens and underscores.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Null for what no token can be. Without salt: the token is random in the first place.</returns>
    public static string? Hash(string token) =>
        token.Length is 0 or > MaxLetters ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
