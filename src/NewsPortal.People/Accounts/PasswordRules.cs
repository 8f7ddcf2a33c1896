using System.Text;
using Microsoft.AspNetCore.Identity;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Accounts;

/// <summary>
/// What a password must be: long, and not what everybody guesses first. No rules about kinds of letters, and none about
/// age (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    /// <summary>The field that its problems stand beside.</summary>
    public const string Field = "Password";

    private const int LeftOver = 6;

    /// <summary>The form that is hashed: one password, however the keyboard composes its letters.</summary>
    public static string Form(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        try
        {
            return typed.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair; nobody types it, and no password of ours has one.
            return typed;
        }
    }

    /// <param name="password">In any form.</param>
    /// <returns>Null when the person may have it.</returns>
    public static Problem? WhyNot(string password, string? email, string name)
    {
        var form = Form(password);
        var length = form.EnumerateRunes().Count();
        return length < MinLength ? new Problem("Choose at least 12 letters or signs.", Field)
            : form.Length > MaxLength ? new Problem("Choose at most 200 letters or signs.", Field)
            : IsNear(form, Own(email, name)) ? new Problem("Choose a password that does not hold the name or the address.", Field)
            : CommonPasswords.Holds(Plain(form)) ? new Problem("Choose another password; this one is among the first to be guessed.", Field)
            : null;
    }

    Task<IdentityResult> IPasswordValidator<Person>.ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(WhyNot(password ?? "", user.Email, user.Name) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = Field, Description = problem.Sentence })
            : IdentityResult.Success);

    /// <summary>Small letters without marks and digits; nothing else.</summary>
    internal static string Plain(string text) =>
        string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Own(string? email, string name)
    {
        yield return Plain(name);
        if (email is not null)
        {
            yield return Plain(email);
            yield return Plain(email.Split('@')[0]);
        }
    }

    // Long passwords may well name their owner in passing; what is left without must not be short.
    private static bool IsNear(string form, IEnumerable<string> own)
    {
        var plain = Plain(form);
        return own.Any(word => word.Length >= 4 && plain.Contains(word, StringComparison.Ordinal)
            && plain.Replace(word, "", StringComparison.Ordinal).Length < LeftOver);
    }
}
