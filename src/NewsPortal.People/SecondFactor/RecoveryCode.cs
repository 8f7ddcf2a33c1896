using System.Security.Cryptography;

namespace NewsPortal.People.SecondFactor;

/// <summary>A code on paper that stands for the authenticator once. Used ones are gone.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many a person is given.</summary>
    public const int Count = 10;

    private const int Groups = 4;
    private const int Letters = 16;

    // Without those that are read for one another.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public required string PersonId { get; init; }

    /// <summary>80 random bits need no slow hash.</summary>
    public required string Hash { get; init; }

    /// <returns><c>k3f9-7mw2-xq4t-h8zb</c></returns>
    internal static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Letters);
        return string.Join('-', letters.Chunk(Letters / Groups).Select(g => new string(g)));
    }

    /// <summary>Of what was typed, with whatever case, spaces and hyphens.</summary>
    internal static string HashOf(string personId, string typed) => Secret.Hash(
        personId + ":" + string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));
}
