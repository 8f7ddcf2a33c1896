using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// Numbers that are called bank accounts. Accounts at the treasury are those of offices, and open to everybody.
/// </summary>
internal sealed partial class BankAccounts : ICheck
{
    private const int Fewest = 6;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text => Account().Matches(text.Text)
        .Where(m => m.Groups["n"].ValueSpan.Length - m.Groups["n"].Value.Count(c => !char.IsAsciiDigit(c)) >= Fewest)
        .Where(m => !Treasury().IsMatch(text.SentenceAt(m.Index).Of(text.Text)))
        .Select(m => new Finding(
            "bank-account", text.Field, new TextRange(m.Groups["n"].Index, m.Groups["n"].Length),
            "Number of a bank account: “{0}”. It must not be published.", m.Groups["n"].Value)));

    // “Hơn 500.000 tài khoản” counts accounts: there the number comes first, or is followed by what it counts.
    [GeneratedRegex(
        @"(?<!\w)(?:số\s+tài\s+khoản|tài\s+khoản(?:\s+(?:số|ngân\s+hàng|cá\s+nhân|nhận|mang\s+tên))?|STK|TK(?=\s*(?:số|:|\d|ngân\s+hàng)))(?<between>[^\d\n;]{0,60}?)(?<n>\d(?:[ .-]?\d){5,19})(?![\w/]|[.,]\d|\s*(?:đồng|triệu|tỷ|tài\s+khoản|người|lượt|hộ|%))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"kho\s+bạc|KBNN", RegexOptions.IgnoreCase)]
    private static partial Regex Treasury();
}
