using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Structure;

/// <summary>
/// Changes many items in the same way: what readers see and what is being written, each as a version of its own. Readers hear
/// of no change; a draft stays where it stands on its way, with its plan, and nobody becomes its author by it.
/// </summary>
internal sealed class ItemRewrite(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    /// <summary>More are not changed in one transaction, so that editors never wait long.</summary>
    public const int Most = 2000;

    private const int ItemsPerRound = 100;

    /// <summary>Works in a transaction that has its turn to write content.</summary>
    /// <param name="change">Changes a document in place; false when it had nothing to change.</param>
    /// <returns>How many items were changed.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> itemIds, Func<JsonObject, bool> change, Worker worker, CancellationToken ct)
    {
        var count = 0;
        foreach (var round in itemIds.Chunk(ItemsPerRound))
        {
            var items = await db.Set<ContentItem>().AsNoTracking().Where(i => round.Contains(i.Id)).ToListAsync(ct);
            foreach (var site in items.GroupBy(i => i.SiteKey))
            {
                count += await SiteAsync(site.Key, [.. site.OrderBy(i => i.Id)], change, worker, ct);
            }
        }

        return count;
    }

    private async Task<int> SiteAsync(string siteKey, List<ContentItem> items, Func<JsonObject, bool> change, Worker worker, CancellationToken ct)
    {
        var ids = items.SelectMany(i => new[] { i.PublishedVersionId, i.LatestVersionId }).OfType<string>().Distinct().ToList();
        var versions = await db.Set<ContentVersion>().AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        var imager = new ItemImager(siteKey, await ContentDefinitions.ReadAsync(db, siteKey, ct), await TermTree.ReadAsync(db, siteKey, ct), clock);
        var images = new List<ItemImage>();
        var kept = new List<(ContentItem Item, ContentVersion Old, string NewId)>();
        foreach (var item in items)
        {
            var isTouched = false;
            foreach (var old in new[] { item.PublishedVersionId, item.LatestVersionId }.OfType<string>().Distinct().Select(id => versions[id])
                .Where(v => v.State is VersionState.Published or VersionState.Draft))
            {
                var document = ContentJson.Parse(old.Document);
                isTouched |= change(document);
                kept.Add((item, old, Again(document, worker)));
                var image = imager.Image(document);
                image.Item.UpdatedAt = item.UpdatedAt;
                images.Add(image);
            }

            if (!isTouched)
            {
                images.RemoveAll(i => i.Item.Id == item.Id);
                kept.RemoveAll(k => k.Item.Id == item.Id);
            }
        }

        using (var writer = new ContentWriter(db, sites))
        {
            await writer.WriteAsync(images, ct);
        }

        foreach (var (item, old, id) in kept)
        {
            await db.Set<ContentVersion>().Where(v => v.Id == id).ExecuteUpdateAsync(
                v => v.SetProperty(x => x.Step, old.Step).SetProperty(x => x.PublishAt, old.PublishAt).SetProperty(x => x.ArchiveAt, old.ArchiveAt), ct);
            MoveLog.Add(db, clock, item.Id, id, Move.Reclassify, worker);
        }

        foreach (var item in kept.Select(k => k.Item).Distinct())
        {
            await db.Set<ContentItem>().Where(i => i.Id == item.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.State, item.State), ct);
        }

        await db.SaveChangesAsync(ct);
        return kept.Select(k => k.Item.Id).Distinct().Count();
    }

    // The same words under a version of its own.
    private string Again(JsonObject document, Worker worker)
    {
        var now = clock.GetUtcNow();
        var id = Ids.New(now);
        document[Envelope.VersionId] = id;
        document[Envelope.Author] = worker.Name;
        Envelope.SetMoment(document, Envelope.ModifiedUtc, now);
        return id;
    }
}
