using System.Text.RegularExpressions;

namespace NewsPortal.Publishing.Checks;

/// <summary>What an item of this type has a place for and lacks.</summary>
internal sealed partial class MissingParts : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        var missing = item.Missing;
        if (missing.Summary is { } summary)
        {
            yield return new Finding("summary-missing", summary, null, "There is no summary.");
        }

        if (missing.Section is { } section)
        {
            yield return new Finding("section-missing", section, null, "No section is chosen.");
        }

        if (missing.Projects is { } projects && item.Headline is { } headline && Project().IsMatch(headline.Text))
        {
            yield return new Finding("project-missing", projects, null, "The headline tells of a project; none is linked.");
        }

        if (missing.Author is { } author)
        {
            yield return new Finding("author-missing", author, null, "Neither an author nor a source is named.");
        }
    }

    [GeneratedRegex(@"\b(?:dự án|tiểu dự án|hợp phần)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Project();
}
