using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Reads numbers written the Vietnamese way: decimal comma, points between thousands.</summary>
public static partial class NumberMentions
{
    private const int AnyLeapYear = 2000;

    private static readonly NumberFormatInfo Written =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>
    /// Every number with its unit and bound, in the order of an NFC text. Numbers inside dates and document symbols
    /// are left to their own readers; telephone numbers are not numbers.
    /// </summary>
    public static IReadOnlyList<NumberMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var taken = DateMentions.Find(text, AnyLeapYear).Select(date => date.Range)
            .Concat(DocumentSymbols.Find(text).Select(symbol => symbol.Range))
            .ToList();
        return [.. Mention().Matches(text)
            .Where(match => !taken.Any(range => range.Start < match.Index + match.Length && match.Index < range.End))
            .Select(Read)
            .OfType<NumberMention>()];
    }

    /// <summary>The number that makes up the whole text, for one field of a form.</summary>
    /// <returns>Null when the text holds anything else.</returns>
    public static NumberMention? Read(string text)
    {
        var trimmed = text?.Trim() ?? throw new ArgumentNullException(nameof(text));
        return Find(trimmed) is [var only] && only.Range.Length == trimmed.Length ? only : null;
    }

    private static NumberMention? Read(Match match)
    {
        if (Value(match.Groups["n"]) is not { } value)
        {
            return null;
        }

        var scale = match.Groups["scale"].Value.ToLowerInvariant();
        return new NumberMention(
            new TextRange(match.Index, match.Length),
            value,
            match.Groups["unit"].Value,
            BoundOf(match.Groups["bound"].Value))
        {
            Amount = value * ScaleOf(scale),
            Target = Value(match.Groups["target"]),
        };
    }

    private static decimal? Value(Group number) =>
        number.Success && decimal.TryParse(number.Value.Replace('−', '-'), NumberStyles.Number, Written, out var value)
            ? value
            : null;

    private static decimal ScaleOf(string scale) => scale switch
    {
        "trăm" => 100,
        "nghìn" or "ngàn" => 1_000,
        "triệu" => 1_000_000,
        "tỷ" or "tỉ" => 1_000_000_000,
        "" => 1,
        _ => 1_000_000_000_000, // nghìn tỷ
    };

    private static NumberBound BoundOf(string word) => word.ToLowerInvariant() switch
    {
        "" => NumberBound.Exact,
        "gần" or "xấp xỉ" => NumberBound.Nearly,
        "hơn" or "trên" => NumberBound.MoreThan,
        "dưới" or "chưa đến" => NumberBound.LessThan,
        _ => NumberBound.About,
    };

    [GeneratedRegex(
        $$"""
        (?<! [\w/+] ) (?<! [\w)] [-−.,:] )
        (?: (?<bound> gần | xấp[ ]xỉ | hơn | trên | khoảng | chừng | ước | dưới | chưa[ ]đến ) [ \u00A0]+ )?
        (?<n> [-−]? (?: \d{1,3} (?: \.\d{3} )+ | (?! 0\d ) \d{1,15} ) (?: ,\d+ )? ) (?! \d )
        (?: / (?<target> \d{1,3} (?: \.\d{3} )+ | \d{1,15} ) (?! \d ) )?
        (?! [/.,-] \d | \p{L} )
        (?: [ \u00A0]* (?<unit> % )
          | [ \u00A0]+ (?<unit> (?<scale> (?: nghìn [ \u00A0] )? (?: {{Units.Scales}} ) )
              (?: [ \u00A0]+ (?: {{Units.Currencies}} | {{Units.Measures}} ) )?
            | {{Units.Currencies}} | {{Units.Measures}} ) (?! [\w²³] ) )?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
