using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Writing;

/// <summary>
/// Stores images of items: versions, face, links, terms, paths, list rows and their counts, the lines of the change feed and
/// of the audit log, all in the session's open transaction. Transactions that write content follow one another, from their first
/// write to their end.
/// </summary>
public sealed class ContentWriter : IDisposable
{
    private readonly PortalDb _db;
    private readonly RowWriter _rows;
    private readonly ListRows _lists;
    private readonly VersionRows _versions;
    private readonly TermRows _terms;

    /// <param name="sites">Asked for the zone of each site whose lists change.</param>
    public ContentWriter(PortalDb db, ISiteFacts sites)
    {
        ArgumentNullException.ThrowIfNull(db);
        _db = db;
        _rows = new RowWriter(db);
        _lists = new ListRows(_rows, sites);
        _versions = new VersionRows(_rows);
        _terms = new TermRows(db, _rows);
    }

    /// <summary>
    /// Waits for the transactions that are writing content. To be taken before reading what a later write depends on;
    /// every write takes it by itself.
    /// </summary>
    /// <exception cref="InvalidOperationException">The session has no open transaction.</exception>
    public static Task TakeTurnAsync(PortalDb db, CancellationToken ct) => Turn.TakeAsync(db, "content", ct);

    /// <summary>Stores them in order; of an item that comes twice the last one wins what both say.</summary>
    public async Task WriteAsync(IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        await TakeTurnAsync(_db, ct);
        foreach (var round in Rounds(images))
        {
            await WriteRoundAsync(round, ct);
        }
    }

    /// <summary>
    /// Stores anew what published versions are made into, by other rules from the same documents. No version is made or
    /// superseded: drafts stay what they are, and the audit log knows the versions and their hashes already.
    /// </summary>
    public async Task RedrawAsync(IReadOnlyList<ItemImage> published, CancellationToken ct)
    {
        await TakeTurnAsync(_db, ct);
        var ids = published.Select(i => i.Item.Id).ToList();
        await _lists.RemoveAsync(ids, ct);
        await WriteItemsAsync(published, ct);
        await _versions.WriteAsync(published, ids.ToHashSet(), ct);
        await ShowAsync(published, ids, ct);
    }

    /// <summary>Shows published items of other sites on one site, in the lists they stand in at home.</summary>
    public async Task PlaceAsync(IReadOnlyList<string> itemIds, string siteKey, CancellationToken ct)
    {
        await TakeTurnAsync(_db, ct);
        await _lists.PlaceAsync(itemIds, siteKey, ct);
    }

    /// <summary>Takes items of other sites out of every list of one site, and of that site alone.</summary>
    public async Task DisplaceAsync(IReadOnlyList<string> itemIds, string siteKey, CancellationToken ct)
    {
        await TakeTurnAsync(_db, ct);
        await _lists.RemoveAsync(itemIds, siteKey, ct);
    }

    /// <summary>
    /// Takes an item from readers, out of every list of every site. Its address and paths stay, so that its page can say
    /// that it is gone; its draft stays too.
    /// </summary>
    /// <returns>False when nothing of it was public.</returns>
    public async Task<bool> WithdrawAsync(string itemId, CancellationToken ct)
    {
        await TakeTurnAsync(_db, ct);
        var found = await _rows.ReadAsync(
            "SELECT site_key, published_version_id FROM items WHERE published_version_id IS NOT NULL AND id IN (@values)",
            [itemId], r => (Site: r.GetString(0), Version: r.GetString(1)), ct);
        if (found is not [var item])
        {
            return false;
        }

        await _lists.RemoveAsync([itemId], ct);
        await _rows.ForEachAsync(
            "UPDATE item_versions SET state = 'Withdrawn', archive_at = NULL WHERE id = @v", [item.Version], ct);
        await _rows.ForEachAsync(
            """
            UPDATE items SET published_version_id = NULL, published_at = NULL,
            state = CASE WHEN latest_version_id = @w THEN 'Withdrawn' ELSE state END
            WHERE id = @v
            """,
            [itemId], item.Version, ct);
        _db.Changes.Add(new PendingChange(SubjectKind.Item, itemId, ChangeVerb.Withdrawn, item.Site, item.Version));
        _db.Audit.AddWithdrawn(item.Site, itemId, item.Version);
        return true;
    }

    public void Dispose() => _rows.Dispose();

    // One statement cannot touch the same row twice, so an item's draft follows its published version in a next round.
    private static List<List<ItemImage>> Rounds(IReadOnlyList<ItemImage> images)
    {
        var rounds = new List<List<ItemImage>>();
        var seen = new Dictionary<string, int>();

        // What is published supersedes the drafts that are stored, and not the one that comes with it.
        foreach (var image in images.OrderBy(i => !i.IsPublished))
        {
            var round = seen[image.Item.Id] = seen.GetValueOrDefault(image.Item.Id, -1) + 1;
            if (round == rounds.Count)
            {
                rounds.Add([]);
            }

            rounds[round].Add(image);
        }

        return rounds;
    }

