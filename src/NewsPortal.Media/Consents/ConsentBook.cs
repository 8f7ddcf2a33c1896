using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Consents;

/// <summary>
/// Keeps who has agreed to be shown in which picture. A consent that is taken back or has run out takes the picture from
/// readers at once, under every name and on every site that has the same bytes; the row says when and why.
/// </summary>
public sealed class ConsentBook(PortalDb db, IMediaStore store, ISiteFacts sites, TimeProvider clock)
{
    /// <summary>Writes down a consent. A picture that was withheld is shown again when nothing else stands against it.</summary>
    /// <exception cref="KeyNotFoundException">The site has no such picture.</exception>
    /// <exception cref="ConsentIncompleteException">Somebody's word is missing.</exception>
    public async Task GiveAsync(Consent consent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(consent);
        var asset = await db.Set<Asset>().SingleOrDefaultAsync(
            a => a.SiteKey == consent.SiteKey && a.Path == consent.Path && a.Stage != null, ct)
            ?? throw new KeyNotFoundException($"The site “{consent.SiteKey}” has no picture “{consent.Path}”.");
        Check(consent);
        db.Add(consent);
        if (asset.Stage == PictureStage.Withheld)
        {
            foreach (var same in await SameAsync(asset.Sha256, ct))
            {
                same.Stage = PictureStage.Waiting;
            }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes a consent back, and the picture from readers. Does nothing when it was taken back before.</summary>
    /// <param name="reason">Why, and who said so.</param>
    /// <exception cref="KeyNotFoundException">There is no such consent.</exception>
    public async Task WithdrawAsync(string id, string reason, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var consent = await db.Set<Consent>().FindAsync([id], ct) ?? throw new KeyNotFoundException($"There is no consent {id}.");
        if (consent.WithdrawnAt is null)
        {
            await EndAsync(consent, reason, ct);
        }
    }

    /// <summary>Ends the consents whose last day is over in the zone of their site.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ExpireAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        // Nowhere is it later than a day ahead of UTC.
        var latest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        var ended = 0;
        foreach (var consent in await db.Set<Consent>().Where(c => c.WithdrawnAt == null && c.ExpiresOn < latest).ToListAsync(ct))
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, await sites.ZoneAsync(consent.SiteKey, ct)).DateTime);
            if (consent.ExpiresOn < today)
            {
                await EndAsync(consent, "It has run out.", ct);
                ended++;
            }
        }

        return ended;
    }

    /// <summary>The consents for a picture, the latest first.</summary>
    public async Task<IReadOnlyList<Consent>> OfAsync(string siteKey, string path, CancellationToken ct) =>
        await db.Set<Consent>().AsNoTracking().Where(c => c.SiteKey == siteKey && c.Path == path)
            .OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).ToListAsync(ct);

    private async Task EndAsync(Consent consent, string reason, CancellationToken ct)
    {
        (consent.WithdrawnAt, consent.WithdrawnFor) = (clock.GetUtcNow(), reason);
        var asset = await db.Set<Asset>().FindAsync([consent.SiteKey, consent.Path], ct);
        if (asset is not { Stage: not null })
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        foreach (var same in await SameAsync(asset.Sha256, ct))
        {
            same.Withhold();
        }

        await db.SaveChangesAsync(ct);
        await store.RemoveAsync(MediaKeys.MadeFolder(MediaKeys.Picture(asset.Sha256)), ct);
    }

    private Task<List<Asset>> SameAsync(string sha256, CancellationToken ct) =>
        db.Set<Asset>().Where(a => a.Sha256 == sha256).ToListAsync(ct);

    private static void Check(Consent consent)
    {
        var isWhole = consent.Kind switch
        {
            ConsentKind.Child => consent.IsByPerson && consent.Representative is { Length: > 0 },
            ConsentKind.YoungChild => consent.Representative is { Length: > 0 },
            _ => consent.IsByPerson || consent.Representative is { Length: > 0 },
        };
        if (!isWhole)
        {
            throw new ConsentIncompleteException(consent.Kind);
        }
    }
}
