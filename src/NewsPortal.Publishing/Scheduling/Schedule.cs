using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Feed;

namespace NewsPortal.Publishing.Scheduling;

/// <summary>
/// Lets planned moments come, on one node at a time. Looks at the plans at the next planned moment, after a change on this
/// node, and every 15 s for those made on other nodes.
/// </summary>
internal sealed partial class Schedule(
    IServiceScopeFactory scopes, FeedSignal signal, TimeProvider clock, ILogger<Schedule> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // An import writes many lines a second; the plans in them can wait that long.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly string _node = Ids.New(clock.GetUtcNow());

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(run => run.EndAsync(_node, cancellationToken), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Asked for before the plans are read, so that no change falls in between.
            var change = signal.NextAsync();
            DateTimeOffset? next = null;
            await TryAsync(async run => next = await run.RunAsync(_node, stoppingToken), stoppingToken);
            await PauseAsync(next, change, stoppingToken);
        }
    }

    private async Task TryAsync(Func<ScheduleRun, Task> work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<ScheduleRun>());
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    private async Task PauseAsync(DateTimeOffset? next, Task change, CancellationToken ct)
    {
        var pause = PauseUntil(next);
        var rest = pause < Rest ? pause : Rest;
        await Task.Delay(rest, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(change, Task.Delay(pause - rest, clock, woken.Token));
        await woken.CancelAsync();
    }

    // Timers count whole milliseconds; one too early would find nothing to do.
    private TimeSpan PauseUntil(DateTimeOffset? next)
    {
        var left = next - clock.GetUtcNow() ?? LongestPause;
        return left <= TimeSpan.Zero ? TimeSpan.Zero
            : left >= LongestPause ? LongestPause
            : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
    }

    [LoggerMessage(LogLevel.Error, "The schedule could not be read and will be tried again.")]
    private partial void LogFailed(Exception exception);
}
