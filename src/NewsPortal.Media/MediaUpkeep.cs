using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media;

/// <summary>
/// What time does to files while the application runs, on one node at a time: consents end on their day, and once a day the
/// store is swept.
/// </summary>
internal sealed partial class MediaUpkeep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MediaUpkeep> log) : BackgroundService
{
    private const string LeaseName = "media-upkeep";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromDays(1);

    // A start is busy enough.
    private static readonly TimeSpan FirstSweep = TimeSpan.FromHours(1);

    private readonly string _node = Ids.New(clock.GetUtcNow());
    private DateTimeOffset _nextSweep = clock.GetUtcNow() + FirstSweep;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await IfPossibleAsync(TurnAsync, stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await IfPossibleAsync(services => services.GetRequiredService<LeaseBook>().ReleaseAsync(LeaseName, _node, CancellationToken.None), CancellationToken.None);

        async Task TurnAsync(IServiceProvider services)
        {
            if (!await services.GetRequiredService<LeaseBook>().TakeAsync(LeaseName, _node, LeaseLength, stoppingToken))
            {
                return;
            }

            await services.GetRequiredService<ConsentBook>().ExpireAsync(stoppingToken);
            if (clock.GetUtcNow() >= _nextSweep)
            {
                _nextSweep = clock.GetUtcNow() + SweepEvery;
                LogSwept(await services.GetRequiredService<StoreSweep>().RunAsync(stoppingToken));
            }
        }
    }

    private async Task IfPossibleAsync(Func<IServiceProvider, Task> work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} keys that no file has any more went out of the store.")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "Consents and the store could not be looked after; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
