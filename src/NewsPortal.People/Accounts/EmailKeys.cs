using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace NewsPortal.People.Accounts;

/// <summary>Tells Identity that a person's name is an address.</summary>
internal sealed class EmailKeys : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : EmailAddress.Key(name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
