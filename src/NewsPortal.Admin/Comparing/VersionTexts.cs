using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Comparing;

/// <summary>The versions of an item with their words and who stored them.</summary>
public sealed class VersionTexts(PortalDb db)
{
    /// <returns>Newest first, numbered from 1 for the oldest.</returns>
    public async Task<IReadOnlyList<VersionRow>> ListAsync(string itemId, CancellationToken ct)
    {
        var versions = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == itemId && v.State != VersionState.Staged)
            .OrderBy(v => v.ModifiedAt).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.State, v.ModifiedAt, v.Step }).ToListAsync(ct);
        var names = (await db.Set<ItemMove>().AsNoTracking()
                .Where(m => m.ItemId == itemId && (m.Move == Move.Save || m.Move == Move.RestoreVersion) && m.VersionId != null)
                .Select(m => new { m.VersionId, m.ByName }).ToListAsync(ct))
            .GroupBy(m => m.VersionId!).ToDictionary(g => g.Key, g => g.First().ByName);
        return [.. versions.Select((v, i) => new VersionRow(v.Id, i + 1, v.State, v.ModifiedAt, names.GetValueOrDefault(v.Id))).Reverse()];
    }

    /// <returns>Null when the item has no such version.</returns>
    public async Task<JsonObject?> ReadAsync(string itemId, string versionId, CancellationToken ct) =>
        await db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == itemId && v.Id == versionId && v.State != VersionState.Staged)
            .Select(v => v.Document).SingleOrDefaultAsync(ct) is { } document ? ContentJson.Parse(document) : null;
}

/// <param name="Number">From 1 for the oldest.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="By">Null when nobody is known, as after an import.</param>
public sealed record VersionRow(string Id, int Number, VersionState State, DateTimeOffset SavedAt, string? By);
