using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Reads dates out of text, in every form that the newsrooms' pages use.</summary>
public static partial class DateMentions
{
    /// <summary>
    /// Every date in the order of an NFC text: numbers (<c>25/10/2023</c>, <c>30-10-2023 16:19</c>), words
    /// (<c>Thứ 7, ngày 23 tháng 11 năm 2024</c>), months, quarters, years, budget years, and stretches of them.
    /// Day and month alone count only beside a word such as ngày or sáng: 281/274 and 30/30 are no dates.
    /// </summary>
    /// <param name="contextYear">Stands in where the text gives no year, such as the year of publication.</param>
    public static IReadOnlyList<DateMention> Find(string text, int contextYear)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<DateMention>();
        var sure = new List<bool>();
        foreach (Match match in Mention().Matches(text))
        {
            if (Read(match, contextYear) is not { } mention)
            {
                continue;
            }

            if (mentions.Count > 0 && Stretch(mentions[^1], mention, text) is { } stretch)
            {
                mentions[^1] = stretch;
                sure[^1] |= IsSure(match);
                continue;
            }

            mentions.Add(mention);
            sure.Add(IsSure(match) || (sure is [.., true] && Follows(mentions[^2], mention, text)));
        }

        return [.. mentions.Where((_, i) => sure[i])];
    }

    /// <summary>The date that makes up the whole text, for one field of a form.</summary>
    /// <returns>Null when the text holds anything else.</returns>
    public static DateMention? Read(string text, int contextYear)
    {
        var trimmed = text?.Trim() ?? throw new ArgumentNullException(nameof(text));
        return Find(trimmed, contextYear) is [var only] && only.Range.Length == trimmed.Length ? only : null;
    }

    private static DateMention? Read(Match match, int contextYear)
    {
        var year = Number(match, "y") ?? contextYear;
        var session = SessionOf(match.Groups["s"].Value);
        var day = Number(match, "d");
        var date = PartialDate.Possible(year, Number(match, "m"), day, QuarterOf(match.Groups["q"].Value), session);
        var from = Number(match, "d1") is { } first ? PartialDate.Possible(year, Number(match, "m"), first) : date;
        var to = Number(match, "y2") is { } last ? PartialDate.Possible(last) : date;
        if (from is null || to is null || from > to)
        {
            return null;
        }

        return new DateMention(new TextRange(match.Index, match.Length), from.Value, to.Value)
        {
            Time = TimeOf(match),
            Weekday = WeekdayOf(match.Groups["w"].Value),
            IsYearAssumed = !match.Groups["y"].Success,
            IsFiscalYear = match.Groups["fiscal"].Success,
        };
    }

    /// <summary>Two bare numbers are a date only when something says so.</summary>
    private static bool IsSure(Match match) =>
        match.Groups["y"].Success || !match.Groups["d"].Success
        || match.Groups["words"].Success || match.Groups["lead"].Success || match.Groups["s"].Success
        || match.Groups["w"].Success;

    private static DateMention? Stretch(DateMention first, DateMention second, string text)
    {
        if (first.IsStretch || second.IsStretch || first.IsFiscalYear != second.IsFiscalYear
            || !Until().IsMatch(text[first.Range.End..second.Range.Start]))
        {
            return null;
        }

        var from = first.IsYearAssumed ? InYear(first.From, second.From.Year) : first.From;
        if (from is null || from >= second.To)
        {
            return null;
        }

        return second with
        {
            Range = new TextRange(first.Range.Start, second.Range.End - first.Range.Start),
            From = from.Value,
            Time = first.Time,
            Weekday = first.Weekday,
        };
    }

    private static PartialDate? InYear(PartialDate date, int year) =>
        PartialDate.Possible(year, date.Month, date.Day, date.Quarter, date.Session);

    private static bool Follows(DateMention first, DateMention second, string text) =>
        text[first.Range.End..second.Range.Start].Trim(' ', '\u00A0') is "và" or ",";

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static TimeOnly? TimeOf(Match match) =>
        Number(match, "h") is { } hour and < 24 && (Number(match, "min") ?? 0) is var minute and < 60
            ? new TimeOnly(hour, minute)
            : null;

    private static int? QuarterOf(string text) => text.ToUpperInvariant() switch
    {
        "1" or "I" => 1,
        "2" or "II" => 2,
        "3" or "III" => 3,
        "4" or "IV" => 4,
        _ => null,
    };

    private static DaySession? SessionOf(string text) => text.ToLowerInvariant() switch
    {
        "sáng" => DaySession.Morning,
        "trưa" => DaySession.Noon,
        "chiều" => DaySession.Afternoon,
        "tối" => DaySession.Evening,
        "đêm" => DaySession.Night,
        _ => null,
    };

    private static DayOfWeek? WeekdayOf(string text) => text.ToLowerInvariant() switch
    {
        "" => null,
        "hai" or "2" => DayOfWeek.Monday,
        "ba" or "3" => DayOfWeek.Tuesday,
        "tư" or "4" => DayOfWeek.Wednesday,
        "năm" or "5" => DayOfWeek.Thursday,
        "sáu" or "6" => DayOfWeek.Friday,
        "bảy" or "7" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };
}
