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
            await TryAsync(() => Task.FromResult(index = Open()), stoppingToken);
            if (index is not null)
            {
                await FeedAsync(index, stoppingToken);
            }

            await PauseAsync(PauseAfterFault, stoppingToken);
        }
    }

    private SearchIndex Open()
    {
        var index = _home.Open();
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
            var feeder = new IndexFeeder(db, definitions, sites);
            while (!ct.IsCancellationRequested)
            {
                // Asked for before the feed is read, so that no change falls in between.
                var change = signal.NextAsync();
                if (_order.TryTake())
                {
                    index = await RebuildAsync(index, ct);
                }

                var isWell = await TryAsync(() => StepsAsync(feeder, index, ct), ct);
                await Task.WhenAny(change, PauseAsync(Pause, ct));
                await (isWell ? Task.CompletedTask : PauseAsync(PauseAfterFault, ct));
            }
        }
        finally
        {
            live.Use(null);
            await index.DisposeAsync();
        }
    }

    private async Task StepsAsync(IndexFeeder feeder, SearchIndex index, CancellationToken ct)
    {
        live.IsFilling = index.Sequence == 0;
        while (await feeder.StepAsync(index, null, ct))
        {
        }

        live.IsFilling = false;
    }

    private async Task<SearchIndex> RebuildAsync(SearchIndex index, CancellationToken ct)
    {
        var (done, total) = (0, 0);
        SearchIndex? next = null;
        _order.Tell(0, 0, "running");
        var isWell = await TryAsync(
            async () => next = await reindexing.BuildAsync(
                (d, t) =>
                {
                    (done, total) = (d, t);
                    _order.Tell(d, t, "running");
                },
                ct),
            ct);
        if (next is null)
        {
            _order.Tell(done, total, isWell ? "The server was stopped." : live.Fault!);
            return index;
        }

        live.Use(next);
        await index.DisposeAsync();
        _home.DeleteOthers();
        _order.Tell(done, total, "done");
        return next;
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

    [LoggerMessage(LogLevel.Warning, "The search index was damaged and is brought up to date again: {Damage}")]
    private partial void LogDamaged(string damage);
}
