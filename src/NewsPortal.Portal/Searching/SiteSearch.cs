using NewsPortal.Data;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Searching;

/// <summary>Searches what the site of the request shows.</summary>
internal sealed class SiteSearch(PortalRequest request, LiveIndex live)
{
    /// <returns>Null while no index is open.</returns>
    public SearchSnapshot? Open() => live.Snapshot();

    /// <summary>True while results may be missing because the index is being filled.</summary>
    public bool IsFilling => live.IsFilling;

    public static SearchResults Nothing { get; } = new(0, true, [], new Dictionary<KeywordField, IReadOnlyList<FacetCount>>());

    /// <summary>What is asked, among what the site of the request shows.</summary>
    public Query QueryOf(SearchAsk ask) => QueryOf(ask, request.Site);

    /// <summary>What is asked, among what a site shows; days are those of its zone.</summary>
    public static Query QueryOf(SearchAsk ask, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(site);
        var zone = site.Zone();
        var typed = QueryText.Parse(ask.Text);
        return typed with
        {
            Filters = [new KeywordFilter(KeywordField.Site, [site.Key, Keyword.EverySite]), .. typed.Filters, .. ask.Chosen.GroupBy(c => c.Field).Select(g => new KeywordFilter(g.Key, [.. g.Select(c => c.Value)]))],
            From = Start(ask.From, zone),
            Until = Start(ask.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null, zone),
            Order = typed is { Words.Count: 0, Phrases.Count: 0 } ? QueryOrder.Newest : ask.Order,
            Facets = [.. SearchAsk.Facets.Select(f => f.Field)],
        };
    }

    /// <summary>How many results each value of a facet has. Values of one facet are alternatives: its own choice does not count.</summary>
    public static IReadOnlyList<FacetCount> Counts(SearchSnapshot snapshot, Query query, SearchResults results, SearchAsk ask, KeywordField field)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!ask.Chosen.Any(c => c.Field == field))
        {
            return results.Facets[field];
        }

        var others = query with
        {
            Filters = [.. query.Filters.Where(f => f.Field != field || f.IsTyped)],
            Facets = [field],
        };
        return snapshot.Search(others, 0, 0).Facets[field];
    }

    private static long? Start(DateOnly? day, TimeZoneInfo zone)
    {
        if (day is not { } date)
        {
            return null;
        }

        var local = date.ToDateTime(TimeOnly.MinValue);
        return Instants.ToMicros(new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
