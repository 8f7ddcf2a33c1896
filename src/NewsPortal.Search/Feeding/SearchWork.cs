using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// Keeps this node's index at the end of the change feed, and builds it anew when it is told to. Whatever stands in the way
/// of writing, the index goes on answering with what it has.
/// </summary>
internal sealed partial class SearchWork(
    SearchOptions options, LiveIndex live, Reindexing reindexing, PublicDb db, ContentDefinitions definitions, SiteDirectory sites,
    FeedSignal signal, TimeProvider clock, ILogger<SearchWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private readonly IndexHome _home = new(options.Folder);
    private readonly ReindexOrder _order = new(options.Folder);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            SearchIndex? index = null;
            await TryAsync(async () => index = await OpenAsync(), stoppingToken);
            if (index is not null)
            {
                await FeedAsync(index, stoppingToken);
            }

            await PauseAsync(PauseAfterFault, stoppingToken);
        }
    }

    private async Task<SearchIndex> OpenAsync()
    {
        var index = await _home.OpenAsync();
        if (index.Damage is { } damage)
        {
            LogDamaged(damage);
        }

        return index;
    }

    private async Task FeedAsync(SearchIndex index, CancellationToken ct)
    {
        live.Use(index);
        try
        {
            await FollowAsync(index, async () => index = await RebuildAsync(index, ct), ct);
        }
        finally
        {
            live.Use(null);
            await index.DisposeAsync();
        }
    }

    /// <summary>Feeds whatever index is the one in use until it is told to stop.</summary>
    /// <param name="obey">Does what was ordered; null where orders wait.</param>
    private async Task FollowAsync(SearchIndex first, Func<Task<SearchIndex>>? obey, CancellationToken ct)
    {
        var index = first;
        var feeder = new IndexFeeder(db, definitions, sites, signal);
        while (!ct.IsCancellationRequested)
        {
            // Asked for before the feed is read, so that no change falls in between.
            var change = signal.NextAsync();
            var isWell = await TryAsync(
                async () =>
                {
                    if (obey is not null && _order.TryTake())
                    {
                        index = await obey();
                        feeder = new IndexFeeder(db, definitions, sites, signal);
                    }

                    live.IsFilling = index.Sequence == 0;
                    while (await feeder.StepAsync(index, (_, _) => live.IsFilling = true, ct))
                    {
                    }

                    live.IsFilling = false;
                },
                ct);
            await Task.WhenAny(change, PauseAsync(Pause, ct));
            await (isWell ? Task.CompletedTask : PauseAsync(PauseAfterFault, ct));
        }
    }

    /// <returns>The index that is in use from now on: the new one, or the old where that could not be built.</returns>
    private async Task<SearchIndex> RebuildAsync(SearchIndex index, CancellationToken ct)
    {
        // The old one answers until the end, so it must not fall behind: what was taken back must not be found.
        using var built = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var following = FollowAsync(index, null, built.Token);
        var (done, total) = (0, 0);
        try
        {
            _order.Tell(0, 0, ReindexOrder.Running);
            var next = await reindexing.BuildAsync(
                (d, t) =>
                {
                    (done, total) = (d, t);
                    _order.Tell(d, t, ReindexOrder.Running);
                },
                ct);
            await EndAsync(built, following);
            live.Use(next);
            await TryAsync(async () => await index.DisposeAsync(), ct);
            _home.DeleteOthers();
            _order.Tell(done, total, ReindexOrder.Done);
            return next;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await EndAsync(built, following);
            LogNotRebuilt(e);
            _order.Tell(done, total, e.Message);
            return index;
        }
        catch (OperationCanceledException)
        {
            await EndAsync(built, following);
            _order.Tell(done, total, "The server was stopped.");
            throw;
        }
    }

    private static async Task EndAsync(CancellationTokenSource built, Task following)
    {
        await built.CancelAsync();
        await following;
    }

    /// <returns>False when it failed, which is said to whoever watches the process.</returns>
    private async Task<bool> TryAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
            live.Fault = null;
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception e)
        {
            // Whatever it is, readers and editors go on; a service that throws would end the application.
            if (live.Fault != e.Message)
            {
                LogFailed(e);
            }

            live.Fault = e.Message;
            return false;
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken ct) =>
        await Task.Delay(pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Error, "The search index cannot be written; it answers with what it has and is tried again.")]
    private partial void LogFailed(Exception e);

    [LoggerMessage(LogLevel.Error, "The search index could not be built anew; the old one goes on.")]
    private partial void LogNotRebuilt(Exception e);

    [LoggerMessage(LogLevel.Warning, "The search index was damaged and is brought up to date again: {Damage}")]
    private partial void LogDamaged(string damage);
}
