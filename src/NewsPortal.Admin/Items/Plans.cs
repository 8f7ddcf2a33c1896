using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Admin.Items;

/// <summary>What is planned to appear on a site, or to disappear from it, as far as somebody sees it.</summary>
/// <param name="db">Read, never written.</param>
internal sealed class Plans(PortalDb db, Sight sight)
{
    // More plans than that stand on no page. Found from the versions: there are few plans and many items.
    private const int MostRead = 2_000;

    /// <param name="At">UTC.</param>
    public sealed record Plan(string ItemId, string Title, DateTimeOffset At);

    /// <returns>Those from a moment on, the next first.</returns>
    /// <param name="to">The end of the time, not part of it; null for all that come.</param>
    public async Task<IReadOnlyList<Plan>> AppearingAsync(DateTimeOffset from, DateTimeOffset? to, CancellationToken ct)
    {
        var versions = db.Set<ContentVersion>().AsNoTracking().Where(v => v.PublishAt >= from && v.Step == WorkflowStep.Scheduled);
        return await ReadAsync(
            (to is null ? versions : versions.Where(v => v.PublishAt < to)).OrderBy(v => v.PublishAt).Select(v => new Planned(v.Id, v.ItemId, v.PublishAt!.Value)),
            sight.Items(db), ct);
    }

    /// <inheritdoc cref="AppearingAsync"/>
    public async Task<IReadOnlyList<Plan>> DisappearingAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct) => await ReadAsync(
        db.Set<ContentVersion>().AsNoTracking().Where(v => v.ArchiveAt >= from && v.ArchiveAt < to).OrderBy(v => v.ArchiveAt)
            .Select(v => new Planned(v.Id, v.ItemId, v.ArchiveAt!.Value)),
        sight.Items(db).Where(i => i.PublishedVersionId != null), ct);

    private async Task<IReadOnlyList<Plan>> ReadAsync(IQueryable<Planned> versions, IQueryable<ContentItem> items, CancellationToken ct)
    {
        var plans = await versions.Take(MostRead).ToListAsync(ct);
        var ids = plans.Select(p => p.ItemId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var seen = await items.Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.LatestVersionId, i.Title, i.DraftTitle, i.OwnerId, i.DraftSectionId, i.SectionId }).ToDictionaryAsync(i => i.LatestVersionId, ct);
        return [.. from plan in plans
            where seen.ContainsKey(plan.VersionId)
            let item = seen[plan.VersionId]
            select new Plan(item.Id, sight.TitleOf(item.Title, item.DraftTitle, item.OwnerId, item.DraftSectionId, item.SectionId), plan.At)];
    }

    private sealed record Planned(string VersionId, string ItemId, DateTimeOffset At);
}
