using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Audit;

namespace NewsPortal.Content.Audit;

/// <summary>Begins the audit log of an installation that is older than it with every version that was public until then.</summary>
public sealed class LogBeginning(PortalDb db)
{
    /// <summary>Does nothing where the log has lines or nothing was ever published.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!await Public(isPast: false).AnyAsync(ct) && !await Public(isPast: true).AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ContentWriter.TakeTurnAsync(db, ct);
        if (await db.Set<AuditEntry>().AnyAsync(ct))
        {
            return;
        }

        // The version that readers see of an item is the last that the log names of it.
        await AddAsync(arePast: true, ct);
        await AddAsync(arePast: false, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task AddAsync(bool arePast, CancellationToken ct)
    {
        foreach (var site in (await Public(arePast).ToListAsync(ct)).GroupBy(v => v.SiteKey))
        {
            foreach (var happened in VersionEvents.Beginning(site.Key, site, arePast))
            {
                db.Audit.Add(happened);
            }
        }
    }

    // A draft that was superseded was never public, and has no hash; what belongs to no item is staged.
    private IQueryable<PublishedVersion> Public(bool isPast) =>
        from item in db.Set<ContentItem>().AsNoTracking()
        join version in db.Set<ContentVersion>() on item.Id equals version.ItemId
        where version.Hash != null && (version.Id == item.PublishedVersionId ? !isPast : isPast
            && (version.State == VersionState.Superseded || version.State == VersionState.Withdrawn))
        orderby item.SiteKey, item.Id, version.Id
        select new PublishedVersion(item.SiteKey, item.Id, version.Id, version.Hash!);
}
