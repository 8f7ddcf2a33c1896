using System.Net.Mail;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Accounts;

/// <summary>Addresses of people, by which they sign in.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3.</summary>
    public const int MaxLength = 254;

    /// <summary>As it is stored and written to: NFC, without spaces around it.</summary>
    /// <returns>Null when it is no address.</returns>
    public static string? Read(string? typed)
    {
        var text = VietnameseText.Normalize(typed ?? "").Trim();
        return text.Length is > 2 and <= MaxLength
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';')
            && MailAddress.TryCreate(text, out var address) && address.Address == text
            ? text : null;
    }

    /// <summary>What two spellings of one address have in common: the same key in any case and normal form.</summary>
    public static string Key(string email) => VietnameseText.Normalize(email).Trim().ToLowerInvariant();
}