    private async Task WriteRoundAsync(List<ItemImage> images, CancellationToken ct)
    {
        var ids = images.ConvertAll(i => i.Item.Id);
        var known = (await _rows.ReadAsync("SELECT id FROM items WHERE id IN (@values)", ids, r => r.GetString(0), ct)).ToHashSet();
        var published = images.Where(i => i.IsPublished).ToList();
        var replaced = published.Where(i => known.Contains(i.Item.Id)).Select(i => i.Item.Id).ToList();
        await _versions.SupersedeAsync(replaced, ct);
        await _lists.RemoveAsync(replaced, ct);

        await WriteItemsAsync(published, ct);
        await WriteDraftFacesAsync(images.Where(i => !i.IsPublished).ToList(), ct);
        await TakeBackAsync(images.Where(i => !i.IsPublished), ct);
        await _versions.WriteAsync(images, known, ct);
        await ShowAsync(published, replaced, ct);
        foreach (var image in published)
        {
            _db.Audit.AddPublished(new PublishedVersion(image.Item.SiteKey, image.Item.Id, image.Version.Id, image.Hash));
        }

        Log(images.Where(i => !i.IsPublished), ChangeVerb.Saved);
    }

    // What was public once and comes again as a draft may change its words from now on.
    private async Task TakeBackAsync(IEnumerable<ItemImage> drafts, CancellationToken ct)
    {
        var sites = drafts.ToDictionary(i => i.Version.Id, i => i.Item.SiteKey);
        foreach (var (version, item) in await _rows.ReadAsync(
            "SELECT id, item_id FROM item_versions WHERE state IN ('Published', 'Superseded') AND hash IS NOT NULL AND id IN (@values)",
            [.. sites.Keys], r => (r.GetString(0), r.GetString(1)), ct))
        {
            _db.Audit.AddWithdrawn(sites[version], item, version);
        }
    }

    private async Task ShowAsync(IReadOnlyList<ItemImage> published, List<string> replaced, CancellationToken ct)
    {
        await _terms.WriteAsync(published, replaced, ct);
        await WriteNotesAsync(published, replaced, ct);
        await _lists.AddAsync(published, ct);
        Log(published, ChangeVerb.Published);
    }

    private void Log(IEnumerable<ItemImage> images, ChangeVerb verb)
    {
        foreach (var image in images)
        {
            _db.Changes.Add(new PendingChange(SubjectKind.Item, image.Item.Id, verb, image.Item.SiteKey, image.Version.Id));
        }
    }

    private Task WriteItemsAsync(IReadOnlyList<ItemImage> published, CancellationToken ct) => _rows.InsertAsync(
        """
        items (id, site_key, content_type, tail, alias, created_at, latest_version_id, published_version_id, culture, title,
        slug, path, short_title, summary, picture_path, picture_alt, section_id, byline, card, is_featured, sort_key,
        published_at, updated_at, state, changed_at, changed_by, owner_id, draft_title,
        draft_section_id)
        """,
        """
        ON CONFLICT (id) DO UPDATE SET alias = excluded.alias, latest_version_id = excluded.latest_version_id,
        published_version_id = excluded.published_version_id, culture = excluded.culture, title = excluded.title,
        slug = excluded.slug, path = excluded.path, short_title = excluded.short_title, summary = excluded.summary,
        picture_path = excluded.picture_path, picture_alt = excluded.picture_alt, section_id = excluded.section_id,
        byline = excluded.byline, card = excluded.card, is_featured = excluded.is_featured, sort_key = excluded.sort_key,
        published_at = excluded.published_at, updated_at = excluded.updated_at, state = excluded.state,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by, draft_title = excluded.draft_title,
        draft_section_id = excluded.draft_section_id
        """,
        [.. published.Select(i => Face(i.Item))], ct);

    // A draft changes what readers see of a new item (nothing), and never what they see of a known one.
    private Task WriteDraftFacesAsync(List<ItemImage> drafts, CancellationToken ct) => _rows.InsertAsync(
        """
        items (id, site_key, content_type, tail, alias, created_at, latest_version_id, published_version_id, culture, title,
        slug, path, short_title, summary, picture_path, picture_alt, section_id, byline, card, is_featured, sort_key,
        published_at, updated_at, state, changed_at, changed_by, owner_id, draft_title,
        draft_section_id)
        """,
        """
        ON CONFLICT (id) DO UPDATE SET latest_version_id = excluded.latest_version_id, state = excluded.state,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by, draft_title = excluded.draft_title,
        draft_section_id = excluded.draft_section_id
        """,
        drafts.ConvertAll(i => Face(i.Item)), ct);

    private static object?[] Face(ContentItem item) =>
    [
        item.Id, item.SiteKey, item.ContentType, item.Tail, item.Alias, Instants.ToMicros(item.CreatedAt), item.LatestVersionId,
        item.PublishedVersionId, item.Culture, item.Title, item.Slug, item.Path, item.ShortTitle, item.Summary,
        item.PicturePath, item.PictureAlt, item.SectionId, item.Byline, item.Card, item.IsFeatured, item.SortKey,
        Micros(item.PublishedAt), Micros(item.UpdatedAt), item.State.ToString(), Instants.ToMicros(item.ChangedAt), item.ChangedBy,
        item.OwnerId, item.DraftTitle, item.DraftSectionId,
    ];

    private async Task WriteNotesAsync(IReadOnlyList<ItemImage> published, List<string> replaced, CancellationToken ct)
    {
        await _rows.ForEachAsync("DELETE FROM public_notes WHERE item_id = @v", replaced, ct);
        await _rows.ForEachAsync("DELETE FROM withdrawals WHERE item_id = @v", replaced, ct);
        await _rows.InsertAsync(
            "public_notes (item_id, position, site_key, kind, at, text)", "",
            [
                .. published.SelectMany(i => i.Notes).Select(n => new object?[]
                {
                    n.ItemId, n.Position, n.SiteKey, n.Kind.ToString(), Instants.ToMicros(n.At), n.Text,
                }),
            ],
            ct);
    }

    private static long? Micros(DateTimeOffset? moment) => moment is { } value ? Instants.ToMicros(value) : null;
}
