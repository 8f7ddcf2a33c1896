using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.People.Accounts;

/// <summary>What is written of a person, as it was typed.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>; any other is read as <c>vi</c>.</param>
public sealed record PersonDraft(string? Email, string? Name, string? Post, string Language)
{
    private const int MaxPostLength = 200;

    internal string CleanName => Clean(Name);

    internal string CleanPost => Clean(Post);

    /// <summary>Null when it can be a person.</summary>
    public Problem? WhyNot(bool needsEmail) =>
        needsEmail && EmailAddress.Read(Email) is null ? new Problem("Write an e-mail address.", nameof(Email))
        : CleanName.Length == 0 ? new Problem("Write a name.", nameof(Name))
        : CleanName.Length > Person.MaxNameLength ? new Problem("Shorten the name.", nameof(Name))
        : CleanPost.Length > MaxPostLength ? new Problem("Shorten office and post.", nameof(Post))
        : null;

    // One line: names stand in heads of letters.
    private static string Clean(string? typed) => string.Join(
        ' ', VietnameseText.Normalize(typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
