using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Engagement.Searches;

/// <summary>What readers of a site sought in the last days.</summary>
public sealed class SearchReport(PortalDb db)
{
    /// <summary>The most frequent texts first.</summary>
    /// <param name="first">The first day that counts, in the site's zone.</param>
    public Task<List<SoughtText>> MostAsync(string siteKey, DateOnly first, int take, CancellationToken ct) =>
        Texts(siteKey, first).OrderByDescending(t => t.Sought).ThenBy(t => t.Words).Take(take).ToListAsync(ct);

    /// <summary>Texts that found nothing at least once; those that did so most often first.</summary>
    /// <inheritdoc cref="MostAsync"/>
    public Task<List<SoughtText>> UnansweredAsync(string siteKey, DateOnly first, int take, CancellationToken ct) =>
        Texts(siteKey, first).Where(t => t.Unanswered > 0).OrderByDescending(t => t.Unanswered).ThenBy(t => t.Words).Take(take).ToListAsync(ct);

    private IQueryable<SoughtText> Texts(string siteKey, DateOnly first)
    {
        var from = SearchDay.Number(first);
        return db.Set<SearchDay>().AsNoTracking().Where(d => d.SiteKey == siteKey && d.Day >= from).GroupBy(d => d.Words).Select(g => new SoughtText
        {
            Words = g.Key,
            Sought = g.Sum(d => d.Sought),
            Unanswered = g.Sum(d => d.Unanswered),
            Chosen = g.Sum(d => d.Chosen),
            Places = g.Sum(d => d.Places),
        });
    }
}

/// <summary>A text with what was counted of it; see <see cref="SearchDay"/>.</summary>
public sealed record SoughtText
{
    public required string Words { get; init; }

    public required long Sought { get; init; }

    public required long Unanswered { get; init; }

    public required long Chosen { get; init; }

    public required long Places { get; init; }

    /// <summary>The share of searches that found nothing, from 0 to 1.</summary>
    public double UnansweredShare => Sought == 0 ? 0 : Math.Min(1, (double)Unanswered / Sought);

    /// <summary>Where the results stood that were followed, from 1; null when none was.</summary>
    public double? MeanPlace => Chosen == 0 ? null : (double)Places / Chosen;
}
