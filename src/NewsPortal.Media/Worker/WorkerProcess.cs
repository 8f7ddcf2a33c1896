using System.Diagnostics;

namespace NewsPortal.Media.Worker;

/// <summary>One worker process. After anything but an answer it is dead, and so of no more use.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan GoodByeTime = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly WorkerOptions _options;

    private WorkerProcess(Process process, WorkerOptions options) => (_process, _options) = (process, options);

    public int Id => _process.Id;

    /// <exception cref="InvalidOperationException">It does not start: the options name no worker.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerOptions options, CancellationToken ct)
    {
        var start = new ProcessStartInfo(options.FileName, options.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        ChildEnvironment.Reduce(start);
        ChildEnvironment.Tune(start);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{options.FileName} did not start.");
        var worker = new WorkerProcess(process, options);
        try
        {
            var ready = worker.ExchangeAsync(new WorkerRequest(Options: options.Settings), ct);
            await ready.WaitAsync(StartTime, ct);
            return worker;
        }
        catch (Exception e)
        {
            await worker.KillAsync();
            throw e is OperationCanceledException ? e : new InvalidOperationException(
                $"{options.FileName} {string.Join(' ', options.Arguments)} is no image worker: {e.Message}", e);
        }
    }

    /// <summary>Has one job done, and kills the process when it takes too long or too much, or when nobody waits any more.</summary>
    /// <exception cref="WorkerEndedException">Over the limit of time or memory.</exception>
    /// <exception cref="IOException">The process ended by itself.</exception>
    public async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        try
        {
            var reply = ExchangeAsync(request, ct);
            await WatchAsync(reply, ct);
            return await reply;
        }
        catch
        {
            await KillAsync();
            throw;
        }
    }

    /// <summary>Lets it end by itself, which an idle one does at once, and kills it otherwise.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(GoodByeTime);
            _process.Dispose();
        }
        catch (TimeoutException)
        {
            await KillAsync();
        }
    }

    private async Task<WorkerReply> ExchangeAsync(WorkerRequest request, CancellationToken ct)
    {
        await Frames.WriteAsync(_process.StandardInput.BaseStream, request, WorkerMessages.Default.WorkerRequest, ct);
        return await Frames.ReadAsync(_process.StandardOutput.BaseStream, WorkerMessages.Default.WorkerReply, ct)
            ?? throw new EndOfStreamException("The worker ended in the middle of its work.");
    }

    private async Task WatchAsync(Task reply, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        while (await Task.WhenAny(reply, Task.Delay(LookEvery, ct)) != reply)
        {
            ct.ThrowIfCancellationRequested();
            if (clock.Elapsed > _options.JobTime)
            {
                throw new WorkerEndedException(WorkerEnd.TimedOut, limit: (long)_options.JobTime.TotalSeconds);
            }

            _process.Refresh();
            if (!_process.HasExited && _process.WorkingSet64 is var used && used > _options.MaxMemoryBytes)
            {
                throw new WorkerEndedException(WorkerEnd.TooMuchMemory, used, _options.MaxMemoryBytes);
            }
        }
    }

    private async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
