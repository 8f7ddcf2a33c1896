using NewsPortal.Data;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Portal.Searching;

/// <summary>Searches what the site of the request shows.</summary>
internal sealed class SiteSearch(PortalRequest request, LiveIndex live)
{
    /// <returns>Null while no index is open.</returns>
    public SearchSnapshot? Open() => live.Snapshot();

    /// <summary>True while results may be missing because the index is being filled.</summary>
    public bool IsFilling => live.IsFilling;

    /// <summary>What is asked, among the site's own.</summary>
    public Query QueryOf(SearchAsk ask)
    {
        var typed = QueryText.Parse(ask.Text);
        return typed with
        {
            Filters = [Shown(), .. typed.Filters, .. ask.Chosen.GroupBy(c => c.Field).Select(g => new KeywordFilter(g.Key, [.. g.Select(c => c.Value)]))],
            From = Start(ask.From),
            Until = Start(ask.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null),
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

    private KeywordFilter Shown() => new(KeywordField.Site, [request.Site.Key, Keyword.EverySite]);

    private long? Start(DateOnly? day)
    {
        if (day is not { } date)
        {
            return null;
        }

        var local = date.ToDateTime(TimeOnly.MinValue);
        return Instants.ToMicros(new DateTimeOffset(local, request.Zone.GetUtcOffset(local)));
    }
}
