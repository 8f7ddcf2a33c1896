using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Engagement.Searches;

/// <summary>Writes down what readers sought every half minute and when the application ends; once a day old days go.</summary>
internal sealed partial class SearchLogWork(SearchLog searches, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchLogWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private DateTimeOffset _tidied = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // At the end too, and then to the end.
            await WriteAsync(CancellationToken.None);
        }
    }

    /// <summary>Writes what there is; what cannot be written is kept for the next time.</summary>
    internal async Task WriteAsync(CancellationToken ct)
    {
        var taken = searches.Take();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var record = scope.ServiceProvider.GetRequiredService<SearchRecord>();
            await record.WriteAsync(taken, ct);
            taken = new Dictionary<SearchKey, SearchTally>();
            if (clock.GetUtcNow() >= _tidied + Day)
            {
                await record.ForgetAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
                _tidied = clock.GetUtcNow();
            }
        }
        catch (Exception e)
        {
            // Whatever it is, readers go on; a service that throws would end the application.
            searches.PutBack(taken);
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What readers sought could not be written down and will be tried again.")]
    private partial void LogFailed(Exception exception);
}
