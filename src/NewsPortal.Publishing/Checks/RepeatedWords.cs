using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Small words written twice: của của. Whole words are doubled on purpose: luôn luôn, ngày ngày.</summary>
internal sealed partial class RepeatedWords : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text => Twice().Matches(text.Text).Select(m =>
        new Finding("repeated-word", text.Field, new TextRange(m.Index, m.Length), "“{0}” is written twice.", m.Groups["word"].Value)
        {
            Repair = [new Replacement(new TextRange(m.Index, m.Length), m.Groups["word"].Value)],
        }));

    [GeneratedRegex(
        @"(?<!\w)(?<word>của|và|các|những|được|là|cho|với|trong|tại|về|để|theo|này|đã|sẽ|đang|khi|bởi|ở|trên|dưới|vào|đến|nhằm|cùng|bằng|như|thì|mà|nhưng|hoặc|phải|cũng|rất|không|nhiều|đối|nên|việc|công\stác|thực\shiện|triển\skhai|tổ\schức|phát\striển)[ \u00A0]+\k<word>(?!\w)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Twice();
}
