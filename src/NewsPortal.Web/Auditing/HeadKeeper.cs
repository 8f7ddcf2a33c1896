using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Leases;

namespace NewsPortal.Web.Auditing;

/// <summary>
/// Saves the head of the audit log outside the database: when the portal starts, every hour and when it stops, if the log has
/// grown, on one node at a time.
/// </summary>
internal sealed partial class HeadKeeper(
    IServiceScopeFactory scopes, SavedHeads heads, TimeProvider clock, ILogger<HeadKeeper> log) : BackgroundService
{
    private const string LeaseName = "audit-heads";

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Longer than the pause, so that the holder keeps it while it lives.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(90);

    private readonly string _node = Ids.New(clock.GetUtcNow());

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(async services =>
        {
            await KeepAsync(services, cancellationToken);
            await services.GetRequiredService<LeaseBook>().ReleaseAsync(LeaseName, _node, cancellationToken);
        }, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(services => KeepAsync(services, stoppingToken), stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The head that was saved, for whoever sends it on; null when there was none to save.</returns>
    internal async Task<AuditHead?> KeepAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!await services.GetRequiredService<LeaseBook>().TakeAsync(LeaseName, _node, LeaseLength, ct))
        {
            return null;
        }

        var head = await services.GetRequiredService<AuditLog>().HeadAsync(ct);
        var last = heads.Last();
        if (head.Sequence < last?.Sequence)
        {
            LogShorter(head.Sequence, last.Sequence);
            return null;
        }

        if (head.Sequence == (last?.Sequence ?? 0))
        {
            return null;
        }

        await heads.AddAsync(head, ct);
        return head;
    }

    private async Task TryAsync(Func<IServiceProvider, Task> work, CancellationToken ct)
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

    [LoggerMessage(LogLevel.Error, "The audit log ends with line {Sequence}, and its saved head stands at line {Saved}: lines were removed. Run audit verify.")]
    private partial void LogShorter(long sequence, long saved);

    [LoggerMessage(LogLevel.Error, "The head of the audit log could not be saved; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
