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

    public async Task WriteAsync(IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        await rows.ForEachAsync(
            "UPDATE item_versions SET state = 'Published' WHERE id = @v",
            images.Where(i => i.IsConcealed).Select(i => i.Version.Id), ct);
        await InsertAsync([.. images.Where(i => !i.IsConcealed)], concealed: false, ct);
    }

    public Task ConcealAsync(IReadOnlyList<ItemImage> images, CancellationToken ct) => InsertAsync(images, concealed: true, ct);

    private async Task InsertAsync(IReadOnlyList<ItemImage> images, bool concealed, CancellationToken ct)
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
            [.. images.Select(i => Row(i.Version, concealed ? VersionState.Concealed : i.Version.State))], ct);
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
