using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;

namespace NewsPortal.Publishing.Previewing;

/// <summary>Makes preview links, opens them and takes them back.</summary>
public sealed class PreviewLinks(PortalDb db, TimeProvider clock)
{
    /// <summary>For how many days one may be made.</summary>
    public static readonly IReadOnlyList<int> Days = [1, 3, 7, 14];

    /// <param name="versionId">The version it shows; null for whichever is the newest.</param>
    /// <param name="days">One of <see cref="Days"/>.</param>
    /// <returns>The token of its address, told this once.</returns>
    /// <exception cref="ArgumentException">The site has no such item, the item no such version, or nobody may choose so many days.</exception>
    public async Task<(PreviewLink Link, string Token)> MakeAsync(
        string siteKey, string itemId, string? versionId, int days, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        if (!Days.Contains(days))
        {
            throw new ArgumentException($"A preview link cannot be made for {days} days.", nameof(days));
        }

        if (!await IsThereAsync(siteKey, itemId, versionId, ct))
        {
            throw new ArgumentException($"There is nothing to preview of item {itemId}.", nameof(itemId));
        }

        var (now, token) = (clock.GetUtcNow(), PreviewToken.New());
        var link = new PreviewLink
        {
            Id = Ids.New(now),
            TokenHash = PreviewToken.Hash(token)!,
            ItemId = itemId,
            SiteKey = siteKey,
            VersionId = versionId,
            MadeById = worker.PersonId,
            MadeByName = worker.Name,
            MadeAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.Add(link);
        db.Audit.Add(new AuditEvent("preview-link.made", "preview-link", link.Id, siteKey, After: Said(link)));
        await db.SaveChangesAsync(ct);
        return (link, token);
    }

    /// <returns>All links of an item, the newest first; those that have ended too.</returns>
    public async Task<IReadOnlyList<PreviewLink>> ListAsync(string itemId, CancellationToken ct) =>
        await db.Set<PreviewLink>().AsNoTracking().Where(l => l.ItemId == itemId).OrderByDescending(l => l.Id).ToListAsync(ct);

    /// <summary>Takes a link back. One that has ended by itself, or was taken back before, stays as it is.</summary>
    /// <returns>False when the item has no such link.</returns>
    public async Task<bool> RevokeAsync(string itemId, string linkId, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(worker);
        if (await db.Set<PreviewLink>().SingleOrDefaultAsync(l => l.Id == linkId && l.ItemId == itemId, ct) is not { } link)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (link.IsOpen(now))
        {
            End(db, link, worker, now);
            await db.SaveChangesAsync(ct);
        }

        return true;
    }

    /// <summary>Takes all open links of an item back, in the transaction of what takes the item from where it was.</summary>
    internal static async Task EndAllAsync(PortalDb db, string itemId, Worker worker, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var link in await db.Set<PreviewLink>().Where(l => l.ItemId == itemId && l.RevokedAt == null && l.ExpiresAt > now).ToListAsync(ct))
        {
            End(db, link, worker, now);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// What the token of an address opens. A link to what lies in the recycle bin has ended, and so has one whose maker works
    /// here no more.
    /// </summary>
    /// <param name="siteKey">The site under whose address it was asked for.</param>
    /// <returns>Null when no link of the site has this token.</returns>
    public async Task<(PreviewLink Link, bool IsOpen)?> OpenAsync(string siteKey, string token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(token);
        var found = PreviewToken.Hash(token) is not { } hash ? null : await (
            from link in db.Set<PreviewLink>().AsNoTracking()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            where link.TokenHash == hash && link.SiteKey == siteKey
            let isHere = db.Set<Person>().Any(p => p.Id == link.MadeById && p.IsActive)
            select new { link, item.State, isHere }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.link, found.isHere && found.State != ItemState.Deleted && found.link.IsOpen(clock.GetUtcNow()));
    }

    private Task<bool> IsThereAsync(string siteKey, string itemId, string? versionId, CancellationToken ct) => (
        from item in db.Set<ContentItem>()
        join version in db.Set<ContentVersion>() on item.Id equals version.ItemId
        where item.Id == itemId && item.SiteKey == siteKey && version.State != VersionState.Staged
            && (versionId == null || version.Id == versionId)
        select item.Id).AnyAsync(ct);

    private static void End(PortalDb db, PreviewLink link, Worker worker, DateTimeOffset now)
    {
        var before = Said(link);
        (link.RevokedAt, link.RevokedByName) = (now, worker.Name);
        db.Audit.Add(new AuditEvent("preview-link.revoked", "preview-link", link.Id, link.SiteKey, Before: before, After: Said(link)));
    }

    private static string Said(PreviewLink link) => AuditJson.Of(
        ("item", link.ItemId), ("version", link.VersionId ?? "newest"), ("expires", link.ExpiresAt.ToString("O")),
        ("revoked", link.RevokedAt?.ToString("O")));
}
