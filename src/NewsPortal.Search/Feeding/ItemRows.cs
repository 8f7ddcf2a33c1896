using System.Globalization;
using NewsPortal.Data.Reading;

namespace NewsPortal.Search.Feeding;

/// <summary>Reads what the index is made from, for several items at once. The SQL means the same on both databases.</summary>
internal sealed class ItemRows(PublicDb db)
{
    /// <summary>How many items are read in one question.</summary>
    public const int Most = 100;

    public Task<List<ItemRow>> PublishedAsync(IReadOnlyList<string> ids, CancellationToken ct) => ListAsync(
        ids,
        names => $"""
            SELECT i.id, i.site_key, i.content_type, i.title, i.short_title, i.card, i.published_at, v.id, v.document, v.drawn
            FROM items i JOIN item_versions v ON v.id = i.published_version_id WHERE i.id IN ({names})
            """,
        r => new ItemRow(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4) ?? r.GetString(3), r.Text(5),
            r.GetInt64(6), r.GetString(7), r.Bytes(8) ?? [], r.Text(9)),
        ct);

    /// <summary>The sites that show items which are not theirs.</summary>
    public Task<List<(string ItemId, string SiteKey)>> PlacementsAsync(IReadOnlyList<string> ids, CancellationToken ct) => ListAsync(
        ids, names => $"SELECT item_id, site_key FROM placements WHERE state = 'Accepted' AND item_id IN ({names})",
        r => (r.GetString(0), r.GetString(1)), ct);

    /// <summary>The published items that versions point to, in order.</summary>
    public Task<List<LinkedRow>> LinkedAsync(IReadOnlyList<string> versions, CancellationToken ct) => ListAsync(
        versions,
        names => $"""
            SELECT l.version_id, l.kind, t.id, t.site_key, t.content_type, t.title, t.short_title, t.published_version_id FROM item_links l
            JOIN items t ON t.id = l.target_id
            WHERE l.version_id IN ({names}) AND l.kind <> 'internal' AND l.kind <> 'body' AND t.published_version_id IS NOT NULL
            ORDER BY l.version_id, l.position
            """,
        r => new LinkedRow(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
            r.Text(6) ?? r.GetString(5), r.GetString(7)),
        ct);

    /// <summary>The terms that versions point to, in order.</summary>
    public Task<List<(string VersionId, string Kind, string TermId)>> TermsAsync(IReadOnlyList<string> versions, CancellationToken ct) =>
        ListAsync(
            versions,
            names => $"""
                SELECT l.version_id, l.kind, t.id FROM item_links l JOIN terms t ON t.id = l.target_id
                WHERE l.version_id IN ({names}) AND l.kind <> 'internal' ORDER BY l.version_id, l.position
                """,
            r => (r.GetString(0), r.GetString(1), r.GetString(2)), ct);

    /// <summary>The files that versions show or offer, in order.</summary>
    public Task<List<FileRow>> FilesAsync(IReadOnlyList<string> versions, CancellationToken ct) => ListAsync(
        versions,
        names => $"""
            SELECT l.version_id, a.path, a.stage, a.caption, SUBSTR(a.text, 1, {ItemText.MostOfFile}) FROM item_links l
            JOIN items i ON i.id = l.item_id JOIN assets a ON a.site_key = i.site_key AND a.path = l.target_id
            WHERE l.version_id IN ({names}) AND l.kind <> 'internal' ORDER BY l.version_id, l.position
            """,
        r => new FileRow(r.GetString(0), r.GetString(1), r.Text(2), r.Text(3), r.Text(4)), ct);

    /// <summary>The items whose published version points to one of several things.</summary>
    /// <param name="onlyParents">Only those that name it as what they belong to.</param>
    public async Task<List<string>> PointingAsync(IReadOnlyList<string> targets, bool onlyParents, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var chunk in targets.Chunk(Most))
        {
            found.AddRange(await ListAsync(
                chunk,
                names => $"""
                    SELECT DISTINCT l.item_id FROM item_links l JOIN items i ON i.id = l.item_id AND i.published_version_id = l.version_id
                    WHERE l.target_id IN ({names}) AND l.kind <> 'internal'{(onlyParents ? " AND l.kind LIKE '%.Parent'" : "")}
                    """,
                r => r.GetString(0), ct));
        }

        return found;
    }

    /// <summary>The items of a site whose published version shows or offers one of several files.</summary>
    public async Task<List<string>> UsingAsync(string siteKey, IReadOnlyList<string> paths, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var chunk in paths.Chunk(Most))
        {
            found.AddRange((await ListAsync(
                chunk,
                names => $"""
                    SELECT DISTINCT l.item_id, i.site_key FROM item_links l
                    JOIN items i ON i.id = l.item_id AND i.published_version_id = l.version_id
                    WHERE l.target_id IN ({names}) AND l.kind <> 'internal'
                    """,
                r => (ItemId: r.GetString(0), SiteKey: r.GetString(1)), ct)).Where(f => f.SiteKey == siteKey).Select(f => f.ItemId));
        }

        return found;
    }

    /// <summary>Those of several items that are vocabularies.</summary>
    public async Task<HashSet<string>> VocabulariesAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in ids.Chunk(Most))
        {
            found.UnionWith(await ListAsync(
                chunk, names => $"SELECT DISTINCT taxonomy_id FROM terms WHERE taxonomy_id IN ({names})", r => r.GetString(0), ct));
        }

        return found;
    }

    /// <summary>The vocabularies that lines of the feed are about.</summary>
    public async Task<HashSet<string>> VocabulariesAfterAsync(long sequence, CancellationToken ct) => (await db.ListAsync(
        """
        SELECT DISTINCT t.taxonomy_id FROM terms t
        WHERE t.taxonomy_id IN (SELECT c.subject_id FROM changes c WHERE c.sequence > @after AND c.kind = 'Item')
        """,
        r => r.GetString(0), ct, ("after", sequence))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every published item, by id, behind one.</summary>
    public Task<List<string>> AfterAsync(string id, int count, CancellationToken ct) => db.ListAsync(
        "SELECT id FROM items WHERE published_version_id IS NOT NULL AND id > @after ORDER BY id LIMIT @count",
        r => r.GetString(0), ct, ("after", id), ("count", count));

    public async Task<int> CountAsync(CancellationToken ct) =>
        (await db.ListAsync("SELECT COUNT(*) FROM items WHERE published_version_id IS NOT NULL", r => r.GetInt32(0), ct))[0];

    // Always as many names, so that a session keeps one statement of each question.
    private async Task<List<T>> ListAsync<T>(
        IReadOnlyList<string> values, Func<string, string> sql, Func<ReadRow, T> map, CancellationToken ct)
    {
        if (values.Count == 0)
        {
            return [];
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Count, Most);
        var count = values.Count == 1 ? 1 : Most;
        var arguments = new (string Name, object? Value)[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = ("v" + i.ToString(CultureInfo.InvariantCulture), values[Math.Min(i, values.Count - 1)]);
        }

        return await db.ListAsync(sql(string.Join(',', arguments.Select(a => "@" + a.Name))), map, ct, arguments);
    }
}

/// <param name="ShortTitle">The title where there is no shorter one.</param>
/// <param name="PublishedAt">Microseconds, UTC.</param>
/// <param name="Document">UTF-8, with internal values.</param>
internal sealed record ItemRow(
    string Id, string SiteKey, string Type, string Title, string ShortTitle, string? Card, long PublishedAt, string VersionId, byte[] Document,
    string? Drawn);

/// <param name="Kind">Where it is pointed to: <c>Article.Projects</c>.</param>
/// <param name="ShortTitle">The title where there is no shorter one.</param>
/// <param name="PublishedVersionId">Of the item that is pointed to.</param>
internal sealed record LinkedRow(
    string VersionId, string Kind, string Id, string SiteKey, string Type, string Title, string ShortTitle, string PublishedVersionId);

/// <param name="Stage">Of a picture; null for other files.</param>
internal sealed record FileRow(string VersionId, string Path, string? Stage, string? Caption, string? Text);
