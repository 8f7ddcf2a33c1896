using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Staging;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Audit;

namespace NewsPortal.Content.Audit;

/// <summary>
/// Looks for content that was changed in the database behind the product's back: every version that was ever public against
/// the hash in the audit log, and what readers are shown against the version.
/// </summary>
public sealed class ContentVerifier(PortalDb db, TimeProvider clock)
{
    /// <summary>Reads every version, one in memory at a time.</summary>
    /// <param name="logged">What the whole log says, read in the same transaction.</param>
    public async IAsyncEnumerable<AuditFinding> CheckAsync(LoggedVersions logged, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(logged);
        var staged = (await db.Set<StagedImage>().Where(s => s.VersionId != null).Select(s => s.VersionId!).ToListAsync(ct)).ToHashSet();
        var imagers = await ImagersAsync(ct);
        var seen = new HashSet<string>();
        var item = new ItemProof(null, null);
        await foreach (var row in Versions().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.ItemId != item.Id)
            {
                foreach (var finding in item.WhatIsShown())
                {
                    yield return finding;
                }

                item = new ItemProof(row.ItemId, row.Item);
            }

            LoggedVersion? known = logged.All.TryGetValue(row.VersionId, out var found) ? found : null;
            if (known is not null)
            {
                seen.Add(row.VersionId);
            }

            item.Add(row.VersionId, known);
            var imager = row.Item is { } face ? imagers[face.SiteKey] : null;
            if (VersionProof.Of(row, known, staged.Contains(row.VersionId), imager) is { } wrong)
            {
                yield return wrong;
            }
        }

        foreach (var finding in item.WhatIsShown().Concat(Missing(logged, seen)))
        {
            yield return finding;
        }

        await foreach (var face in Empty().AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return ItemProof.ShowsNothing(face);
        }
    }

    private static IEnumerable<AuditFinding> Missing(LoggedVersions logged, HashSet<string> seen) => logged.All
        .Where(v => v.Value.Hash.Length > 0 && !seen.Contains(v.Key))
        .Select(v => new AuditFinding(
            AuditFault.VersionMissing, $"Version {v.Key}, published by line {v.Value.Sequence} of the log, is not in the database.", v.Value.Sequence)
        {
            VersionId = v.Key,
        });

    private async Task<Dictionary<string, ItemImager>> ImagersAsync(CancellationToken ct)
    {
        var imagers = new Dictionary<string, ItemImager>();
        foreach (var site in await db.Set<ContentItem>().Select(i => i.SiteKey).Distinct().ToListAsync(ct))
        {
            imagers[site] = new ItemImager(site, await ContentDefinitions.ReadAsync(db, site, ct), TermTree.Empty, clock);
        }

        return imagers;
    }

    private IQueryable<VersionRow> Versions() =>
        from version in db.Set<ContentVersion>().AsNoTracking()
        join owner in db.Set<ContentItem>().AsNoTracking() on version.ItemId equals owner.Id into owners
        from item in owners.DefaultIfEmpty()
        where version.State != VersionState.Staged
        orderby version.ItemId, version.Id
        select new VersionRow(version.Id, version.ItemId, version.State, version.Document, version.Drawn, version.Hash, item);

    // Its version is not there, or another item's.
    private IQueryable<ContentItem> Empty() => db.Set<ContentItem>().AsNoTracking().OrderBy(i => i.Id)
        .Where(i => i.PublishedVersionId != null
            && !db.Set<ContentVersion>().Any(v => v.Id == i.PublishedVersionId && v.ItemId == i.Id && v.State != VersionState.Staged));
}
