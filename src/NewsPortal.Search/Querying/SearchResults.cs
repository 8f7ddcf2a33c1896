namespace NewsPortal.Search;

/// <summary>One result.</summary>
/// <param name="Score">0 when results are not sorted by score.</param>
/// <param name="SortKey">Microseconds in UTC, as put.</param>
public readonly record struct SearchHit(string Id, float Score, long SortKey);

/// <summary>How often a value occurs among the results.</summary>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>A page of results.</summary>
/// <param name="Total">All results when <paramref name="IsTotalExact"/>, else at least so many.</param>
/// <param name="Facets">By field, as asked; the most frequent value first, then by value.</param>
public sealed record SearchResults(
    int Total,
    bool IsTotalExact,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<KeywordField, IReadOnlyList<FacetCount>> Facets);
