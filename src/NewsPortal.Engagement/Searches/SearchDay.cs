using System.Globalization;

namespace NewsPortal.Engagement.Searches;

/// <summary>How often one text was sought on one site on one day. It says nothing of who sought it.</summary>
public sealed class SearchDay
{
    public required string SiteKey { get; init; }

    /// <summary>In the site's zone, as a number that sorts: 20231030.</summary>
    public required int Day { get; init; }

    /// <summary>See <see cref="SearchWords.Kept"/>.</summary>
    public required string Words { get; init; }

    public required long Sought { get; set; }

    /// <summary>How often nothing was found.</summary>
    public required long Unanswered { get; set; }

    /// <summary>How often a result was followed, as far as browsers tell.</summary>
    public required long Chosen { get; set; }

    /// <summary>The sum of the places, from 1, of the results that were followed.</summary>
    public required long Places { get; set; }

    /// <summary>A day as the column holds it.</summary>
    public static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The day that a number of the column means.</summary>
    public static DateOnly DayOf(int number) =>
        DateOnly.ParseExact(number.ToString("D8", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);
}
