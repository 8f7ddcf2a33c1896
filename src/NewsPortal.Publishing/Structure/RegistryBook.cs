using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;

namespace NewsPortal.Publishing.Structure;

/// <summary>Puts one entry that sites share - an organisation, a place, a project - in the place of another.</summary>
public sealed class RegistryBook(PortalDb db, TermCounts counts, ISiteFacts sites, TimeProvider clock)
{
    /// <summary>
    /// Replaces an entry in the fields of all items of sites where this person keeps registries, public words and drafts.
    /// Links inside texts stay; so do items of other sites.
    /// </summary>
    /// <param name="siteKey">The site whose newsroom it is done in.</param>
    /// <returns>Why it was not done; empty when it was.</returns>
    public async Task<IReadOnlyList<Problem>> ReplaceAsync(string siteKey, string entryId, string? successorId, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        await using var work = await ContentWork.BeginAsync(db, ct);
        var entries = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == entryId || i.Id == successorId)
            .Select(i => new { i.Id, i.ContentType, i.SiteKey, i.Title, i.PublishedVersionId }).ToListAsync(ct);
        var (entry, successor) = (entries.Find(e => e.Id == entryId), entries.Find(e => e.Id == successorId && e.Id != entryId));
        if (entry is null || successor?.PublishedVersionId is null || successor.ContentType != entry.ContentType
            || (await ContentDefinitions.ReadAsync(db, siteKey, ct)).Type(entry.ContentType)?.Settings.IsShared != true)
        {
            return [new Problem("Choose another public entry of the same kind to take its place.", "Successor")];
        }

        if (SiteRules.WhyNothingNew(await SiteRules.FindAsync(db, siteKey, ct)) is { } closed)
        {
            return [closed];
        }

        var users = await counts.ItemsOfAsync(entryId, ct);
        var homes = await db.Set<ContentItem>().AsNoTracking().Where(i => users.Contains(i.Id) && i.Id != successorId).Select(i => new { i.Id, i.SiteKey }).ToListAsync(ct);
        var items = homes.Where(i => worker.Access.May(Permission.ManageRegistries, i.SiteKey)).Select(i => i.Id).Order(StringComparer.Ordinal).ToList();
        if (items.Count > ItemRewrite.Most)
        {
            return [new Problem("More than 2,000 items stand in it: ask the system administrator to move them.", "Successor")];
        }

        var changed = await new ItemRewrite(db, sites, clock).RunAsync(
            items, d => TermSwap.In(d, "ContentItemIds", entryId, successor.Id, successor.Title), worker, ct);
        db.Audit.Add(new AuditEvent(
            "entry.replaced", "item", entryId, siteKey, AuditJson.Of(("title", entry.Title)),
            AuditJson.Of(("successor", successor.Id), ("title", successor.Title), ("items", changed))));
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return [];
    }
}
