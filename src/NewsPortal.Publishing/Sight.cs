using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.People.Rights;

namespace NewsPortal.Publishing;

/// <summary>Whose drafts somebody sees on a site: their own, and those of the sections in which they may see others'.</summary>
/// <param name="seesAll">True on the whole site; the sections do not matter then.</param>
/// <param name="sections">With all that stand under them.</param>
public sealed class Sight(string siteKey, string personId, bool seesAll, IReadOnlyList<string> sections)
{
    public string SiteKey => siteKey;

    /// <summary>What somebody sees at this moment.</summary>
    public static async Task<Sight> OfAsync(PortalDb db, string siteKey, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(worker);
        if (worker.Access.SectionsFor(Permission.ViewContent, siteKey) is not { } held)
        {
            return new Sight(siteKey, worker.PersonId, true, []);
        }

        if (held.Count == 0)
        {
            return new Sight(siteKey, worker.PersonId, false, []);
        }

        var tree = await TermTree.ReadAsync(db, siteKey, ct);
        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey).Select(t => t.Id).ToListAsync(ct);
        return new Sight(siteKey, worker.PersonId, false, [.. terms.Where(t => tree.WithAncestors(t).Any(held.Contains))]);
    }

    /// <returns>The items of the site of which this person sees anything: the drafts they see, and what is public.</returns>
    public IQueryable<ContentItem> Items(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var items = db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == siteKey);
        return seesAll ? items : items.Where(i => i.PublishedVersionId != null || i.OwnerId == personId || sections.Contains(i.DraftSectionId!));
    }

    /// <summary>Whether an item is among <see cref="Items"/>.</summary>
    public bool Sees(string itemSiteKey, string? ownerId, bool isPublic, string? draftSectionId) =>
        itemSiteKey == siteKey && (seesAll || isPublic || ownerId == personId || Holds(draftSectionId));

    /// <returns>What this person may link to: what they see here, and what other sites show to everybody.</returns>
    public IQueryable<ContentItem> Linkable(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersionId != null
        || (i.SiteKey == siteKey && (seesAll || i.OwnerId == personId || sections.Contains(i.DraftSectionId!))));
    }

    /// <returns>The items whose drafts this person sees.</returns>
    public IQueryable<ContentItem> Drafts(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var items = db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == siteKey);
        return seesAll ? items : items.Where(i => i.OwnerId == personId
            || (sections.Contains(i.DraftSectionId ?? i.SectionId!) && (i.PublishedVersionId == null || sections.Contains(i.SectionId!))));
    }

    /// <summary>Whether an item is among <see cref="Drafts"/>.</summary>
    public bool SeesDraft(string itemSiteKey, string? ownerId, bool isPublic, string? draftSectionId, string? sectionId) =>
        itemSiteKey == siteKey && (seesAll || ownerId == personId || (Holds(draftSectionId ?? sectionId) && (!isPublic || Holds(sectionId))));

    /// <summary>What an item is called for this person.</summary>
    /// <param name="draftTitle">Of a draft that readers do not see; null for none.</param>
    /// <param name="draftSectionId">Of a draft; null for none.</param>
    /// <param name="sectionId">In which readers see it, or will.</param>
    public string TitleOf(string title, string? draftTitle, string? ownerId, string? draftSectionId, string? sectionId) =>
        draftTitle is not null && (seesAll || ownerId == personId || (Holds(draftSectionId ?? sectionId) && Holds(sectionId))) ? draftTitle : title;

    private bool Holds(string? sectionId) => sectionId is not null && sections.Contains(sectionId);
}
