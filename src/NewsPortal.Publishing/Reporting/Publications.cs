using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Reporting;

/// <summary>Counts the items that readers of a site saw for the first time, those too that were withdrawn since.</summary>
internal sealed class Publications(PortalDb db)
{
    private static readonly ReportRow One = new("", 0, 1, 0, 0, 0);

    public async Task CountAsync(ReportAsk ask, ReportSite site, ReportTally tally, CancellationToken ct)
    {
        foreach (var part in ask.Grouping == ReportGrouping.Period ? ask.Period.Parts() : [ask.Period])
        {
            // The types are told apart here and not in the question: asked for by type, SQLite would read every item of the site.
            foreach (var found in (await By(ask.Grouping, Public(site.Key, part.In(ask.Zone))).ToListAsync(ct)).Where(c => site.Types.Contains(c.ContentType)))
            {
                var key = ask.Grouping switch
                {
                    ReportGrouping.Period => ReportTally.KeyOf(part),
                    ReportGrouping.Type => found.ContentType,
                    ReportGrouping.Site => site.Key,
                    _ => found.Key,
                };
                tally.Add(key, One with { Published = found.Count });
            }
        }

        await CountWithdrawnAsync(ask, site.Key, tally, ct);
    }

    private IQueryable<ContentItem> Public(string siteKey, (DateTimeOffset From, DateTimeOffset Before) time) => db.Set<ContentItem>().AsNoTracking()
        .Where(i => i.SiteKey == siteKey && i.PublishedAt >= time.From && i.PublishedAt < time.Before);

    private static IQueryable<Counted> By(ReportGrouping grouping, IQueryable<ContentItem> items) => grouping switch
    {
        ReportGrouping.Section => items.GroupBy(i => new { i.ContentType, i.SectionId }).Select(g => new Counted(g.Key.ContentType, g.Key.SectionId, g.Count())),
        ReportGrouping.Author => items.GroupBy(i => new { i.ContentType, i.OwnerId }).Select(g => new Counted(g.Key.ContentType, g.Key.OwnerId, g.Count())),
        ReportGrouping.Byline => items.GroupBy(i => new { i.ContentType, i.Byline }).Select(g => new Counted(g.Key.ContentType, g.Key.Byline, g.Count())),
        _ => items.GroupBy(i => i.ContentType).Select(g => new Counted(g.Key, null, g.Count())),
    };

    // They have no moment of publication any more; their versions have. Few items are neither public nor being written. In the order
    // of the index of what is open: without an order, SQLite takes one of all items.
    private async Task CountWithdrawnAsync(ReportAsk ask, string siteKey, ReportTally tally, CancellationToken ct)
    {
        var (from, before) = ask.Period.In(ask.Zone);
        var versions = db.Set<ContentVersion>();
        var withdrawn = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.SiteKey == siteKey && i.State != ItemState.Published && i.PublishedVersionId == null
                && versions.Any(v => v.ItemId == i.Id && v.State == VersionState.Withdrawn))
            .OrderByDescending(i => i.ChangedAt).Select(i => new
            {
                Face = new ItemFace(i.SiteKey, i.ContentType, i.SectionId, i.OwnerId, i.Byline),
                At = versions.Where(v => v.ItemId == i.Id && v.PublishedAt != null && v.State != VersionState.Staged)
                    .OrderBy(v => v.PublishedAt).Select(v => v.PublishedAt).FirstOrDefault(),
            }).ToListAsync(ct);
        foreach (var item in withdrawn.Where(i => i.At >= from && i.At < before))
        {
            tally.Add(item.Face, item.At!.Value, One);
        }
    }

    private sealed record Counted(string ContentType, string? Key, int Count);
}
