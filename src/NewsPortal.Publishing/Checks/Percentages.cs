using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Percentages that do not follow from the numbers before them: 281/274 is 102,6%, not “vượt 102%”.</summary>
internal sealed partial class Percentages : ICheck
{
    private static readonly NumberFormatInfo Written = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text =>
        Share().Matches(text.Text).Select(m => OfShare(text, m)).Concat(Planned().Matches(text.Text).Select(m => OfShare(text, m)))
            .Concat(Growth().Matches(text.Text).Select(m => OfGrowth(text, m))).OfType<Finding>());

    private static Finding? OfShare(CheckedText text, Match match)
    {
        if (Value(match, "a") is not { } actual || Value(match, "b") is not { } target || Value(match, "p") is not { } percent || target == 0)
        {
            return null;
        }

        var real = actual / target * 100;
        var isOver = match.Groups["over"].Success;
        if (Agrees(percent, isOver ? real - 100 : real, match.Groups["p"].Value))
        {
            return null;
        }

        // What is called “over” is often the whole; then the verb is wrong.
        var over = isOver && !Agrees(percent, real, match.Groups["p"].Value);
        var range = new TextRange(match.Groups["said"].Index, match.Groups["said"].Length);
        var right = isOver ? over && real > 100 ? $"vượt {VietnameseNumber.Percent(real - 100)}" : $"đạt {VietnameseNumber.Percent(real)}"
            : match.Groups["said"].Value.Replace(match.Groups["p"].Value, VietnameseNumber.Write(real, 1), StringComparison.Ordinal);
        return new Finding(
            "percent-disagrees", text.Field, range, "“{0}” disagrees with its numbers: {1}/{2} is {3}.",
            range.Of(text.Text), match.Groups["a"].Value, match.Groups["b"].Value, VietnameseNumber.Percent(real))
        {
            Repair = [new Replacement(range, right)],
        };
    }

    private static Finding? OfGrowth(CheckedText text, Match match)
    {
        if (Value(match, "a") is not { } before || Value(match, "b") is not { } after || Value(match, "p") is not { } percent || before == 0
            || match.Groups["u1"].Value != match.Groups["u2"].Value)
        {
            return null;
        }

        var real = Math.Abs(after - before) / before * 100;
        var number = match.Groups["p"];
        return Agrees(percent, real, number.Value) ? null : new Finding(
            "percent-disagrees", text.Field, new TextRange(number.Index, number.Length), "“{0}” disagrees with its numbers: from {1} to {2} is {3}.",
            number.Value + "%", match.Groups["a"].Value, match.Groups["b"].Value, VietnameseNumber.Percent(real))
        {
            Repair = [new Replacement(new TextRange(number.Index, number.Length), VietnameseNumber.Write(real, 1))],
        };
    }

    // Rounded or cut off at the decimals that are written.
    private static bool Agrees(decimal written, decimal real, string asWritten)
    {
        var decimals = asWritten.Contains(',', StringComparison.Ordinal) ? asWritten.Length - asWritten.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        return Math.Abs(written - real) < (decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.011m });
    }

    private static decimal? Value(Match match, string group) =>
        decimal.TryParse(match.Groups[group].Value, NumberStyles.Number, Written, out var value) ? value : null;

    private const string N = @"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?";

    [GeneratedRegex(
        $$"""
        (?<! [\w/.,-] ) (?<a> {{N}} ) (?: \s+ \p{Ll}+ ){0,3} \s*
        (?: / | \s trên \s (?: tổng \s (?: số \s )? )? | \s trong \s (?: tổng \s )? số \s | \s so \s với \s (?: kế \s hoạch \s )? )
        (?<b> {{N}} ) (?! [\w/] | [.,-] \d | \s* % )
        [^.;%\d\n]{0,110}?
        (?<said> (?: (?<over> vượt | tăng ) (?: \s+ (?: mức | hơn | trên | gần | khoảng ) )? \s+ )? (?<p> {{N}} ) \s* % )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Share();

    // “Kế hoạch 200 hộ, thực hiện 180 hộ, đạt 90%”.
    [GeneratedRegex(
        $$"""
        (?: kế \s hoạch | chỉ \s tiêu ) (?: \s (?: giao | được \s giao | đề \s ra | là | năm | \d{4} ) ){0,3} \s (?<b> {{N}} ) (?: \s \p{Ll}+ ){0,3} , \s
        (?: đã \s )? (?: thực \s hiện | hoàn \s thành | đạt | hỗ \s trợ | xây \s dựng ) (?: \s được )? \s (?<a> {{N}} ) (?! [\w/,.]* \d | \s* % ) (?: \s \p{Ll}+ ){0,3} \s* [,(] \s*
        (?<said> (?: (?: (?<over> vượt ) | đạt | bằng ) \s )? (?<p> {{N}} ) \s* % )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    [GeneratedRegex(
        $$"""
        (?<! \w ) từ \s (?<a> {{N}} ) (?<u1> (?: \s \p{Ll}+ ){0,3}? ) (?: \s (?: năm | vào ) [^,.;\n%]{0,30}? )? ,? \s (?: lên | xuống | còn | lên\s thành | xuống\s còn ) \s
        (?<b> {{N}} ) (?<u2> (?: \s \p{Ll}+ ){0,3}? ) (?: \s (?: năm | vào ) [^,.;\n%]{0,30}? )? \s* [,(] \s* (?: tức \s | tương \s đương \s | đã \s )? (?: tăng | giảm ) \s
        (?<p> {{N}} ) \s* %
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Growth();
}
