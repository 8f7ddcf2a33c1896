using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>What is let go of when a search finds nothing, in the order tried.</summary>
internal enum Widening
{
    NoFilters,
    NoPhrases,
    NoExclusions,
    AnyWord,
    Everything,
}

/// <summary>A search that found something where the one asked for found nothing.</summary>
/// <param name="Ask">What was sought instead.</param>
internal sealed record WiderSearch(Widening Widening, SearchAsk Ask, Query Query, SearchResults Found)
{
    /// <summary>
    /// Each lets go of one thing, so that a reader is told of it in one sentence; the last of everything, where several stand in the way.
    /// </summary>
    public static IEnumerable<(Widening Widening, SearchAsk Ask)> Of(SearchAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var bare = WiderText.WithoutFields(ask.Text);
        if ((ask.IsNarrowed || bare is not null) && ask with { Chosen = [], From = null, Until = null, Text = bare ?? ask.Text, Page = 1 } is { IsEmpty: false } unfiltered)
        {
            yield return (Widening.NoFilters, unfiltered);
        }

        if (WiderText.WithoutPhrases(ask.Text) is { } words)
        {
            yield return (Widening.NoPhrases, ask with { Text = words });
        }

        if (WiderText.WithoutExclusions(ask.Text) is { } all && ask with { Text = all } is { IsEmpty: false } included)
        {
            yield return (Widening.NoExclusions, included);
        }

        yield return (Widening.AnyWord, ask with { MatchesAny = true });
        var loose = Loose(bare ?? ask.Text);
        if (loose.Length > 0 && (ask.IsNarrowed || loose != ask.Text))
        {
            var open = ask with { Chosen = [], From = null, Until = null, Text = loose, Page = 1 };
            yield return (Widening.Everything, open);
            yield return (Widening.Everything, open with { MatchesAny = true });
        }
    }

    private static string Loose(string text)
    {
        var included = WiderText.WithoutExclusions(text) ?? text;
        return WiderText.WithoutPhrases(included) ?? included;
    }
}
