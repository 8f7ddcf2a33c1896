using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Pictures;

/// <summary>Makes the files that are still to be made, one picture after the other: first what shows it, then what makes it lighter.</summary>
public sealed class PictureRun(PortalDb db, IMediaStore store, IPictureEngine engine)
{
    /// <summary>Does the next piece of work.</summary>
    /// <returns>False when there is nothing to do.</returns>
    /// <exception cref="PictureRefusedException">There is no libvips here.</exception>
    /// <exception cref="IOException">The store cannot be read or written.</exception>
    public async Task<bool> NextAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } asset)
        {
            return false;
        }

        if (await db.Set<Asset>().AnyAsync(a => a.Sha256 == asset.Sha256 && a.Stage == PictureStage.Withheld, ct))
        {
            // The same picture under another name: what was taken back stays so.
            await StoreAsync(asset, same => same.Withhold(), ct);
            return true;
        }

        var isFirst = asset.Stage == PictureStage.Waiting;
        var crop = PicturePlan.CropOf(asset.Focal);
        try
        {
            var result = await MakeAsync(asset, isFirst ? PicturePlan.FirstOutputs(crop) : PicturePlan.LaterOutputs(crop), isFirst, ct);
            await StoreAsync(asset, same =>
            {
                same.Stage = isFirst ? PictureStage.Shown : PictureStage.Complete;
                same.Crop = crop;
                same.Colour = result.Description?.AverageColour ?? same.Colour;
                same.Placeholder = result.Description?.Placeholder ?? same.Placeholder;
            }, ct);
        }
        catch (PictureRefusedException e) when (e.Fault != PictureFault.NoLibrary)
        {
            // What is shown stays shown: a picture that is too much for AVIF is still there in JPEG.
            await StoreAsync(asset, same =>
            {
                same.Stage = isFirst ? PictureStage.Refused : PictureStage.Complete;
                same.Fault = e.Fault;
            }, ct);
        }

        return true;
    }

    // Readers wait for the first stage, nobody for the second.
    private async Task<Asset?> FindAsync(CancellationToken ct)
    {
        foreach (var stage in (PictureStage[])[PictureStage.Waiting, PictureStage.Shown])
        {
            if (await db.Set<Asset>().AsNoTracking().Where(a => a.Stage == stage).OrderBy(a => a.CreatedAt)
                .ThenBy(a => a.Path).FirstOrDefaultAsync(ct) is { } asset)
            {
                return asset;
            }
        }

        return null;
    }

    private async Task<PictureResult> MakeAsync(Asset asset, IReadOnlyList<PictureOutput> outputs, bool describe, CancellationToken ct)
    {
        using var original = await store.FetchAsync(MediaKeys.Original(asset.Sha256), ct)
            ?? throw new PictureRefusedException(PictureFault.Damaged);
        var folder = Directory.CreateTempSubdirectory("newsportal-picture");
        try
        {
            var result = await engine.MakeAsync(new PictureJob(original.Path, folder.FullName, outputs, asset.Focal, describe), ct);
            foreach (var made in result.Made)
            {
                await store.PutAsync(
                    MediaKeys.Made(MediaKeys.Picture(asset.Sha256), made.Name), System.IO.Path.Combine(folder.FullName, made.Name), ct);
            }

            return result;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Everything that shows the same bytes round the same point, unless an editor has moved it meanwhile. What was made of a
    // picture that was withheld or removed meanwhile goes again.
    private async Task StoreAsync(Asset asset, Action<Asset> change, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var all = await db.Set<Asset>().Where(a => a.Sha256 == asset.Sha256 && a.Stage == asset.Stage
            && a.FocalX == asset.FocalX && a.FocalY == asset.FocalY).ToListAsync(ct);
        all.ForEach(change);
        await db.SaveChangesAsync(ct);
        if (!await db.Set<Asset>().AnyAsync(a => a.Sha256 == asset.Sha256 && a.Stage != PictureStage.Withheld, ct))
        {
            await store.RemoveAsync(MediaKeys.MadeFolder(MediaKeys.Picture(asset.Sha256)), ct);
        }
    }
}
