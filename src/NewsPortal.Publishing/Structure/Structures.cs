using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Structure;

/// <summary>
/// Opens and changes what stands on every page: menus and taxonomies. A change is stored as a version and published in the
/// same transaction, in the session's own when one is open; it passes no level, as whoever may change the structure of a
/// site answers for it.
/// </summary>
public sealed class Structures(PortalDb db, Publisher publisher, ISiteFacts sites, TimeProvider clock)
{
    private readonly VersionStore _store = new(db, sites, clock);

    /// <returns>The newest version of an item with this alias; null when the site has none.</returns>
    public async Task<StructureText?> ByAliasAsync(string siteKey, string alias, CancellationToken ct) =>
        await FirstAsync(db.Set<ContentItem>().Where(i => i.SiteKey == siteKey && i.Alias == alias && i.State != ItemState.Deleted), ct);

    /// <returns>The newest version of the site's first taxonomy whose terms are of this type; null when it has none.</returns>
    public async Task<StructureText?> TaxonomyAsync(string siteKey, string termType, CancellationToken ct)
    {
        var taxonomies = await ReadAsync(
            db.Set<ContentItem>().Where(i => i.SiteKey == siteKey && i.State != ItemState.Deleted && i.PublishedVersionId != null
                && (i.ContentType == "Taxonomy" || db.Set<Content.Terms.Term>().Any(t => t.TaxonomyId == i.Id))), ct);
        return taxonomies.Find(t => ContentJson.Text(ContentJson.At(t.Document, "TaxonomyPart", "TermContentType")) == termType);
    }

    /// <summary>Stores what is wished and publishes it.</summary>
    /// <returns>Why nothing was changed; empty when it was.</returns>
    /// <exception cref="DraftConflictException">Somebody has stored another version since; nothing was changed.</exception>
    public async Task<IReadOnlyList<Problem>> SaveAsync(StructureWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        await using var work = await ContentWork.BeginAsync(db, ct);
        var latest = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == wish.ItemId)
            .Select(i => new { i.SiteKey, i.LatestVersionId, i.PublishedVersionId }).SingleOrDefaultAsync(ct);
        if (latest is not null && latest.SiteKey != wish.SiteKey)
        {
            return [new Problem("There is no such item.")];
        }

        if (latest?.LatestVersionId != wish.BaseVersionId)
        {
            throw new DraftConflictException(wish.ItemId, latest?.LatestVersionId);
        }

        var document = (JsonObject)wish.Document.DeepClone();
        var version = await _store.StoreAsync(wish.SiteKey, wish.ContentType, wish.ItemId, document, worker, WorkflowStep.Approved, ct);
        if (await publisher.WhyNotPublishAsync(wish.ItemId, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        await publisher.PublishAsync(wish.ItemId, version, clock.GetUtcNow(), note: null, ct);
        MoveLog.Add(db, clock, wish.ItemId, version, Move.Publish, worker, replaced: latest?.PublishedVersionId);
        db.Audit.Add(new AuditEvent(wish.Action, "item", wish.ItemId, wish.SiteKey, wish.Before, wish.After));
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return [];
    }

    private async Task<StructureText?> FirstAsync(IQueryable<ContentItem> items, CancellationToken ct) => (await ReadAsync(items, ct)).FirstOrDefault();

    private async Task<List<StructureText>> ReadAsync(IQueryable<ContentItem> items, CancellationToken ct) => (await (
            from item in items.AsNoTracking()
            join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
            orderby item.Id
            select new { item.Id, item.ContentType, VersionId = version.Id, version.Document }).ToListAsync(ct))
        .ConvertAll(x => new StructureText(x.Id, x.ContentType, x.VersionId, ContentJson.Parse(x.Document)));
}
