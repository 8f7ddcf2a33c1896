using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Worker;

/// <summary>Has pictures done by <see cref="Workers"/>. One that ends its worker is refused as damaged.</summary>
public sealed class WorkerPictures(Workers workers) : IPictureEngine
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The options name no worker.</exception>
    public async Task<PictureFacts> InspectAsync(string path, CancellationToken ct) =>
        (await AskAsync(new WorkerRequest(Inspect: Path.GetFullPath(path)), ct)).Facts!;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The options name no worker.</exception>
    public async Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct)
    {
        var there = job with { Source = Path.GetFullPath(job.Source), Folder = Path.GetFullPath(job.Folder) };
        return (await AskAsync(new WorkerRequest(Make: there), ct)).Result!;
    }

    private async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        try
        {
            var reply = await workers.AskAsync(request, ct);
            return reply.PictureRefusal is { } refusal ? throw refusal.ToException() : reply;
        }
        catch (WorkerEndedException e)
        {
            throw new PictureRefusedException(FaultOf(e.End), e.Found, e.Limit, e.InnerException?.Message);
        }
    }

    private static PictureFault FaultOf(WorkerEnd end) => end switch
    {
        WorkerEnd.TimedOut => PictureFault.TimedOut,
        WorkerEnd.TooMuchMemory => PictureFault.TooMuchMemory,
        _ => PictureFault.Damaged,
    };
}
