using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Finds telephone numbers of this country in text, however their digits are grouped.</summary>
public static partial class PhoneNumbers
{
    private const int Shortest = 10;
    private const int Longest = 11;
    private const int Subscriber = 7;
    private const int LongestExtension = 4;

    /// <summary>
    /// Every number with its area or mobile code, in the order of the text. Numbers of 12 digits and more are none, nor are
    /// the short ones of services.
    /// </summary>
    public static IReadOnlyList<PhoneMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Digits().Matches(text).SelectMany(run => Read(text, run))];
    }

    /// <summary>What a telephone dials when a link is tapped, by RFC 3966: <c>tel:+842513834493;ext=141</c>.</summary>
    /// <param name="digits">As dialled inside the country; numbers of services, which do not begin with 0, stay as they are.</param>
    /// <param name="extension">Digits; null or empty for none.</param>
    public static string Address(string digits, string? extension)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return $"tel:{(digits.StartsWith('0') ? "+84" + digits[1..] : digits)}{(string.IsNullOrEmpty(extension) ? "" : ";ext=" + extension)}";
    }

    private static IEnumerable<PhoneMention> Read(string text, Match run)
    {
        var groups = Group().Matches(run.Value);
        for (var i = 0; i < groups.Count;)
        {
            if (Number(run, groups, i) is not var (last, digits))
            {
                i++;
                continue;
            }

            var start = run.Index + (i == 0 ? 0 : groups[i].Index);
            var end = run.Index + groups[last].Index + groups[last].Length;
            var mention = new PhoneMention(new TextRange(start, end - start), digits);
            i = last + 1;
            if (i < groups.Count && groups[i].Length is >= 2 and <= LongestExtension && IsDash(run, groups, i) && IsAlone(run, groups, i))
            {
                mention = mention with { Extension = groups[i].Value, ExtensionRange = Behind(run, groups, i, i) };
                i++;
            }

            var joined = new List<TextRange>();
            while (i < groups.Count && IsDash(run, groups, i) && Joined(run, groups, i) is { } until)
            {
                joined.Add(Behind(run, groups, i, until));
                i = until + 1;
            }

            yield return mention with { Joined = joined };
        }
    }

    private static (int Last, string Digits)? Number(Match run, MatchCollection groups, int first)
    {
        var digits = "";
        for (var i = first; i < groups.Count && digits.Length < Longest; i++)
        {
            if (i > first && IsDash(run, groups, i) && digits.Length >= Shortest)
            {
                break;
            }

            digits = i == first && groups[i].Value == "84" && run.Value.TrimStart('(').StartsWith('+') ? "0"
                : digits == "0" && groups[i].Value == "0" ? "0" : digits + groups[i].Value;
            if (digits.Length <= Longest && IsWhole(digits))
            {
                return (i, digits);
            }
        }

        return null;
    }

    private static bool IsWhole(string digits) => digits.Length switch
    {
        Shortest => digits[0] == '0' && (digits[1] is '3' or '5' or '7' or '8' or '9' || AreaCodes.IsOld(digits)),
        Longest => digits.StartsWith("02", StringComparison.Ordinal) || AreaCodes.IsOld(digits),
        _ => false,
    };

    // A number without its area code, or a whole one.
    private static int? Joined(Match run, MatchCollection groups, int first)
    {
        if (Number(run, groups, first) is { } whole)
        {
            return whole.Last;
        }

        var digits = 0;
        for (var i = first; i < groups.Count && digits < Subscriber && (i == first || !IsDash(run, groups, i)); i++)
        {
            digits += groups[i].Length;
            if (digits is Subscriber or (Subscriber + 1))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsDash(Match run, MatchCollection groups, int i) =>
        i > 0 && run.Value.AsSpan(EndOf(groups[i - 1]), groups[i].Index - EndOf(groups[i - 1])).IndexOfAny('-', '–') >= 0;

    // Three digits with more digits behind them are the beginning of another number.
    private static bool IsAlone(Match run, MatchCollection groups, int i) => i + 1 == groups.Count || IsDash(run, groups, i + 1);

    private static TextRange Behind(Match run, MatchCollection groups, int first, int last) =>
        new(run.Index + EndOf(groups[first - 1]), EndOf(groups[last]) - EndOf(groups[first - 1]));

    private static int EndOf(Match group) => group.Index + group.Length;

    [GeneratedRegex(@"(?<![\w/.,%+-])\(?(?:\+\(?84|0\d)(?:[ .()\u00A0–-]{0,3}\d)*(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Group();
}
