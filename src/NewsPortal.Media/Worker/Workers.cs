using System.Threading.Channels;

namespace NewsPortal.Media.Worker;

/// <summary>
/// Has foreign files done by processes that are killed when one takes too long, takes too much memory or is no longer wanted.
/// A file that ends its worker is tried once more, then given up; the next one gets a new worker. All wait in one queue.
/// </summary>
public sealed class Workers : IAsyncDisposable
{
    /// <summary>Of jobs, refusals, restarts, waiting jobs.</summary>
    public const string MeterName = "NewsPortal.Worker";

    private readonly WorkerMetrics _metrics = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<WaitingJob> _queue;
    private readonly IReadOnlyList<WorkerSlot> _slots;
    private readonly Task _serving;

    public Workers(WorkerOptions options)
    {
        _queue = Channel.CreateBounded<WaitingJob>(options.MaxWaiting);
        _slots = [.. Enumerable.Range(0, options.Workers).Select(_ => new WorkerSlot(_queue.Reader, options, _metrics))];
        _serving = Task.WhenAll(_slots.Select(slot => slot.ServeAsync(_stop.Token)));
    }

    internal IEnumerable<int> ProcessIds => _slots.Select(slot => slot.ProcessId).OfType<int>();

    internal int Waiting => _queue.Reader.Count;

    /// <returns>What was asked for, or a refusal.</returns>
    /// <exception cref="WorkerEndedException">The file ended its workers, or took too much.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The options name no worker.</exception>
    internal async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        var job = new WaitingJob(request, ct);
        await _queue.Writer.WriteAsync(job, ct);
        _metrics.Came();
        try
        {
            var reply = await job.Answer.WaitAsync(ct);
            if (reply.Fault is { } fault)
            {
                _metrics.Refused(fault);
            }

            return reply.Unreadable is { } why ? throw new IOException(why) : reply;
        }
        catch (WorkerEndedException e)
        {
            _metrics.Refused(e.End.ToString());
            throw;
        }
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
}
