using System.Globalization;
using System.Resources;
using NewsPortal.People.Accounts;

namespace NewsPortal.People.Links;

/// <summary>What is written to somebody who gets a link, in their language. Plain text.</summary>
internal sealed record Letter(string Subject, string Text)
{
    private static readonly ResourceManager Words = new("NewsPortal.People.Links.Letters", typeof(Letter).Assembly);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>A letter that tries the settings of mail.</summary>
    internal static Letter Trial(string language) =>
        new(Word("TrialSubject", language), Word("TrialText", language));

    /// <summary>The head of the audit log alone on its line. Who gets it has no account, so no language either: in Vietnamese.</summary>
    internal static Letter Head(long sequence, string line) => new(
        Word("HeadSubject", "vi").Replace("{0}", sequence.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        Word("HeadText", "vi").Replace("{0}", line, StringComparison.Ordinal));

    internal static Letter With(OneTimeLink link, Person person, string address)
    {
        var until = TimeZoneInfo.ConvertTime(link.ExpiresAt, Zone).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new Letter(
            Word($"{link.Purpose}Subject", person.Language),
            string.Format(CultureInfo.InvariantCulture, Word($"{link.Purpose}Text", person.Language), person.Name, address, until));
    }

    private static string Word(string name, string language) =>
        Words.GetString(name, CultureInfo.GetCultureInfo(language == "en" ? "en" : "vi"))
        ?? throw new MissingManifestResourceException($"There is no letter “{name}” in “{language}”.");
}
