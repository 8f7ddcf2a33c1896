using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;

namespace NewsPortal.Admin.Items;

/// <summary>What is planned to appear on a site, or to disappear from it, as far as somebody sees it.</summary>
/// <param name="db">Read, never written.</param>
internal sealed class Plans(PortalDb db, Sight sight)
{
    private const int AtOnce = 100;

    // Of all sites of an installation together.
    private const int MostRead = 20_000;

    /// <param name="At">UTC.</param>
    public sealed record Plan(string ItemId, string Title, DateTimeOffset At);

    /// <returns>The first that will appear, the next at the head.</returns>
    /// <param name="to">The end of the time, not part of it.</param>
    public Task<IReadOnlyList<Plan>> AppearingAsync(DateTimeOffset from, DateTimeOffset to, int count, CancellationToken ct) => ReadAsync(
        db.Set<ContentVersion>().AsNoTracking().Where(v => v.PublishAt >= from && v.PublishAt < to && v.Step == WorkflowStep.Scheduled)
            .OrderBy(v => v.PublishAt).ThenBy(v => v.Id).Select(v => new Planned(v.Id, v.ItemId, v.PublishAt!.Value)),
        item => item.LatestVersionId, count, ct);

    /// <returns>The first that will disappear by themselves, the next at the head.</returns>
    /// <param name="to">The end of the time, not part of it.</param>
    public Task<IReadOnlyList<Plan>> DisappearingAsync(DateTimeOffset from, DateTimeOffset to, int count, CancellationToken ct) => ReadAsync(
        db.Set<ContentVersion>().AsNoTracking().Where(v => v.ArchiveAt >= from && v.ArchiveAt < to && v.State == VersionState.Published)
            .OrderBy(v => v.ArchiveAt).ThenBy(v => v.Id).Select(v => new Planned(v.Id, v.ItemId, v.ArchiveAt!.Value)),
        item => item.PublishedVersionId, count, ct);

    // Found from the versions, of which few have a plan, and then by the ids of their items: asked with the site in it, SQLite
    // reads every item of the site instead.
    private async Task<IReadOnlyList<Plan>> ReadAsync(IQueryable<Planned> versions, Func<ContentItem, string?> versionOf, int count, CancellationToken ct)
    {
        var found = new List<Plan>();
        for (var read = 0; read < MostRead && found.Count < count; read += AtOnce)
        {
            var plans = await versions.Skip(read).Take(AtOnce).ToListAsync(ct);
            var ids = plans.Select(p => p.ItemId).Distinct().ToList();
            var items = await db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
            found.AddRange(from plan in plans
                           let item = items.GetValueOrDefault(plan.ItemId)
                           where item is not null && versionOf(item) == plan.VersionId
                               && sight.Sees(item.SiteKey, item.OwnerId, item.PublishedVersionId is not null, item.DraftSectionId)
                           select new Plan(item.Id, sight.TitleOf(item.Title, item.DraftTitle, item.OwnerId, item.DraftSectionId, item.SectionId), plan.At));
            if (plans.Count < AtOnce)
            {
                break;
            }
        }

        return [.. found.Take(count)];
    }

    private sealed record Planned(string VersionId, string ItemId, DateTimeOffset At);
}
