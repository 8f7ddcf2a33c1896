using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Pictures;

/// <summary>
/// Has pictures made while the application runs, on one node at a time. Looks for work after a change on this node, and every
/// 15 s for pictures that came in elsewhere or are tried again.
/// </summary>
internal sealed partial class PictureWork(
    IServiceScopeFactory scopes, FeedSignal signal, TimeProvider clock, ILogger<PictureWork> log) : BackgroundService
{
    private const string LeaseName = "pictures";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // Editors save and imports write many times a second; pictures can wait that long.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    // Longer than a picture may take.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    private readonly string _node = Ids.New(clock.GetUtcNow());
    private bool _isLibraryMissed;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LeaseBook>().ReleaseAsync(LeaseName, _node, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It runs out by itself.
            LogFailed(e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Asked for before looking, so that no change falls in between.
            var change = signal.NextAsync();
            if (!await TryAsync(stoppingToken))
            {
                await Task.Delay(Rest, clock, stoppingToken);
                using var woken = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(change, Task.Delay(Pause, clock, woken.Token));
                await woken.CancelAsync();
            }
        }
    }

    /// <returns>False when there is nothing to do, or it has to wait.</returns>
    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseBook>().TakeAsync(LeaseName, _node, LeaseLength, ct))
            {
                return false;
            }

            return await scope.ServiceProvider.GetRequiredService<PictureRun>().NextAsync(ct);
        }
        catch (PictureRefusedException e)
        {
            if (!_isLibraryMissed)
            {
                _isLibraryMissed = true;
                LogNoLibrary(e.Message);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }

        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Pictures that came in are not shown: {Reason}")]
    private partial void LogNoLibrary(string reason);

    [LoggerMessage(LogLevel.Error, "Pictures could not be made and will be tried again.")]
    private partial void LogFailed(Exception exception);
}
