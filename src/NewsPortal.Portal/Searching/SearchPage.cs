using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Lists;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>The page that searches a site. Works without scripts, and answers whatever is typed.</summary>
internal sealed class SearchPage(PortalRequest request, SiteSearch search, ResultShapes results, PinnedResults pins, SearchCounts counts, Addresses addresses, PageFrames frames)
{
    public const string Path = "tim-kiem";

    private string Url => addresses.Page(Path);

    public async Task<IResult> ShowAsync(HttpRequest asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var ask = SearchAsk.Read(asked.Query);
        var shape = ask.IsEmpty ? new SearchShape("", Url) : await FindAsync(ask, asked, ct);
        var title = ask.Text.Length == 0 ? request.T["Search"] : $"{request.T["Search"]}: {ask.Text}";
        return new ThemeResult<SearchShape>("Search", new PageShape<SearchShape>
        {
            Frame = await frames.FrameAsync(null, ct),
            Head = frames.Head(title, null) with { NoIndex = true },
            Crumbs = [new LinkShape(request.T["Home"], addresses.Home)],
            Main = shape,
        });
    }

    private async Task<SearchShape> FindAsync(SearchAsk ask, HttpRequest asked, CancellationToken ct)
    {
        await search.LearnAsync(request.Site.Key, ct);
        using var snapshot = search.Open();
        if (snapshot is null)
        {
            return new SearchShape(ask.Text, Url)
            {
                Notice = request.T["Search is being made ready; please try again in a few minutes."],
            };
        }

        var typed = ask.Text;
        var size = request.Site.PageSize;
        var query = search.QueryOf(ask);
        var found = snapshot.Search(query, (ask.Page - 1) * size, size);
        var isPlain = ask.IsPlain;
        var (hits, total) = isPlain ? await pins.BeforeAsync(typed, found, size, ct) : (found.Hits, found.Total);
        var isAnswered = total > 0;
        LinkShape? widened = null;
        if (!isAnswered && search.Widen(snapshot, ask, size) is { } wider)
        {
            (ask, query, found) = (wider.Ask, wider.Query, wider.Found);
            (hits, total) = (found.Hits, found.Total);
            widened = new LinkShape(Words(wider), ask.MatchesAny ? null : ask.Url(Url));
        }

        var shown = await results.MakeAsync(snapshot, query, hits, ct);
        if (isPlain && !search.IsFilling)
        {
            counts.Sought(asked, typed, isAnswered);
            shown = [.. shown.Select((r, i) => r with { Ping = counts.Address(i + 1) })];
        }

        return new SearchShape(typed, Url)
        {
            Widened = widened,
            Meant = Meant(snapshot, typed, ask),
            Heading = Heading(ask, total),
            Notice = search.IsFilling ? request.T["The search index is being filled: some results may be missing."] : null,
            Results = shown,
            Facets = [.. SearchAsk.Facets.Select(f => Facet(f, SiteSearch.Counts(snapshot, query, found, ask, f.Field), ask)).Where(f => f.Values.Count > 0)],
            Days = (SearchAsk.Write(ask.From), SearchAsk.Write(ask.Until)),
            Applied = Applied(ask),
            Orders = Orders(ask),
            Order = ask.Order == QueryOrder.Newest ? new FormValueShape(SearchAsk.OrderName, SearchAsk.Newest) : null,
            Pager = Pagers.Shape(ask.Page, Math.Min(found.Total, SearchSnapshot.MaxResults), size, ask.Url(Url)),
        };
    }

    private string Words(WiderSearch wider) => wider.Widening switch
    {
        Widening.NoFilters => request.T.Format("No results within the chosen filters; without them there are {0} results", wider.Found.Total),
        Widening.NoPhrases => request.T["No results with exactly that phrase; these have its words"],
        Widening.NoExclusions => request.T["No results without the excluded words; these may have them"],
        Widening.AnyWord => request.T["No results with enough of the words; these have at least one of them"],
        _ => request.T["No results as asked; these are found without filters, phrases and exclusions"],
    };

    private LinkShape? Meant(SearchSnapshot snapshot, string typed, SearchAsk ask) =>
        MeantText.Of(snapshot, typed, [SiteSearch.Shown(request.Site)]) is { } meant
            ? new LinkShape(meant, (ask with { Text = meant, Page = 1, MatchesAny = false }).Url(Url)) : null;

    private string Heading(SearchAsk ask, int total) => (total, ask.Text.Length) switch
    {
        (0, 0) => request.T["No results"],
        (0, _) => request.T.Format("No results for “{0}”", ask.Text),
        (_, 0) => request.T.Format("{0} results", total),
        _ => request.T.Format("{0} results for “{1}”", total, ask.Text),
    };

    private FacetShape Facet((string Name, KeywordField Field) facet, IReadOnlyList<FacetCount> counts, SearchAsk ask)
    {
        const int most = 6;
        var chosen = ask.Chosen.Where(c => c.Field == facet.Field).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var values = counts.Where(c => chosen.Contains(c.Value)).Concat(chosen.Except(counts.Select(c => c.Value)).Select(v => new FacetCount(v, 0)))
            .Concat(Ordered(facet.Field, counts.Where(c => !chosen.Contains(c.Value)))).Take(Math.Max(most, chosen.Count));
        return new FacetShape(facet.Name, Legend(facet.Field), [.. values.Select(c => new FacetValueShape(c.Value, c.Count, chosen.Contains(c.Value)))]);
    }

    // Years tell their order by themselves.
    private static IEnumerable<FacetCount> Ordered(KeywordField field, IEnumerable<FacetCount> counts) =>
        field == KeywordField.Year ? counts.OrderByDescending(c => c.Value, StringComparer.Ordinal) : counts;

    private string Legend(KeywordField field) => field switch
    {
        KeywordField.Type => request.T["Kind"],
        KeywordField.Section => request.T["Section"],
        KeywordField.Organisation => request.T["Organisation"],
        KeywordField.Project => request.T["Project"],
        KeywordField.Place => request.T["Place"],
        _ => request.T["Year"],
    };

    private List<LinkShape> Applied(SearchAsk ask)
    {
        var links = ask.Chosen.Select(c => new LinkShape(c.Value, (ask with { Page = 1, Chosen = [.. ask.Chosen.Where(o => o != c)] }).Url(Url))).ToList();
        if (ask.From is { } from)
        {
            links.Add(new LinkShape(request.T.Format("from {0}", Vietnamese.VietnameseDate.Numeric(from)), (ask with { From = null }).Url(Url)));
        }

        if (ask.Until is { } until)
        {
            links.Add(new LinkShape(request.T.Format("until {0}", Vietnamese.VietnameseDate.Numeric(until)), (ask with { Until = null }).Url(Url)));
        }

        if (links.Count > 1)
        {
            links.Add(new LinkShape(request.T["Remove all filters"], (ask with { Chosen = [], From = null, Until = null }).Url(Url)));
        }

        return links;
    }

    private List<LinkShape> Orders(SearchAsk ask) =>
    [
        new(request.T["Best match"], (ask with { Order = QueryOrder.Relevance }).Url(Url)) { IsCurrent = ask.Order == QueryOrder.Relevance },
        new(request.T["Newest"], (ask with { Order = QueryOrder.Newest }).Url(Url)) { IsCurrent = ask.Order == QueryOrder.Newest },
    ];
}
