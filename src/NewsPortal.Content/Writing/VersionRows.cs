using System.Globalization;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Writing;

/// <summary>Keeps the versions of items and the links they hold.</summary>
internal sealed class VersionRows(RowWriter rows)
{
    /// <summary>Makes what items showed, and their drafts, things of the past.</summary>
    public Task SupersedeAsync(IReadOnlyList<string> itemIds, CancellationToken ct) => rows.ForEachAsync(
        """
        UPDATE item_versions SET state = 'Superseded', step = NULL, publish_at = NULL, archive_at = NULL
        WHERE item_id = @v AND state IN ('Published', 'Draft')
        """,
        itemIds, ct);

    /// <param name="known">Items that were there before, whose versions have been superseded, staged ones too.</param>
    public async Task WriteAsync(IReadOnlyList<ItemImage> images, IReadOnlySet<string> known, CancellationToken ct)
    {
        var staged = images.Where(i => i.IsStaged && known.Contains(i.Item.Id)).Select(i => i.Version).ToList();
        await rows.ForEachAsync("UPDATE item_versions SET state = 'Published' WHERE id = @v", staged.Select(v => v.Id), ct);
        foreach (var version in staged.Where(v => v.ArchiveAt is not null))
        {
            await rows.ForEachAsync(
                "UPDATE item_versions SET archive_at = CAST(@w AS BIGINT) WHERE id = @v", [version.Id],
                Instants.ToMicros(version.ArchiveAt!.Value).ToString(CultureInfo.InvariantCulture), ct);
        }

        await InsertAsync([.. images.Where(i => !i.IsStaged)], v => v.State, ct);
    }

    /// <summary>
    /// Stores published versions and their links ahead. Those of an item that is not there yet are found by nobody, whatever
    /// their state, and need not be written again; those of a known item are marked.
    /// </summary>
    public async Task StageAsync(IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        var known = (await rows.ReadAsync(
            "SELECT id FROM items WHERE id IN (@values)", [.. images.Select(i => i.Item.Id)], r => r.GetString(0), ct)).ToHashSet();
        await InsertAsync(images, v => known.Contains(v.ItemId) ? VersionState.Staged : v.State, ct);
    }

    private async Task InsertAsync(IReadOnlyList<ItemImage> images, Func<ContentVersion, VersionState> state, CancellationToken ct)
    {
        // A version that comes again under its id replaces what was stored of it, links included.
        var again = await rows.ReadAsync(
            "SELECT id FROM item_versions WHERE id IN (@values)", [.. images.Select(i => i.Version.Id)], r => r.GetString(0), ct);
        await rows.ForEachAsync("DELETE FROM item_links WHERE version_id = @v", again, ct);
        await rows.InsertAsync(
            """
            item_versions (id, item_id, state, step, modified_at, published_at, publish_at, archive_at, document, drawn, hash)
            """,
            """
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, step = excluded.step, modified_at = excluded.modified_at,
            published_at = excluded.published_at, publish_at = excluded.publish_at, archive_at = excluded.archive_at,
            document = excluded.document, drawn = excluded.drawn, hash = excluded.hash
            """,
            [.. images.Select(i => Row(i.Version, state(i.Version)))], ct);
        await rows.InsertAsync(
            "item_links (version_id, position, item_id, kind, target_id)", "",
            [.. images.SelectMany(i => i.Links).Select(l => new object?[] { l.VersionId, l.Position, l.ItemId, l.Kind, l.TargetId })],
            ct);
    }

    private static object?[] Row(ContentVersion v, VersionState state) =>
    [
        v.Id, v.ItemId, state.ToString(), v.Step?.ToString(), Instants.ToMicros(v.ModifiedAt), Micros(v.PublishedAt),
        Micros(v.PublishAt), Micros(v.ArchiveAt), v.Document, v.Drawn, v.Hash,
    ];

    private static long? Micros(DateTimeOffset? moment) => moment is { } value ? Instants.ToMicros(value) : null;
}
