using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.People.Mail;

namespace NewsPortal.People;

/// <summary>Sends letters every few seconds, and tidies up once a day.</summary>
internal sealed partial class PeopleWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PeopleWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly string _node = Ids.New(clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tidied = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MailRun>().RunAsync(_node, stoppingToken);
                if (clock.GetUtcNow() >= tidied + Day)
                {
                    await scope.ServiceProvider.GetRequiredService<PeopleUpkeep>().RunAsync(stoppingToken);
                    tidied = clock.GetUtcNow();
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read and will be tried again.")]
    private partial void LogFailed(Exception exception);
}
