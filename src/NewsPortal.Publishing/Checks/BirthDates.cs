using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Lists of people with their dates of birth, written as lines, items or rows.</summary>
internal sealed partial class BirthDates : ICheck
{
    private const int Few = 2;
    private const int LongestLine = 150;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        item.Texts.Select(Find).OfType<Finding>();

    private static Finding? Find(CheckedText text)
    {
        var isAsked = text.Blocks.Any(b => Head().IsMatch(text.Of(b)));
        var lines = text.Blocks.GroupBy(b => b.Row ?? -1 - b.Range.Start)
            .Select(row => (First: row.First(), Words: string.Join(' ', row.Select(text.Of))))
            .Where(line => PersonalNames.Find(line.Words).Count > 0 && (Born().IsMatch(line.Words) || (isAsked && line.Words.Length < LongestLine && Year().IsMatch(line.Words))))
            .ToList();
        var people = lines.Sum(line => Math.Max(1, Born().Count(line.Words)));
        return people < Few ? null : new Finding(
            "birth-dates", text.Field, lines[0].First.Range, "A list of people with their dates of birth: it must not be published.");
    }

    [GeneratedRegex(@"(?:sinh\s+(?:ngày|năm)|ngày\s+sinh|năm\s+sinh|\bSN)\s*:?\s*(?:\d{1,2}\s*[/.-]\s*){0,2}(?:19|20)\d\d|sinh\s+ngày\s+\d", RegexOptions.IgnoreCase)]
    private static partial Regex Born();

    [GeneratedRegex(@"ngày(?:,?\s+tháng,?\s+năm)?\s+sinh|năm\s+sinh|ngày/tháng/năm sinh", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Year();
}
