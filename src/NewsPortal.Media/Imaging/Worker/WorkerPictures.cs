using System.Threading.Channels;

namespace NewsPortal.Media.Imaging.Worker;

/// <summary>
/// Has pictures done by processes that are killed when one takes too long, takes too much memory or is no longer wanted. A
/// picture that ends its worker is tried once more, then refused as damaged; the next one gets a new worker.
/// </summary>
public sealed class WorkerPictures : IPictureEngine, IAsyncDisposable
{
    /// <summary>Of jobs, refusals, restarts, waiting jobs.</summary>
    public const string MeterName = "NewsPortal.Pictures";

    private readonly PictureMetrics _metrics = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<WaitingJob> _queue;
    private readonly IReadOnlyList<WorkerSlot> _slots;
    private readonly Task _serving;

    public WorkerPictures(WorkerOptions options)
    {
        _queue = Channel.CreateBounded<WaitingJob>(options.MaxWaiting);
        _slots = [.. Enumerable.Range(0, options.Workers).Select(_ => new WorkerSlot(_queue.Reader, options, _metrics))];
        _serving = Task.WhenAll(_slots.Select(slot => slot.ServeAsync(_stop.Token)));
    }

    internal IEnumerable<int> ProcessIds => _slots.Select(slot => slot.ProcessId).OfType<int>();

    internal int Waiting => _queue.Reader.Count;

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

    /// <summary>Ends the processes it has started, with what they are doing.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stop.CancelAsync();
        await _serving;
        _stop.Dispose();
        _metrics.Dispose();
    }

    private async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        var job = new WaitingJob(request, ct);
        await _queue.Writer.WriteAsync(job, ct);
        _metrics.Came();
        try
        {
            var reply = await job.Answer.WaitAsync(ct);
            return reply switch
            {
                { Refusal: { } refusal } => throw refusal.ToException(),
                { Unreadable: { } why } => throw new IOException(why),
                _ => reply,
            };
        }
        catch (PictureRefusedException e)
        {
            _metrics.Refused(e.Fault);
            throw;
        }
    }
}
