using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data.Audit;

/// <summary>The audit log, to be read. It is written with every commit (<see cref="PortalDb.Audit"/>) and in no other way.</summary>
public sealed class AuditLog(PortalDb db, TimeProvider clock)
{
    /// <summary>A page of the log, newest first.</summary>
    /// <param name="before">The sequence of the last line of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, long? before, int lines, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await filter.Of(db.Set<AuditEntry>().AsNoTracking()).Where(e => before == null || e.Sequence < before)
            .OrderByDescending(e => e.Sequence).Take(lines).ToListAsync(ct);
    }

    /// <summary>All lines, oldest first, one in memory at a time.</summary>
    public IAsyncEnumerable<AuditEntry> StreamAsync(AuditFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Of(db.Set<AuditEntry>().AsNoTracking()).OrderBy(e => e.Sequence).AsAsyncEnumerable();
    }

    /// <summary>How far the log has come.</summary>
    /// <exception cref="InvalidOperationException">The row that says it is missing: somebody has removed it.</exception>
    public async Task<AuditHead> HeadAsync(CancellationToken ct)
    {
        var head = await db.Set<AuditHeadRow>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == 1, ct) ?? throw AuditLines.NoHead();
        return new AuditHead(head.Sequence, head.Mac, clock.GetUtcNow());
    }
}
