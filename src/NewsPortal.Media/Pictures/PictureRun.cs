using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Pictures;

/// <summary>
/// Makes the files that are still to be made, one picture after the other: first what shows it, then what makes it lighter.
/// Trouble that may pass (time, memory, the store) is waited for, without holding up other pictures.
/// </summary>
public sealed partial class PictureRun(
    PortalDb db, IMediaStore store, IPictureEngine engine, ConsentBook consents, TimeProvider clock, ILogger<PictureRun> log)
{
    /// <summary>So often a picture may take too long or too much before it is refused.</summary>
    private const int MaxTries = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Does the next piece of work.</summary>
    /// <returns>False when there is nothing to do now.</returns>
    /// <exception cref="PictureRefusedException">There is no libvips here.</exception>
    public async Task<bool> NextAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } asset)
        {
            return false;
        }

        var isFirst = asset.Stage == PictureStage.Waiting;
        var crop = PicturePlan.CropOf(asset.Focal);
        try
        {
            // Nothing is made of what may not be shown.
            if (await consents.WithholdsAsync(asset.Sha256, ct))
            {
                await StoreAsync(asset, _ => { }, ct);
                return true;
            }

            var result = await MakeAsync(asset, isFirst ? PicturePlan.FirstOutputs(crop) : PicturePlan.LaterOutputs(crop), isFirst, ct);
            await StoreAsync(asset, same =>
            {
                same.Enter(isFirst ? PictureStage.Shown : PictureStage.Complete);
                same.Crop = crop;
                same.Colour = result.Description?.AverageColour ?? same.Colour;
                same.Placeholder = result.Description?.Placeholder ?? same.Placeholder;
            }, ct);
        }
        catch (PictureRefusedException e) when (e.Fault != PictureFault.NoLibrary)
        {
            var isFinal = e.Fault is not (PictureFault.TimedOut or PictureFault.TooMuchMemory) || asset.Tries + 1 >= MaxTries;
            LogRefused(e, asset.Path, asset.SiteKey, isFinal);
            await StoreAsync(asset, same => Refuse(same, isFirst, isFinal ? e.Fault : null), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogPutOff(e, asset.Path, asset.SiteKey);
            await StoreAsync(asset, PutOff, ct);
        }

        return true;
    }

    // What is shown stays shown: a picture that is too much for AVIF is still there in JPEG.
    private void Refuse(Asset asset, bool isFirst, PictureFault? fault)
    {
        if (fault is null)
        {
            PutOff(asset);
            return;
        }

        asset.Enter(isFirst ? PictureStage.Refused : PictureStage.Shown);
        asset.Fault = fault;
    }

    private void PutOff(Asset asset)
    {
        asset.Tries++;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(asset.Tries, 10) - 1));
        asset.NextTryAt = clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
    }

    // Readers wait for the first stage, nobody for the second.
    private async Task<Asset?> FindAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var stage in (PictureStage[])[PictureStage.Waiting, PictureStage.Shown])
        {
            if (await db.Set<Asset>().AsNoTracking()
                .Where(a => a.Stage == stage && a.Fault == null && (a.NextTryAt == null || a.NextTryAt <= now))
                .OrderBy(a => a.CreatedAt).ThenBy(a => a.Path).FirstOrDefaultAsync(ct) is { } asset)
            {
                return asset;
            }
        }

        return null;
    }

    private async Task<PictureResult> MakeAsync(Asset asset, IReadOnlyList<PictureOutput> outputs, bool describe, CancellationToken ct)
    {
        using var original = await store.FetchAsync(MediaKeys.Original(asset.Sha256), ct)
            ?? throw new FileNotFoundException($"The store has no {MediaKeys.Original(asset.Sha256)}.");
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

    // Everything that shows the same bytes round the same point, unless an editor has moved it, or somebody in the picture has
    // taken back their word meanwhile.
    private async Task StoreAsync(Asset asset, Action<Asset> change, CancellationToken ct)
    {
        await using var transaction = await ConsentBook.BeginAsync(db, ct);
        if (await consents.WithholdsAsync(asset.Sha256, ct))
        {
            change = same => same.Withhold();
        }

        var all = await db.Set<Asset>().Where(a => a.Sha256 == asset.Sha256 && a.Stage == asset.Stage
            && a.FocalX == asset.FocalX && a.FocalY == asset.FocalY).ToListAsync(ct);
        all.ForEach(change);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "The picture {Path} of {Site} could not be made; for good: {IsFinal}")]
    private partial void LogRefused(Exception exception, string path, string site, bool isFinal);

    [LoggerMessage(LogLevel.Error, "The picture {Path} of {Site} could not be made and will be tried again.")]
    private partial void LogPutOff(Exception exception, string path, string site);
}
