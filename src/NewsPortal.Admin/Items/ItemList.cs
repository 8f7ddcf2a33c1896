using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Items;

/// <summary>The lists of items that somebody may see on a site, newest change first.</summary>
public sealed class ItemList(PortalDb db, ContentDefinitions definitions, LiveIndex live)
{
    public const int PageSize = 20;

    /// <summary>What waits is counted so far, on every screen.</summary>
    public const int MostWaiting = 99;

    /// <summary>Longer lists are counted no further: nobody leafs that far.</summary>
    private const int MostCounted = 10_000;

    /// <summary>Nor does anybody who looks for words: they add another word.</summary>
    public const int MostFound = 200;

    /// <summary>More headlines than these are looked at in their order, until enough are found.</summary>
    private const int MostLookedAt = 1_000;

    /// <summary>Those that have waited longest for somebody to confirm them.</summary>
    private const int MostUrgent = 1_000;

    /// <summary>Of public items that get a new headline, those changed last.</summary>
    private const int MostRenamed = 500;

    /// <summary>Rows that are read together where a whole list is.</summary>
    private const int AtOnce = 1_000;

    /// <returns>One page of rows, and how many there are in all, at most ten thousand; two hundred where words are sought.</returns>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<ItemRow> Rows, int Total)> PageAsync(
        string siteKey, ItemQuery query, Worker worker, int page, CancellationToken ct)
    {
        var sight = await Sight.OfAsync(db, siteKey, worker, ct);
        var items = await FilterAsync(siteKey, query, sight, ct);
        var total = await items.Take(string.IsNullOrWhiteSpace(query.Text) ? MostCounted : MostFound).CountAsync(ct);
        if (total == 0)
        {
            return ([], 0);
        }

        var rows = await RowsAsync(
            sight, items.OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id).Skip((Math.Clamp(page, 1, MostCounted / PageSize) - 1) * PageSize).Take(PageSize), ct);
        return (rows, total);
    }

    /// <returns>The whole list, read in parts, so that no reader holds the database meanwhile.</returns>
    /// <param name="atOnce">How many rows are read together.</param>
    public async IAsyncEnumerable<ItemRow> AllAsync(
        string siteKey, ItemQuery query, Worker worker, int atOnce = AtOnce, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var sight = await Sight.OfAsync(db, siteKey, worker, ct);
        var items = await FilterAsync(siteKey, query, sight, ct);
        for (ItemRow? last = null; ;)
        {
            var (at, id) = (last?.ChangedAt, last?.Id);
            var rest = last is null ? items : items.Where(i => i.ChangedAt <= at && (i.ChangedAt < at || i.Id.CompareTo(id) < 0));
            var rows = await RowsAsync(sight, rest.OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id).Take(atOnce), ct);
            foreach (var row in rows)
            {
                yield return last = row;
            }

            if (rows.Count < atOnce)
            {
                yield break;
            }
        }
    }

    /// <returns>The first rows of a list.</returns>
    /// <param name="oldestFirst">True for those that have waited longest.</param>
    public async Task<IReadOnlyList<ItemRow>> FirstAsync(
        string siteKey, ItemQuery query, Worker worker, int count, bool oldestFirst, CancellationToken ct)
    {
        var sight = await Sight.OfAsync(db, siteKey, worker, ct);
        var items = await FilterAsync(siteKey, query, sight, ct);
        return await RowsAsync(sight, (oldestFirst ? items.OrderBy(i => i.ChangedAt) : items.OrderByDescending(i => i.ChangedAt)).Take(count), ct);
    }

    /// <returns>Null when the site has no such item, or not for this person.</returns>
    public async Task<ItemRow?> OneAsync(string siteKey, string itemId, Worker worker, CancellationToken ct)
    {
        var sight = await Sight.OfAsync(db, siteKey, worker, ct);
        var items = await FilterAsync(siteKey, new ItemQuery(), sight, ct);
        return (await RowsAsync(sight, items.Where(i => i.Id == itemId), ct)) is [var row] ? row : null;
    }

    /// <returns>How many there are, at most ten thousand.</returns>
    public async Task<int> CountAsync(string siteKey, ItemQuery query, Worker worker, CancellationToken ct) =>
        await (await FilterAsync(siteKey, query, await Sight.OfAsync(db, siteKey, worker, ct), ct)).Take(MostCounted).CountAsync(ct);

    /// <returns>How many items wait for somebody who decides, one more than <see cref="MostWaiting"/> at most; 0 for others.</returns>
    public async Task<int> WaitingAsync(string siteKey, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        if (!worker.Access.MaySomewhere(Permission.ReviewContent, siteKey) && !worker.Access.MaySomewhere(Permission.ApproveContent, siteKey))
        {
            return 0;
        }

        // Without the types, which no open item of a site's structure has: the index of what is open answers alone.
        var query = ItemQuery.WaitingFor(worker.PersonId);
        var sight = await Sight.OfAsync(db, siteKey, worker, ct);
        return await In(query.States, sight.Drafts(db)).Where(i => i.OwnerId != query.NotOwnerId).Take(MostWaiting + 1).CountAsync(ct);
    }

    private async Task<IQueryable<ContentItem>> FilterAsync(string siteKey, ItemQuery query, Sight sight, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        // The words first: databases test in this order, and most items fail there.
        var items = await TitledAsync(query.IsUrgent ? await UrgentAsync(sight, ct) : sight.Items(db), query.IsUrgent, query.Text, sight, ct);
        items = query.States is { Count: > 0 } states ? In(states, items) : items.Where(i => i.State != ItemState.Deleted);
        var types = query.Type is { Length: > 0 } type ? [type] : await TypesAsync(siteKey, ct);
        items = items.Where(i => types.Contains(i.ContentType));
        if (query.SectionId is { Length: > 0 } section)
        {
            items = items.Where(i => i.SectionId == section);
        }

        if (query.OwnerId is { Length: > 0 } owner)
        {
            items = items.Where(i => i.OwnerId == owner);
        }

        if (query.NotOwnerId is { Length: > 0 } other)
        {
            items = items.Where(i => i.OwnerId != other);
        }

        return items;
    }

    // Said twice, so that the databases know the index of what is open.
    private static IQueryable<ContentItem> In(IReadOnlyList<ItemState> states, IQueryable<ContentItem> items) =>
        (states.Contains(ItemState.Published) ? items : items.Where(i => i.State != ItemState.Published)).Where(i => states.Contains(i.State));

    // Found from the few that are urgent: asked in one, SQLite looks at every item of the site instead.
    private async Task<IQueryable<ContentItem>> UrgentAsync(Sight sight, CancellationToken ct)
    {
        var urgent = await db.Set<ItemWork>().AsNoTracking().Where(w => w.UrgentAt != null).OrderBy(w => w.UrgentAt).Select(w => w.ItemId).Take(MostUrgent).ToListAsync(ct);
        var items = db.Set<ContentItem>().AsNoTracking();
        if (urgent.Count == 0)
        {
            return items.Where(_ => false);
        }

        var seen = await SeenAsync(items.Where(i => urgent.Contains(i.Id)), sight, ct);
        return items.Where(i => seen.Contains(i.Id));
    }

    private static async Task<List<string>> SeenAsync(IQueryable<ContentItem> items, Sight sight, CancellationToken ct) =>
        [.. (await items.Select(i => new { i.Id, i.SiteKey, i.OwnerId, IsPublic = i.PublishedVersionId != null, i.DraftSectionId }).ToListAsync(ct))
            .Where(i => sight.Sees(i.SiteKey, i.OwnerId, i.IsPublic, i.DraftSectionId)).Select(i => i.Id)];

    // By the folded headline, which is that of the address: letters with and without marks are the same.
    private async Task<IQueryable<ContentItem>> TitledAsync(IQueryable<ContentItem> items, bool isUrgent, string? text, Sight sight, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return items;
        }

        var words = Slug.From(text);
        if (words.Length == 0)
        {
            return items.Where(i => i.Title.Contains(text));
        }

        // What readers see is found by the words they see; the new headline of a draft by itself.
        var renamed = (await sight.Drafts(db).Where(i => i.DraftTitle != null && i.PublishedVersionId != null && i.State != ItemState.Published && i.DraftTitle != i.Title)
                .OrderByDescending(i => i.ChangedAt).Select(i => new { i.Id, i.DraftTitle }).Take(MostRenamed).ToListAsync(ct))
            .Where(i => Slug.From(i.DraftTitle!).Contains(words, StringComparison.Ordinal)).Select(i => i.Id).ToList();
        if (await KnownAsync(sight, text, words, ct) is { } known)
        {
            known.AddRange(renamed);
            return (isUrgent ? items : db.Set<ContentItem>().AsNoTracking()).Where(i => known.Contains(i.Id));
        }

        return renamed.Count == 0 ? items.Where(i => i.Slug.Contains(words)) : items.Where(i => i.Slug.Contains(words) || renamed.Contains(i.Id));
    }

    /// <summary>
    /// Where few headlines have the words, their items, and those that search does not know. To look at every headline of a large
    /// site takes long. They are asked for by their ids alone: with the site, SQLite looks at all its items instead.
    /// </summary>
    /// <returns>Null when they are many, so that the first are soon found, or when search does not hold all that was committed.</returns>
    private async Task<List<string>?> KnownAsync(Sight sight, string text, string words, CancellationToken ct)
    {
        using var snapshot = live.IsFilling ? null : live.Snapshot();
        if (snapshot is null || snapshot.Sequence < await db.Set<Change>().MaxAsync(c => (long?)c.Sequence, ct)
            || TitleSearch.All(snapshot, text, [new KeywordFilter(KeywordField.Site, [sight.SiteKey, Keyword.EverySite])], MostLookedAt) is not { } found)
        {
            return null;
        }

        // In the order of the index of what is open: without an order, SQLite takes one of all items.
        var open = await sight.Items(db).Where(i => i.State != ItemState.Published && i.Slug.Contains(words))
            .OrderByDescending(i => i.ChangedAt).Select(i => i.Id).Take(MostLookedAt + 1).ToListAsync(ct);
        var titled = await SeenAsync(db.Set<ContentItem>().AsNoTracking().Where(i => found.Contains(i.Id) && i.Slug.Contains(words)), sight, ct);
        return open.Count > MostLookedAt ? null : [.. titled, .. open];
    }

    private async Task<List<string>> TypesAsync(string siteKey, CancellationToken ct) =>
        [.. (await definitions.ForSiteAsync(siteKey, ct)).Types.Where(t => t.StandsAlone && WritableTypes.Needs(t) is null).Select(t => t.Name)];

    private async Task<IReadOnlyList<ItemRow>> RowsAsync(Sight sight, IQueryable<ContentItem> items, CancellationToken ct) => [.. (await (
        from item in items
        join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
        join known in db.Set<ItemWork>() on item.Id equals known.ItemId into works
        from work in works.DefaultIfEmpty()
        select new ItemRow(
            item.Id, item.Title, item.DraftTitle, item.ContentType, item.DraftSectionId, item.SectionId, item.State,
            item.PublishedVersionId != null, item.ChangedAt, item.ChangedBy, item.OwnerId, item.PublishedAt, version.PublishAt,
            version.ArchiveAt, version.Id, work.SubmittedByName, work.SubmittedAt, work.UrgentAt, work.UrgentReason)).ToListAsync(ct)).Select(r => r with { Title = sight.TitleOf(r.Title, r.DraftTitle, r.OwnerId, r.DraftSectionId, r.SectionId) })];
}
