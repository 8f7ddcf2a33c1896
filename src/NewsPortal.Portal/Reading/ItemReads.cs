using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Reading;

/// <summary>Reads one item for its page, with everything it points to.</summary>
public sealed class ItemReads(PublicReads reads, PortalRequest request)
{
    private const string Visible =
        """
        (i.site_key = @site OR EXISTS (SELECT 1 FROM placements p WHERE p.item_id = i.id AND p.site_key = @site AND p.state = 'Accepted'))
        """;

    private const string Item =
        $"""
        SELECT {StoryRow.Columns}, v.id, v.document, v.drawn, v.state, CASE WHEN {Visible} THEN 1 ELSE 0 END FROM items i
        LEFT JOIN item_versions v ON v.id = COALESCE(i.published_version_id,
            (SELECT w.id FROM item_versions w WHERE w.item_id = i.id AND w.state = 'Withdrawn' ORDER BY w.modified_at DESC LIMIT 1))
        {StoryRow.Joins}
        """;

    /// <summary>Items whose address ends so, those that the site shows first; more than one only by chance.</summary>
    public Task<List<ItemRow>> ByTailAsync(string tail, CancellationToken ct) => reads.ListAsync(
        ReadTag.Route(request.Site.Key, tail), $"{Item} WHERE i.tail = @tail", Row, ct, ("site", request.Site.Key), ("tail", tail));

    public Task<ItemRow?> ByIdAsync(string id, CancellationToken ct) => reads.FirstAsync(
        ReadTag.Item(id), $"{Item} WHERE i.id = @id", Row, ct, ("site", request.Site.Key), ("id", id));

    /// <summary>Several items at once, in no order.</summary>
    public Task<List<ItemRow>> ByIdAsync(IReadOnlyList<string> ids, CancellationToken ct) => reads.ListAsync(
        ids, ReadTag.Item, names => $"{Item} WHERE i.id IN ({string.Join(',', names)})", Row, ct, ("site", request.Site.Key));

    /// <returns>Null when the site has no such path.</returns>
    public Task<Route?> RouteAsync(string path, CancellationToken ct) => reads.FirstAsync(
        ReadTag.Route(request.Site.Key, path),
        "SELECT target_id, kind, is_current FROM routes WHERE site_key = @site AND path = @path",
        r => new Route
        {
            SiteKey = request.Site.Key,
            Path = path,
            TargetId = r.GetString(0),
            Kind = Enum.Parse<RouteKind>(r.GetString(1)),
            IsCurrent = r.GetBoolean(2),
        },
        ct, ("site", request.Site.Key), ("path", path));

    /// <summary>The published items a version points to, with where it does so, in order.</summary>
    public Task<List<LinkedItem>> LinkedItemsAsync(ItemRow item, CancellationToken ct) => reads.ListAsync(
        ReadTag.Item(item.Story.Id),
        $"""
        SELECT {StoryRow.LinkColumns}, l.kind FROM item_links l JOIN items i ON i.id = l.target_id
        WHERE l.version_id = @version AND l.kind <> 'internal' AND i.published_version_id IS NOT NULL ORDER BY l.position
        """,
        r => new LinkedItem(r.GetString(StoryRow.LinkColumnCount), StoryRow.ReadLink(r)), ct, ("version", item.VersionId));

    /// <summary>The same for several items, by version.</summary>
    public async Task<ILookup<string, LinkedItem>> LinkedItemsAsync(IReadOnlyList<ItemRow> items, CancellationToken ct)
    {
        var owners = items.ToDictionary(i => i.VersionId, i => i.Story.Id);
        var links = await reads.ListAsync(
            [.. owners.Keys], version => ReadTag.Item(owners[version]),
            names => $"""
                SELECT {StoryRow.LinkColumns}, l.kind, l.version_id FROM item_links l JOIN items i ON i.id = l.target_id
                WHERE l.version_id IN ({string.Join(',', names)}) AND l.kind <> 'internal' AND i.published_version_id IS NOT NULL ORDER BY l.version_id, l.position
                """,
            r => (Version: r.GetString(StoryRow.LinkColumnCount + 1), Link: new LinkedItem(r.GetString(StoryRow.LinkColumnCount), StoryRow.ReadLink(r))), ct);
        return links.ToLookup(l => l.Version, l => l.Link);
    }

