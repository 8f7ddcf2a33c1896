using Microsoft.AspNetCore.Identity;
using NewsPortal.Data;

namespace NewsPortal.People.Accounts;

/// <summary>Checks and changes passwords, in the time of one hash whoever asks.</summary>
public sealed class Passwords(UserManager<Person> users, IPasswordHasher<Person> hasher)
{
    private static readonly Person Nobody = new() { Id = "", Name = "", SecurityStamp = "", CreatedAt = DateTimeOffset.UnixEpoch };

    // Of a password that nobody has, made once with the hasher's own settings.
    private static string? _nobodysHash;

    /// <param name="person">Null when there is nobody of that name; it takes as long, and is false.</param>
    internal async Task<bool> AreRightAsync(Person? person, string password)
    {
        var form = PasswordRules.Form(password.Length > PasswordRules.MaxLength ? "" : password);
        if (person is { HasAccepted: true })
        {
            return await users.CheckPasswordAsync(person, form);
        }

        hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), form);
        return false;
    }

    /// <summary>Gives the person a password and a new stamp, which ends all their sessions once it is saved.</summary>
    /// <returns>What is wrong with it; empty when it was taken.</returns>
    internal async Task<IReadOnlyList<Problem>> SetAsync(Person person, string password)
    {
        if (PasswordRules.WhyNot(password, person.Email, person.Name) is { } problem)
        {
            return [problem];
        }

        await users.RemovePasswordAsync(person);
        var result = await users.AddPasswordAsync(person, PasswordRules.Form(password));
        return result.Succeeded ? [] : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
