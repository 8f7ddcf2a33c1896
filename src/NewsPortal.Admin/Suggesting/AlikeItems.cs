using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Suggesting;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Suggesting;

/// <summary>Finds what a site has published about the same as a draft.</summary>
internal sealed class AlikeItems(PortalDb db, LiveIndex live)
{
    private const int Most = 4;
    private const int MostAsked = 8;
    private const int LongestTitle = 400;

    /// <summary>
    /// So much of the headline stands in theirs: a draft is not in the index, and what is there can be compared only with each other.
    /// </summary>
    private const double LeastShared = 0.4;

    /// <summary>Of texts less alike nothing can be told.</summary>
    private const double LeastLikeness = 0.2;

    /// <param name="headline">Plain text; nothing is found for an empty one.</param>
    /// <returns>The most alike first; nothing while there is no index to ask.</returns>
    public async Task<IReadOnlyList<RelatedItem>> FindAsync(
        SiteSettings site, DefinitionSet definitions, string itemId, string headline, CancellationToken ct)
    {
        var alike = Alike(site, definitions, itemId, headline);
        var rows = alike.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking().Where(i => alike.Contains(i.Id) && i.PublishedVersionId != null)
            .Select(i => new { i.Id, i.ContentType, i.Title, i.PublishedAt }).ToListAsync(ct);
        var words = WordsOf(headline);
        return [.. rows.Where(r => WordsOf(r.Title).Count(words.Contains) >= words.Count * LeastShared)
            .OrderBy(r => alike.IndexOf(r.Id)).Take(Most).Select(r => new RelatedItem(r.Id, r.ContentType, r.Title, DayOf(r.PublishedAt, site)))];
    }

    private static HashSet<string> WordsOf(string title) => [.. Slug.From(title, LongestTitle).Split('-')];

    private static string DayOf(DateTimeOffset? moment, SiteSettings site) =>
        moment is { } at ? VietnameseDate.Numeric(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, site.Zone()).DateTime)) : "";

    private List<string> Alike(SiteSettings site, DefinitionSet definitions, string itemId, string headline)
    {
        using var snapshot = string.IsNullOrWhiteSpace(headline) ? null : live.Snapshot();
        List<string> types = [.. definitions.Types.Where(t => t.Settings is { IsShared: false } and ({ IsNews: true } or { HasOwnList: true })).Select(t => t.DisplayName)];
        return snapshot is null ? [] : [.. AlikeSearch.Find(
                snapshot, itemId, headline, [new KeywordFilter(KeywordField.Site, [site.Key]), new KeywordFilter(KeywordField.Type, types)], MostAsked)
            .Where(a => a.Likeness >= LeastLikeness).Select(a => a.Id)];
    }
}
