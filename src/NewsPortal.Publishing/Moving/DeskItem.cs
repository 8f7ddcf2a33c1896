using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Moving;

/// <summary>An item as it lies on the desk: everything that decides what may be done with it now.</summary>
/// <param name="Latest">Its newest version, without its words.</param>
/// <param name="Work">An empty one when nobody has worked on it here.</param>
/// <param name="WriterIds">Everybody who has stored a version since it was last published.</param>
/// <param name="SectionIds">The main section of its newest version and those above it; empty when it is in none.</param>
/// <param name="PublicSectionIds">The same of what readers see; empty when they see nothing.</param>
/// <param name="PublicUntil">UTC; when what readers see is to disappear. Null for no such plan.</param>
/// <param name="LastPublication">UTC; when somebody published it last. Null when nobody has, here.</param>
public sealed record DeskItem(
    ContentItem Item, LatestVersion Latest, ItemWork Work, IReadOnlySet<string> WriterIds, SiteSettings Site, IReadOnlyList<string> SectionIds,
    IReadOnlyList<string> PublicSectionIds, DateTimeOffset? PublicUntil, DateTimeOffset? LastPublication)
{
    public ItemState State => Item.State;

    public bool IsPublic => Item.PublishedVersionId is not null;

    public bool HasDraft => Latest.State == VersionState.Draft;

    /// <summary>UTC; when the item is to disappear by itself, as its draft has it, else as readers see it. Null for no such plan.</summary>
    public DateTimeOffset? Disappears => Latest.ArchiveAt ?? PublicUntil;

    /// <summary>True when the next level is the last, which approves.</summary>
    public bool IsLastLevel => Work.Level >= Site.Workflow.LevelCount() - 1;

    /// <summary>True when this person wrote any of the draft or handed it on, so that another has to approve it.</summary>
    public bool IsAuthor(string personId) =>
        personId == Work.AuthorId || personId == Work.SubmittedById || WriterIds.Contains(personId)
        || (Work.AuthorId is null && WriterIds.Count == 0 && personId == Item.OwnerId);

    /// <summary>True when the item is this person's own.</summary>
    public bool IsOwnedBy(string personId) => personId == Item.OwnerId || personId == Work.AuthorId;

    /// <summary>Reads it as the session sees it.</summary>
    /// <returns>Null when there is no such item.</returns>
    public static async Task<DeskItem?> ReadAsync(PortalDb db, string itemId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await (
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
            where item.Id == itemId
            select new
            {
                item,
                latest = new LatestVersion(
                    version.Id, version.State, version.ModifiedAt, version.PublishedAt, version.PublishAt, version.ArchiveAt),
                until = db.Set<ContentVersion>().Where(v => v.Id == item.PublishedVersionId).Select(v => v.ArchiveAt).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        if (found is null || await SiteRules.FindAsync(db, found.item.SiteKey, ct) is not { } site)
        {
            return null;
        }

        var work = await db.Set<ItemWork>().AsNoTracking().SingleOrDefaultAsync(w => w.ItemId == itemId, ct) ?? new ItemWork { ItemId = itemId };
        var (draft, shown) = (found.latest.State == VersionState.Draft ? found.item.DraftSectionId : found.item.SectionId, found.item.SectionId);
        var tree = (draft ?? shown) is null ? TermTree.Empty : await TermTree.ReadAsync(db, site.Key, ct);
        var (published, writers) = await SinceAsync(db, itemId, ct);
        return new DeskItem(
            found.item, found.latest, work, writers, site, Upwards(tree, draft),
            found.item.PublishedVersionId is null ? [] : Upwards(tree, shown), found.until, published);
    }

    private static IReadOnlyList<string> Upwards(TermTree tree, string? section) => section is null ? [] : [.. tree.WithAncestors(section)];

    private static async Task<(DateTimeOffset? Published, IReadOnlySet<string> Writers)> SinceAsync(PortalDb db, string itemId, CancellationToken ct)
    {
        var moves = db.Set<ItemMove>().AsNoTracking().Where(m => m.ItemId == itemId);
        var since = await moves.Where(m => m.Move == Move.Publish || m.Move == Move.PublishUrgently)
            .OrderByDescending(m => m.At).Select(m => (DateTimeOffset?)m.At).FirstOrDefaultAsync(ct);
        var saves = moves.Where(m => m.Move == Move.Save || m.Move == Move.RestoreVersion);
        var writers = await (since is { } published ? saves.Where(m => m.At > published) : saves).Select(m => m.ById).Distinct().ToListAsync(ct);
        return (since, writers.ToHashSet());
    }
}

/// <summary>A version without its words.</summary>
/// <param name="ModifiedAt">UTC, as all its moments.</param>
/// <param name="PublishAt">Null for no plan to appear.</param>
/// <param name="ArchiveAt">Null for no plan to disappear.</param>
public sealed record LatestVersion(
    string Id, VersionState State, DateTimeOffset ModifiedAt, DateTimeOffset? PublishedAt, DateTimeOffset? PublishAt,
    DateTimeOffset? ArchiveAt);
