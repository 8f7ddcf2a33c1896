using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Staging;

/// <summary>
/// Images of a large import on their way: what is long of them, version and links, is stored where nobody looks; the rest
/// waits in one row each, so that the import's last transaction parses and writes no document again.
/// </summary>
internal sealed class StagedImages(PortalDb db)
{
    private const int RowsPerRemoval = 500;

    // A row of no step, written by the transaction that shows the import and removed as its last.
    private const int ShownMark = -1;

    private const string Unnamed =
        """
        SELECT v.id FROM item_versions v WHERE v.id IN (@values) AND NOT EXISTS (
          SELECT 1 FROM items i WHERE i.id = v.item_id AND v.id IN (i.published_version_id, i.latest_version_id))
        """;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(30);

    private static readonly JsonSerializerOptions Json = new(ContentJson.Compact)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <returns>How many items of the step are staged; the next one has this number.</returns>
    public Task<int> CountAsync(StagedImport import, CancellationToken ct) =>
        db.Set<StagedImage>().CountAsync(s => s.ImportId == import.ImportId && s.Step == import.Step, ct);

    /// <summary>Stages the next images of the step in a transaction of its own.</summary>
    /// <param name="first">The number of the first of them.</param>
    public async Task AddAsync(StagedImport import, int first, IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await import.HoldAsync(ct);
        using var rows = new RowWriter(db);
        var stored = (await rows.ReadAsync(
            "SELECT id, CASE state WHEN 'Published' THEN hash END FROM item_versions WHERE id IN (@values)",
            [.. images.Select(i => i.Version.Id)], r => (Id: r.GetString(0), Hash: r.IsDBNull(1) ? null : r.GetString(1)), ct))
            .ToDictionary(v => v.Id, v => v.Hash);
        var staged = new List<ItemImage>();
        var waiting = new List<object?[]>();
        for (var i = 0; i < images.Count; i++)
        {
            var version = images[i].Version;
            var isStaged = images[i].IsPublished && stored.TryAdd(version.Id, version.Hash);
            if (isStaged)
            {
                staged.Add(images[i]);
            }

            // A draft, or another text under the name of a known version, waits with its words; what readers see already
            // needs none.
            var isSame = images[i].IsPublished && stored[version.Id] == version.Hash;
            waiting.Add([import.ImportId, import.Step, first + i, isStaged ? version.Id : null, Write(images[i], isStaged, isSame)]);
        }

        await new VersionRows(rows).StageAsync(staged, ct);
        await rows.InsertAsync("staged_images (import_id, step, ordinal, version_id, image)", "", waiting, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Reads staged images of the step, from one number to before another, in order.</summary>
    public async Task<IReadOnlyList<ItemImage>> ReadAsync(
        StagedImport import, int from, int before, CancellationToken ct) =>
        (await db.Set<StagedImage>().AsNoTracking()
            .Where(s => s.ImportId == import.ImportId && s.Step == import.Step && s.Ordinal >= from && s.Ordinal < before)
            .OrderBy(s => s.Ordinal).Select(s => s.Image).ToListAsync(ct))
        .ConvertAll(image => JsonSerializer.Deserialize<ItemImage>(image, Json)!);

    /// <summary>Notes, inside the transaction that shows the import, that its versions have been seen.</summary>
    public Task MarkShownAsync(StagedImport import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO staged_images (import_id, step, ordinal, version_id, image)
         VALUES ({import.ImportId}, {ShownMark}, 0, NULL, '') ON CONFLICT DO NOTHING
         """,
        ct);

    /// <returns>The imports that have something staged.</returns>
    public async Task<IReadOnlyList<string>> ImportsAsync(CancellationToken ct) =>
        await db.Set<StagedImage>().Select(s => s.ImportId).Distinct().ToListAsync(ct);

    /// <summary>Removes what an import has staged; versions that it has shown stay.</summary>
    public async Task RemoveAsync(string importId, Func<CancellationToken, Task> holdAsync, CancellationToken ct)
    {
        while (await RemoveSomeAsync(importId, holdAsync, ct))
        {
            await Task.Delay(Rest, ct);
        }
    }

    private async Task<bool> RemoveSomeAsync(string importId, Func<CancellationToken, Task> holdAsync, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await holdAsync(ct);
        var staged = await db.Set<StagedImage>().AsNoTracking().Where(s => s.ImportId == importId)
            .OrderByDescending(s => s.Step).ThenByDescending(s => s.Ordinal).Take(RowsPerRemoval)
            .Select(s => new { s.Step, s.Ordinal, s.VersionId }).ToListAsync(ct);
        if (staged is not [.., var last])
        {
            return false;
        }

        using var rows = new RowWriter(db);

        // What was shown and then superseded is the item's past; whatever else no item names was never seen.
        var isShown = await db.Set<StagedImage>().AnyAsync(s => s.ImportId == importId && s.Step == ShownMark, ct);
        var unseen = await rows.ReadAsync(
            isShown ? Unnamed + " AND v.state IN ('Staged', 'Published')" : Unnamed,
            [.. staged.Select(s => s.VersionId).OfType<string>()], r => r.GetString(0), ct);
        await rows.ForEachAsync("DELETE FROM item_links WHERE version_id = @v", unseen, ct);
        await rows.ForEachAsync("DELETE FROM item_versions WHERE id = @v", unseen, ct);
        await db.Set<StagedImage>()
            .Where(s => s.ImportId == importId && (s.Step > last.Step || (s.Step == last.Step && s.Ordinal >= last.Ordinal)))
            .ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static string Write(ItemImage image, bool isStaged, bool isSame) => JsonSerializer.Serialize(
        isSame ? image with { IsStaged = isStaged, Version = WithoutWords(image.Version), Links = [] } : image, Json);

    private static ContentVersion WithoutWords(ContentVersion version) => new()
    {
        Id = version.Id,
        ItemId = version.ItemId,
        State = version.State,
        ModifiedAt = version.ModifiedAt,
        PublishedAt = version.PublishedAt,
        ArchiveAt = version.ArchiveAt,
        Document = "",
        Hash = version.Hash,
    };
}
