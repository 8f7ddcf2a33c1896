using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Phó giám đốc and Phó Giám đốc in one item.</summary>
internal sealed partial class PostCapitals : ICheck
{
    // The first letter follows from where the post stands; from the second word on it is a matter of habit.
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => WrittenForm.Odd(
        from text in item.Texts
        from match in Post().Matches(text.Text)
        where match.Value.Any(char.IsLower)
        let tail = match.Groups["tail"]
        select new WrittenForm(text, new TextRange(tail.Index, tail.Length), $"{match.Value[..(tail.Index - match.Index)].ToLowerInvariant()}{tail.Value.ToLowerInvariant()}"),
        "post-capitals", "One post, two ways of writing it: “{0}” and “{1}”.",
        ways => ways.FirstOrDefault(w => char.IsUpper(w[0])));

    [GeneratedRegex(
        @"(?<!\w)(?:phó|tổng|quyền)\s+(?<tail>(?:tổng\s+)?(?:giám\s+đốc|chủ\s+tịch|bí\s+thư|trưởng\s+(?:phòng|ban|đoàn|khoa)|chánh\s+văn\s+phòng|cục\s+trưởng|vụ\s+trưởng|hiệu\s+trưởng|thủ\s+tướng|viện\s+trưởng|chi\s+cục\s+trưởng|chủ\s+nhiệm))(?!\w)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Post();
}
