using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Assets;

/// <summary>
/// The files of the sites, for those who keep them. Changes are saved when a method ends; bytes that no file has any more are
/// served to nobody from then on, and leave the store with a later <see cref="StoreSweep"/>.
/// </summary>
public sealed class Library(
    PortalDb db, Intake intake, Originals originals, AssetUse users, TimeProvider clock)
{
    /// <summary>
    /// Adds a file. When it is there already with the same bytes, nothing changes, but that a picture which could not be made is
    /// tried once more.
    /// </summary>
    /// <param name="path">How content will name it; see <see cref="LibraryPath"/>.</param>
    /// <param name="file">Where the bytes are now.</param>
    /// <exception cref="FileRefusedException">It is not taken, or not under this name.</exception>
    /// <exception cref="PathTakenException">Another file has the path; to give it other bytes is <see cref="ReplaceAsync"/>.</exception>
    public async Task<(Asset Asset, bool IsNew)> AddAsync(string siteKey, string path, string file, CancellationToken ct)
    {
        path = Parse(path);
        if (await db.Set<Asset>().FindAsync([siteKey, path], ct) is { } known)
        {
            return known.Sha256 == await Originals.HashAsync(file, ct)
                ? (await TryAgainAsync(known, file, ct), false) : throw new PathTakenException(path);
        }

        var asset = await BringAsync(siteKey, path, file, ct);
        db.Add(asset);
        await db.SaveChangesAsync(ct);
        return (asset, true);
    }

    /// <summary>
    /// Brings the bytes of a file that is not stored yet: nobody is served them before its row is, and when none comes they leave
    /// the store with a later <see cref="StoreSweep"/>.
    /// </summary>
    /// <exception cref="FileRefusedException">It is not taken, or not under this name.</exception>
    public async Task<Asset> BringAsync(string siteKey, string path, string file, CancellationToken ct)
    {
        path = Parse(path);
        var incoming = await intake.LookAsync(file, path, ct);
        var asset = Asset.Empty(siteKey, path, clock.GetUtcNow());
        asset.Take(incoming, await originals.KeepAsync(file, ct));
        asset.TakenAt = AssetTimes.Write(incoming.Picture?.TakenAt);
        return asset;
    }

    /// <summary>Gives a file other bytes, everywhere at once: pages name it by its path. What is known of it stays.</summary>
    /// <exception cref="FileRefusedException">They are not taken, or are no picture in place of a picture.</exception>
    /// <exception cref="AssetInUseException">It proves an approval on paper, and stays as it was signed.</exception>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public async Task<Asset> ReplaceAsync(string siteKey, string path, string file, CancellationToken ct)
    {
        var asset = await FindAsync(siteKey, path, ct);
        if ((await users.OfAsync(siteKey, path, ct)).Where(u => u.IsEvidence).ToList() is { Count: > 0 } proven)
        {
            throw new AssetInUseException(path, proven);
        }

        var incoming = await intake.LookAsync(file, path, ct);
        if (incoming.Picture is null != asset.Stage is null)
        {
            throw new FileRefusedException(new InvalidOperationException("A picture is replaced by a picture, another file by its like."));
        }

        asset.Take(incoming, await originals.KeepAsync(file, ct));
        await db.SaveChangesAsync(ct);
        return asset;
    }

    /// <summary>Removes a file that nothing uses.</summary>
    /// <exception cref="AssetInUseException">An item shows or offers it or was approved by it, or a consent rests on it; it says which.</exception>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public async Task DeleteAsync(string siteKey, string path, CancellationToken ct)
    {
        var asset = await FindAsync(siteKey, path, ct);
        if (await users.OfAsync(siteKey, path, ct) is { Count: > 0 } inUse)
        {
            throw new AssetInUseException(path, inUse);
        }

        if (await db.Set<Consent>().FirstOrDefaultAsync(c => c.SiteKey == siteKey && c.Document == path, ct) is { } consent)
        {
            throw new AssetInUseException(path, consent);
        }

        db.Remove(asset);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>All files with the same bytes, on any site; without <see cref="Asset.Text"/>.</summary>
    public async Task<IReadOnlyList<Asset>> SameBytesAsync(string sha256, CancellationToken ct) =>
        await db.Set<Asset>().AsNoTracking().Where(a => a.Sha256 == sha256).OrderBy(a => a.SiteKey).ThenBy(a => a.Path).Select(Asset.WithoutText).ToListAsync(ct);

    private static string Parse(string path)
    {
        try
        {
            return LibraryPath.Parse(path);
        }
        catch (FormatException e)
        {
            throw new FileRefusedException(e);
        }
    }

    private async Task<Asset> TryAgainAsync(Asset asset, string file, CancellationToken ct)
    {
        // Costs nothing when the store has them, and brings back what it has lost.
        await originals.KeepAsync(file, ct);
        if (asset.Stage == PictureStage.Refused)
        {
            asset.Enter(PictureStage.Waiting);
            await db.SaveChangesAsync(ct);
        }

        return asset;
    }

    private async Task<Asset> FindAsync(string siteKey, string path, CancellationToken ct) =>
        await db.Set<Asset>().FindAsync([siteKey, path], ct) ?? throw new KeyNotFoundException($"The site “{siteKey}” has no file “{path}”.");
}
