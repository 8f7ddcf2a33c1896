using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Leases;
using NewsPortal.People.Mail;

namespace NewsPortal.Web.Auditing;

/// <summary>
/// Saves the head of the audit log outside the database: when the portal starts, every hour and when it stops, if the log has
/// grown, on one node at a time. Whoever is named for it gets each by mail.
/// </summary>
internal sealed partial class HeadKeeper(
    IServiceScopeFactory scopes, SavedHeads heads, AuditKey key, PortalOptions options, TimeProvider clock, ILogger<HeadKeeper> log)
    : BackgroundService
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

    private async Task KeepAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!await services.GetRequiredService<LeaseBook>().TakeAsync(LeaseName, _node, LeaseLength, ct))
        {
            return;
        }

        var head = await services.GetRequiredService<AuditLog>().HeadAsync(ct);
        var last = heads.Last();
        if (head.Sequence < last?.Sequence)
        {
            LogShorter(head.Sequence, last.Sequence);
            return;
        }

        if (head.Sequence == (last?.Sequence ?? 0))
        {
            return;
        }

        // The letter first: what fails is tried again as long as the head is not saved, and a letter may come twice.
        await MailAsync(services, head, ct);
        await heads.AddAsync(head, ct);
    }

    private async Task MailAsync(IServiceProvider services, AuditHead head, CancellationToken ct)
    {
        if (options.AuditMail is not { } receiver)
        {
            return;
        }

        var outbox = services.GetRequiredService<Outbox>();
        if (!await outbox.IsOpenAsync(ct))
        {
            LogNoMail();
            return;
        }

        outbox.AddHead(receiver, head.Sequence, head.Write(key));
        await services.GetRequiredService<PortalDb>().SaveChangesAsync(ct);
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

    [LoggerMessage(LogLevel.Warning, "The head of the audit log is saved and not mailed: no mail server is set.")]
    private partial void LogNoMail();

    [LoggerMessage(LogLevel.Error, "The head of the audit log could not be saved; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
