using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>How a headline is written.</summary>
internal sealed partial class HeadlineForm : ICheck
{
    private const int Longest = 120;
    private const int FewestLetters = 12;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        if (item.Headline is not { } headline || headline.Text.AsSpan().Trim().IsEmpty)
        {
            yield break;
        }

        var text = headline.Text.TrimEnd();
        if (Generic().IsMatch(text))
        {
            yield return new Finding("headline-generic", headline.Field, null, "The headline names the page, not what happened.");
        }

        if (IsInCapitals(text))
        {
            yield return new Finding("headline-capitals", headline.Field, null, "The headline is in capitals.");
        }

        if (text.EnumerateRunes().Count() is > Longest and var length)
        {
            yield return new Finding("headline-long", headline.Field, null, "The headline has {0} letters; 120 are enough.", Written(length));
        }

        if (FullStop().Match(text) is { Success: true } stop)
        {
            var range = new TextRange(stop.Index, stop.Length);
            yield return new Finding("headline-full-stop", headline.Field, range, "A headline ends without a full stop.") { Repair = [new Replacement(range, "")] };
        }

        if (item.Around.HasNamesake)
        {
            yield return new Finding("headline-duplicate", headline.Field, null, "Another item of the site has this headline.");
        }
    }

    // “Họp UBND tỉnh” is not in capitals; seven letters of eight have to be.
    private static bool IsInCapitals(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= FewestLetters && letters.Count(char.IsUpper) * 8 >= letters.Count * 7;
    }

    private static string Written(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?:(?:chi tiết|xem)\s+(?:tin|bài)\b|(?:tin tức|tin bài|trang chủ|bài viết(?: mới)?|thông báo|tin mới|không có tiêu đề|chưa có tiêu đề|tiêu đề|untitled|new post|home)\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Generic();

    [GeneratedRegex(@"(?<![.…]|\b(?:TP|TX|TT|ThS|TS|PGS|GS|v\.v))(?:\./)?\.$")]
    private static partial Regex FullStop();
}