    /// <summary>The terms a version points to, in order.</summary>
    public Task<List<TermRow>> LinkedTermsAsync(ItemRow item, CancellationToken ct) => reads.ListAsync(
        ReadTag.Item(item.Story.Id),
        $"""
        SELECT {TermRow.Columns}, l.kind FROM item_links l JOIN terms t ON t.id = l.target_id
        WHERE l.version_id = @version AND l.kind <> 'internal' ORDER BY l.position
        """,
        r => TermRow.Read(r, r.GetString(TermRow.ColumnCount)), ct, ("version", item.VersionId));

    /// <summary>The files a version points to, by path.</summary>
    public async Task<Dictionary<string, FileRow>> LinkedFilesAsync(ItemRow item, CancellationToken ct)
    {
        var files = await reads.ListAsync(
            ReadTag.Item(item.Story.Id),
            $"""
            SELECT {FileRow.Columns} FROM item_links l
            JOIN assets a ON a.site_key = @home AND a.path = l.target_id
            WHERE l.version_id = @version AND l.kind <> 'internal'
            """,
            r => FileRow.Read(r, item.Story.SiteKey), ct, ("home", item.Story.SiteKey), ("version", item.VersionId));
        return files.DistinctBy(f => f.Path).ToDictionary(f => f.Path);
    }

    /// <summary>Published items of a site that share a localization set, by language.</summary>
    public Task<List<StoryRow>> TranslationsAsync(string siteKey, string set, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(siteKey, set),
        $"""
        SELECT {StoryRow.LinkColumns} FROM item_links l JOIN items i ON i.id = l.item_id AND i.published_version_id = l.version_id
        WHERE l.target_id = @set AND l.kind = '{ItemLink.Localization}' AND i.site_key = @home ORDER BY i.culture, i.id
        """,
        StoryRow.ReadLink, ct, ("set", set), ("home", siteKey));

    /// <summary>The files that published items offer, by item, in the editor's order.</summary>
    public async Task<ILookup<string, FileRow>> OfferedFilesAsync(IReadOnlyList<StoryRow> items, CancellationToken ct)
    {
        var homes = items.DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => i.SiteKey);
        var files = await reads.ListAsync(
            [.. homes.Keys], ReadTag.Item,
            names => $"""
                SELECT {FileRow.Columns}, i.id FROM items i
                JOIN item_links l ON l.version_id = i.published_version_id AND l.kind IN (i.content_type || '.Files', i.content_type || '.Attachments')
                JOIN assets a ON a.site_key = i.site_key AND a.path = l.target_id
                WHERE i.id IN ({string.Join(',', names)}) ORDER BY i.id, l.position
                """,
            r => (Item: r.GetString(FileRow.ColumnCount), File: FileRow.Read(r, homes[r.GetString(FileRow.ColumnCount)])), ct);
        return files.ToLookup(f => f.Item, f => f.File);
    }

    /// <summary>Published items that point to this one from a given place: a meeting's reports, a project's components.</summary>
    public Task<List<StoryRow>> PointingAsync(string targetId, string kind, int take, CancellationToken ct) => reads.ListAsync(
        ReadTag.List(request.Site.Key, targetId),
        $"""
        SELECT {StoryRow.Columns} FROM item_links l JOIN items i ON i.id = l.item_id AND i.published_version_id = l.version_id
        {StoryRow.Joins} WHERE l.target_id = @target AND l.kind = @kind ORDER BY i.published_at DESC, i.id DESC LIMIT @take
        """,
        StoryRow.Read, ct, ("target", targetId), ("kind", kind), ("take", take));

    /// <summary>The newest items in the lists of several targets: what related items are chosen from.</summary>
    /// <param name="also">Items that are looked up besides, however old.</param>
    public async Task<IReadOnlyList<SharingItem>> SharingAsync(
        IReadOnlyList<string> targets, int takeEach, IReadOnlyList<string> also, CancellationToken ct)
    {
        var others = also.Select((id, i) => ($"i{i}", (object?)id));
        return [.. (await reads.ListAsync(
            targets, target => ReadTag.List(request.Site.Key, target), names => Sharing(names, also.Count),
            r => new SharingItem(r.GetString(0), r.GetString(1), r.GetInt64(2)), ct, [("site", request.Site.Key), ("take", takeEach), .. others])).Distinct()];
    }

    private static string Sharing(string[] targets, int others)
    {
        var newest = targets.Select(name =>
            $"""
            SELECT list, item_id, published_at FROM (SELECT list, item_id, published_at FROM list_entries
                WHERE site_key = @site AND list = {name} ORDER BY published_at DESC, item_id DESC LIMIT @take) AS {name.Replace('@', 'e')}
            """);
        // Few items are in few lists, but SQLite would take the lists and read each to its end.
        var also = $"""
            SELECT list, item_id, published_at FROM list_entries
                WHERE item_id IN ({string.Join(',', Enumerable.Range(0, others).Select(i => $"@i{i}"))}) AND site_key || '' = @site AND list IN ({string.Join(',', targets)})
            """;
        return string.Join(" UNION ALL ", others == 0 ? newest : newest.Append(also));
    }

    private static ItemRow Row(ReadRow r) => new(
        StoryRow.Read(r), r.Text(StoryRow.ColumnCount) ?? "", r.Bytes(StoryRow.ColumnCount + 1),
        r.Text(StoryRow.ColumnCount + 2), r.Text(StoryRow.ColumnCount + 3),
        r.GetBoolean(StoryRow.ColumnCount + 4));
}

