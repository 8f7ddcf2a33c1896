using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Lists;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>What the address of a search asks for. Whatever it holds, there is an answer.</summary>
/// <param name="Text">As typed, without blanks at its ends.</param>
/// <param name="Chosen">Values of facets, in the order of the address.</param>
/// <param name="From">The first day; null for no limit.</param>
/// <param name="Until">The last day; null for no limit.</param>
/// <param name="Page">From 1.</param>
internal sealed record SearchAsk(
    string Text, IReadOnlyList<Keyword> Chosen, QueryOrder Order, DateOnly? From, DateOnly? Until, int Page)
{
    public const string TextName = "q";
    public const string OrderName = "thu-tu";
    public const string Newest = "moi";
    public const string FromName = "tu";
    public const string UntilName = "den";

    private const int MostChosen = 40;

    /// <summary>The facets by their names in addresses, which people may type before a colon too, in the order they are shown.</summary>
    public static readonly IReadOnlyList<(string Name, KeywordField Field)> Facets =
    [
        ("loai", KeywordField.Type),
        ("muc", KeywordField.Section),
        ("don-vi", KeywordField.Organisation),
        ("du-an", KeywordField.Project),
        ("noi", KeywordField.Place),
        ("nam", KeywordField.Year),
    ];

    /// <summary>Whether one of the words is enough.</summary>
    public bool MatchesAny { get; init; }

    public bool IsEmpty => Text.Length == 0 && !IsNarrowed;

    public bool IsNarrowed => Chosen.Count > 0 || From is not null || Until is not null;

    /// <summary>True for the first answer to words as they were typed: the one whose results are ordered by how well they fit.</summary>
    public bool IsPlain => Text.Length > 0 && !IsNarrowed && Order == QueryOrder.Relevance && Page == 1;

    public static SearchAsk Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var chosen = Facets.SelectMany(f => query[f.Name].Where(v => v is { Length: > 0 and <= 200 }).Select(v => new Keyword(f.Field, v!)));
        var text = ((string?)query[TextName] ?? "").Trim();
        return new SearchAsk(
            text.Length > QueryText.MaxLength ? Vietnamese.VietnameseText.Truncate(text[..QueryText.MaxLength], QueryText.MaxLength) : text,
            [.. chosen.Distinct().Take(MostChosen)], query[OrderName] == Newest ? QueryOrder.Newest : QueryOrder.Relevance,
            Day(query[FromName]), Day(query[UntilName]), Pagers.Read(query[Pagers.Parameter]) ?? 1);
    }

    /// <summary>The address of the first page of what is asked.</summary>
    /// <param name="page">The search page's own.</param>
    public string Url(string page)
    {
        var url = new StringBuilder(page);
        Add(TextName, Text);
        foreach (var (field, value) in Chosen)
        {
            Add(NameOf(field), value);
        }

        Add(FromName, Write(From));
        Add(UntilName, Write(Until));
        Add(OrderName, Order == QueryOrder.Newest ? Newest : null);
        return url.ToString();

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                url.Append(url.Length == page.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf(KeywordField field) => Facets.First(f => f.Field == field).Name;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 2200 ? day : null;
}
