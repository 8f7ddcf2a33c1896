using NewsPortal.Media.Imaging.Making;
using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging;

/// <summary>
/// Works in this process, without a limit of time or memory: for the worker itself, and for pictures of our own. A hostile
/// file may hold a thread for minutes or end the process, so uploads go to <c>WorkerPictures</c>.
/// </summary>
public sealed class InProcessPictures(PictureOptions options) : IPictureEngine
{
    private readonly PictureLimits _limits = options.Limits ?? new PictureLimits();

    public Task<PictureFacts> InspectAsync(string path, CancellationToken ct) => Task.Run(() => Inspect(path), ct);

    /// <inheritdoc/>
    /// <remarks>Cancelling takes effect between two steps.</remarks>
    public Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct) => Task.Run(() => Make(job, ct), ct);

    internal PictureFacts Inspect(string path)
    {
        RequireLibrary();
        using var picture = OpenedPicture.Open(path, _limits);
        return picture.Facts;
    }

    internal PictureResult Make(PictureJob job, CancellationToken ct)
    {
        RequireLibrary();
        using var picture = OpenedPicture.Open(job.Source, _limits);
        try
        {
            return PictureMaking.Make(picture, job, ct);
        }
        catch (VipsException e)
        {
            throw new PictureRefusedException(PictureFault.Damaged, detail: e.Message);
        }
    }

    private void RequireLibrary()
    {
        if (VipsLibrary.Find(options.LibraryPath, options.Threads).WhyMissing is { } why)
        {
            throw new PictureRefusedException(PictureFault.NoLibrary, detail: why);
        }
    }
}
