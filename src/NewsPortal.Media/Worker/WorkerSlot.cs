using System.Diagnostics;
using System.Threading.Channels;

namespace NewsPortal.Media.Worker;

/// <summary>The place of one worker: starts it for the first job, again after one that killed it, and ends it when idle.</summary>
internal sealed class WorkerSlot(ChannelReader<WaitingJob> queue, WorkerOptions options, WorkerMetrics metrics)
{
    private const int Attempts = 2;

    private WorkerProcess? _worker;

    /// <summary>Null while none runs.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>Serves until the queue is closed and empty.</summary>
    public async Task ServeAsync(CancellationToken stop)
    {
        while (await NextAsync())
        {
            if (queue.TryRead(out var job))
            {
                metrics.Left();
                await ServeAsync(job, stop);
            }
        }

        await EndAsync();
    }

    private async Task<bool> NextAsync()
    {
        var next = queue.WaitToReadAsync().AsTask();
        if (_worker is not null)
        {
            try
            {
                return await next.WaitAsync(options.Patience);
            }
            catch (TimeoutException)
            {
                await EndAsync();
            }
        }

        return await next;
    }

    // Whatever happens belongs to whoever waits for this job, never to the loop.
    private async Task ServeAsync(WaitingJob job, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancelled, stop);
        var start = Stopwatch.GetTimestamp();
        try
        {
            job.Complete(await AskAsync(job.Request, either.Token));
        }
        catch (Exception e)
        {
            job.Fail(e);
        }

        metrics.Took(Stopwatch.GetElapsedTime(start));
    }

    private async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            ct.ThrowIfCancellationRequested();
            var worker = _worker ?? await WorkerProcess.StartAsync(options, ct);
            (_worker, ProcessId) = (null, worker.Id);
            try
            {
                var reply = await worker.AskAsync(request, ct);
                _worker = worker;
                return reply;
            }
            catch (IOException) when (attempt < Attempts)
            {
                metrics.Restarted();
            }
            catch (IOException e)
            {
                metrics.Restarted();
                throw new WorkerEndedException(WorkerEnd.Died, inner: e);
            }
            finally
            {
                ProcessId = _worker?.Id;
            }
        }
    }

    private async Task EndAsync()
    {
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
            (_worker, ProcessId) = (null, null);
        }
    }
}
