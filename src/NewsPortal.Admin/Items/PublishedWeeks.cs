using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Admin.Items;

/// <summary>How many items a site has published in each of its last weeks, of what readers see now.</summary>
public sealed class PublishedWeeks(PortalDb db, ContentDefinitions definitions)
{
    public const int Count = 10;

    /// <param name="Monday">The first day of the week, in the site's zone.</param>
    public readonly record struct Week(DateOnly Monday, int Items);

    /// <returns>Ten weeks, the one that is not over last; empty when nothing was published in any.</returns>
    /// <param name="zone">The site's.</param>
    public async Task<IReadOnlyList<Week>> OfAsync(string siteKey, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var first = MondayOf(today).AddDays(-7 * (Count - 1));
        var start = first.ToDateTime(TimeOnly.MinValue);
        var from = new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
        List<string> types = [.. (await definitions.ForSiteAsync(siteKey, ct)).Types.Where(t => t.StandsAlone).Select(t => t.Name)];
        var moments = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.SiteKey == siteKey && i.PublishedAt >= from && i.PublishedAt <= now && i.PublishedVersionId != null && types.Contains(i.ContentType))
            .Select(i => i.PublishedAt!.Value).ToListAsync(ct);
        var weeks = moments.CountBy(m => MondayOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m, zone).DateTime))).ToDictionary();
        return weeks.Count == 0 ? [] : [.. Enumerable.Range(0, Count).Select(i => first.AddDays(7 * i)).Select(day => new Week(day, weeks.GetValueOrDefault(day)))];
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