/// <summary>An item with the version readers see, or the one that was withdrawn.</summary>
/// <param name="DocumentJson">UTF-8, as the database keeps it: a text of 15 kB would be written over twice to be read.</param>
/// <param name="IsPlaced">True on its home site and wherever it was accepted.</param>
public sealed record ItemRow(StoryRow Story, string VersionId, byte[]? DocumentJson, string? DrawnJson, string? State, bool IsPlaced)
{
    public bool IsPublished => State == nameof(VersionState.Published);

    public bool IsWithdrawn => State == nameof(VersionState.Withdrawn);

    /// <summary>What readers may see of it.</summary>
    /// <param name="definitions">Those of the item's home site.</param>
    public JsonObject Document(DefinitionSet definitions) => DocumentJson is null ? [] : PublicDocument.Read(DocumentJson, definitions);

    public DrawnHtml Drawn => field ??= DrawnHtml.Read(DrawnJson);
}

/// <param name="Kind">Where the item is pointed to: <c>Article.Projects</c>.</param>
public sealed record LinkedItem(string Kind, StoryRow Row);

/// <param name="Target">What both point to.</param>
/// <param name="PublishedAt">Microseconds; see <see cref="NewsPortal.Data.Instants"/>.</param>
public sealed record SharingItem(string Target, string ItemId, long PublishedAt);

/// <summary>A file a page shows or offers.</summary>
/// <param name="picture">Null when it is no picture, or one of which nothing is made yet.</param>
/// <param name="caption">What the library says of it; null for nothing.</param>
/// <param name="credit">Who made it, without a word before the name.</param>
public sealed class FileRow(
    string siteKey, string path, string sha256, string contentType, long bytes, PictureRow? picture, string? caption, string? credit)
{
    internal const string Columns =
        "a.path, a.content_type, a.bytes, a.alt, a.sha256, a.width, a.height, a.crop, a.stage, a.caption, a.credit";

    internal const int ColumnCount = 11;

    public string SiteKey => siteKey;

    public string Path => path;

    public string Sha256 => sha256;

    public string ContentType => contentType;

    public long Bytes => bytes;

    public string? Caption => caption;

    public string? Credit => credit;

    public bool IsPicture => contentType.StartsWith("image/", StringComparison.Ordinal);

    internal static FileRow Read(ReadRow r, string siteKey) => new(
        siteKey, r.GetString(0), r.GetString(4), r.GetString(1), r.GetInt64(2), PictureRow.Read(r, 4, r.Text(3)), r.Text(9), r.Text(10));

    /// <param name="alt">What the page says of it; empty to say what the library says.</param>
    public PictureRow? Picture(string alt) => alt.Length == 0 || picture is null ? picture : picture with { Alt = alt };
}
