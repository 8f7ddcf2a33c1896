using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>One acronym with and without its points or hyphens: C.CIHP and CCIHP.</summary>
internal sealed partial class AcronymForms : ICheck
{
    private const int FewestLetters = 3;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => WrittenForm.Odd(
        from text in item.Texts
        from match in Acronym().Matches(text.Text)
        let range = new TextRange(match.Index, match.Length)
        let letters = string.Concat(match.Value.Where(char.IsLetterOrDigit))
        where letters.Length >= FewestLetters && !text.Documents.Any(d => d.Range.Start < range.End && range.Start < d.Range.End) && !text.IsInAddress(range)
        select new WrittenForm(text, range, letters),
        "acronym-forms", "One name, two ways of writing it: “{0}” and “{1}”.",
        ways => ways.FirstOrDefault(w => item.Around.Names.Has(w))
            ?? ways.FirstOrDefault(w => item.Texts.Any(t => t.Text.Contains($"({w})", StringComparison.Ordinal))));

    [GeneratedRegex(@"(?<![\w./&-])\p{Lu}[\p{Lu}\d]*(?:\.[ \u00A0]?\p{Lu}{2,}|[.&-]\p{Lu}[\p{Lu}\d]*)*(?![\w/]|[-&]\w|\.\w)")]
    private static partial Regex Acronym();
}
