using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Scheduling;

/// <summary>A version whose planned moment has come.</summary>
/// <param name="At">UTC; the planned moment.</param>
/// <param name="ModifiedAt">UTC; when the version, and with it perhaps the plan, was last touched.</param>
/// <param name="IsArchival">True when the item is to disappear, false when the version is to appear.</param>
internal sealed record DueVersion(
    string VersionId, string ItemId, DateTimeOffset At, DateTimeOffset ModifiedAt, bool IsArchival)
{
    /// <summary>All that are due, earliest first.</summary>
    public static async Task<List<DueVersion>> ListAsync(PortalDb db, DateTimeOffset now, CancellationToken ct)
    {
        var publications = await Publications(db, now)
            .Select(v => new DueVersion(v.Id, v.ItemId, v.PublishAt!.Value, v.ModifiedAt, false)).ToListAsync(ct);
        var archivals = await Archivals(db, now)
            .Select(v => new DueVersion(v.Id, v.ItemId, v.ArchiveAt!.Value, v.ModifiedAt, true)).ToListAsync(ct);
        return [.. publications.Concat(archivals).OrderBy(d => d.At).ThenBy(d => d.VersionId, StringComparer.Ordinal)];
    }

    /// <summary>Whether it is still due, now that it is its turn: an editor or another node may have been faster.</summary>
    public Task<bool> IsStillDueAsync(PortalDb db, DateTimeOffset now, CancellationToken ct) =>
        (IsArchival ? Archivals(db, now) : Publications(db, now)).AnyAsync(v => v.Id == VersionId, ct);

    /// <returns>The next moment of any plan after <paramref name="now"/>, UTC; null when nothing is planned.</returns>
    public static async Task<DateTimeOffset?> NextMomentAsync(PortalDb db, DateTimeOffset now, CancellationToken ct)
    {
        var versions = db.Set<ContentVersion>();
        var publication = await versions
            .Where(v => v.PublishAt > now && v.State == VersionState.Draft && v.Step == WorkflowStep.Scheduled)
            .OrderBy(v => v.PublishAt).Select(v => v.PublishAt).FirstOrDefaultAsync(ct);
        var archival = await versions.Where(v => v.ArchiveAt > now && v.State == VersionState.Published
                && db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.PublishedVersionId == v.Id))
            .OrderBy(v => v.ArchiveAt).Select(v => v.ArchiveAt).FirstOrDefaultAsync(ct);
        return publication is null || archival < publication ? archival : publication;
    }

    // A newer draft replaces an older one with its plan; and what should be gone by now does not appear any more.
    private static IQueryable<ContentVersion> Publications(PortalDb db, DateTimeOffset now) =>
        db.Set<ContentVersion>().AsNoTracking()
            .Where(v => v.PublishAt <= now && v.State == VersionState.Draft && v.Step == WorkflowStep.Scheduled
                && (v.ArchiveAt == null || v.ArchiveAt > now)
                && db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.LatestVersionId == v.Id && i.State != ItemState.Deleted));

    private static IQueryable<ContentVersion> Archivals(PortalDb db, DateTimeOffset now) =>
        db.Set<ContentVersion>().AsNoTracking().Where(v => v.ArchiveAt <= now && v.State == VersionState.Published
            && db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.PublishedVersionId == v.Id));
}
