using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>Everything that is looked for in a draft, in the order in which an editor is told.</summary>
public static class CheckKinds
{
    public static readonly IReadOnlyList<CheckKind> All =
    [
        Personal("identity-number", "Numbers of identity papers"),
        Personal("bank-account", "Numbers of bank accounts"),
        Personal("birth-dates", "Lists of people with their dates of birth"),
        Personal("child-identified", "Full names of children or victims with address or school"),
        new("legacy-font", CheckSeverity.Blocks, "Text in a font from before Unicode"),
        new("alt-missing", CheckSeverity.Blocks, "Pictures without a description"),
        new("headline-generic", CheckSeverity.Blocks, "Headlines that name the page instead of the news"),
        new("headline-capitals", CheckSeverity.Advises, "Headlines in capitals"),
        new("headline-long", CheckSeverity.Advises, "Headlines of more than 120 letters"),
        new("headline-full-stop", CheckSeverity.Advises, "Headlines that end in a full stop"),
        new("headline-duplicate", CheckSeverity.Advises, "Headlines that another item has"),
        new("summary-missing", CheckSeverity.Advises, "Items without a summary"),
        new("section-missing", CheckSeverity.Advises, "Items without a section"),
        new("project-missing", CheckSeverity.Advises, "News of a project that is not linked to it"),
        new("author-missing", CheckSeverity.Advises, "Items without an author or a source"),
        new("spelling", CheckSeverity.Advises, "Spelling"),
        new("tone-place", CheckSeverity.Advises, "Tone marks on a wrong letter"),
        new("tone-styles", CheckSeverity.Advises, "Two ways of placing tone marks in one text"),
        new("repeated-word", CheckSeverity.Advises, "Words written twice"),
        new("unmarked-text", CheckSeverity.Advises, "Vietnamese without its marks"),
        new("styled-letters", CheckSeverity.Advises, "Letters of mathematics used as bold ones"),
        new("acronym-forms", CheckSeverity.Advises, "One acronym written in two ways"),
        new("post-capitals", CheckSeverity.Advises, "One post written in two ways"),
        new("agency-capitals", CheckSeverity.Advises, "Capitals in names of agencies"),
        new("quarter-forms", CheckSeverity.Advises, "Quarters written in two ways"),
        new("date-year", CheckSeverity.Advises, "Dates without a year"),
        new("date-impossible", CheckSeverity.Advises, "Dates that no calendar has"),
        new("date-weekday", CheckSeverity.Advises, "Weekdays that disagree with the date"),
        new("percent-disagrees", CheckSeverity.Advises, "Percentages that disagree with their numbers"),
        new("citation-date", CheckSeverity.Advises, "Documents cited with another date than theirs"),
        new("area-code", CheckSeverity.Advises, "Telephone codes that no longer exist"),
        new("phone-extension", CheckSeverity.Advises, "Extensions behind a dash"),
        new("phones-joined", CheckSeverity.Advises, "Telephone numbers joined by a dash"),
        new("phone-unlinked", CheckSeverity.Advises, "Telephone numbers that cannot be tapped"),
        new("alt-file-name", CheckSeverity.Advises, "Descriptions of pictures that say nothing"),
        new("credit-missing", CheckSeverity.Advises, "Pictures without a photographer"),
        new("caption-paragraph", CheckSeverity.Advises, "Captions written as paragraphs"),
        new("heading-order", CheckSeverity.Advises, "Headings that leave out a level"),
        new("link-empty", CheckSeverity.Advises, "Links without words or address"),
        new("link-dead", CheckSeverity.Advises, "Links to items, files or pages that readers do not see"),
        new("typed-bullets", CheckSeverity.Advises, "Lists made of typed dots and dashes"),
        new("layout-blanks", CheckSeverity.Advises, "Layout made of spaces and empty lines"),
        new("dash-space", CheckSeverity.Advises, "Dashes with a space on one side"),
        new("punctuation-space", CheckSeverity.Advises, "Spaces around punctuation"),
        new("end-mark", CheckSeverity.Advises, "The mark ./. of official letters"),
        new("label-empty", CheckSeverity.Advises, "Labels with nothing behind them"),
        new("english-words", CheckSeverity.Advises, "English words of another page"),
        new("page-leftovers", CheckSeverity.Advises, "Counters, menus and icons of another page"),
        new("copyright-year", CheckSeverity.Advises, "Copyright notices of past years"),
        new("sentence-long", CheckSeverity.Advises, "Very long sentences"),
    ];

    private static readonly Dictionary<string, CheckKind> ByCode = All.ToDictionary(k => k.Code);

    /// <returns>Null for a code of no check.</returns>
    public static CheckKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>What comes of a check on a site. Personal data keeps an item from readers everywhere.</summary>
    public static CheckSeverity SeverityOf(string code, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var kind = ByCode[code];
        return kind.IsPersonal ? CheckSeverity.Blocks : settings.Severities.GetValueOrDefault(code, kind.Usual);
    }

    private static CheckKind Personal(string code, string name) => new(code, CheckSeverity.Blocks, name) { IsPersonal = true };
}
