using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Content.Writing;

/// <summary>
/// Makes published items anew from their documents after definitions have changed, so that a field that has become internal
/// is shown nowhere from that moment on, nor kept in lists and summaries.
/// </summary>
public sealed class Redraw(ISiteFacts sites, TimeProvider clock)
{
    private const int ItemsPerRound = 200;

    /// <summary>Works in the session's open transaction, after the new definitions are stored.</summary>
    /// <param name="siteKey">The site whose definitions have changed; empty when they are those of the installation.</param>
    /// <returns>How many items were made anew.</returns>
    public async Task<int> RunAsync(PortalDb db, string siteKey, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(siteKey);
        var shown = db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersionId != null);
        var keys = siteKey.Length > 0 ? [siteKey] : await shown.Select(i => i.SiteKey).Distinct().Order().ToListAsync(ct);
        var count = 0;
        foreach (var key in keys)
        {
            count += await SiteAsync(db, key, shown.Where(i => i.SiteKey == key), ct);
        }

        return count;
    }

    /// <summary>Makes some published items anew after what their lists depend on has changed, in the session's open transaction.</summary>
    /// <returns>How many were made anew; items that are not public are passed over.</returns>
    public async Task<int> ItemsAsync(PortalDb db, IReadOnlyList<string> itemIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var count = 0;
        foreach (var round in itemIds.Chunk(ItemsPerRound))
        {
            var shown = db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersionId != null && round.Contains(i.Id));
            foreach (var key in await shown.Select(i => i.SiteKey).Distinct().Order().ToListAsync(ct))
            {
                count += await SiteAsync(db, key, shown.Where(i => i.SiteKey == key), ct);
            }
        }

        return count;
    }

    private async Task<int> SiteAsync(PortalDb db, string siteKey, IQueryable<ContentItem> shown, CancellationToken ct)
    {
        var faces = await shown.OrderBy(i => i.Id).Select(i => new { i.PublishedVersionId, i.LatestVersionId, i.State, i.ChangedAt, i.ChangedBy, i.DraftTitle, i.DraftSectionId }).ToListAsync(ct);
        if (faces.Count == 0)
        {
            return 0;
        }

        await ContentWriter.TakeTurnAsync(db, ct);
        var definitions = await ContentDefinitions.ReadAsync(db, siteKey, ct);
        var imager = new ItemImager(siteKey, definitions, await TermTree.ReadAsync(db, siteKey, ct), clock);
        using var writer = new ContentWriter(db, sites);
        foreach (var round in faces.Chunk(ItemsPerRound))
        {
            var latest = round.ToDictionary(f => f.PublishedVersionId!);
            var documents = await db.Set<ContentVersion>().AsNoTracking().Where(v => latest.Keys.Contains(v.Id))
                .OrderBy(v => v.ItemId).Select(v => v.Document).ToListAsync(ct);
            var images = documents.ConvertAll(d => imager.Image(ContentJson.Parse(d)));
            foreach (var image in images)
            {
                var now = latest[image.Version.Id];
                (image.Item.LatestVersionId, image.Item.State, image.Item.DraftTitle) = (now.LatestVersionId, now.State, now.DraftTitle);
                (image.Item.ChangedAt, image.Item.ChangedBy, image.Item.DraftSectionId) = (now.ChangedAt, now.ChangedBy, now.DraftSectionId);
            }

            var claims = new Claims(db, sites, siteKey, definitions, []);
            await writer.RedrawAsync((await claims.SettleAsync(images, ct)).Settled, ct);
        }

        return faces.Count;
    }
}
