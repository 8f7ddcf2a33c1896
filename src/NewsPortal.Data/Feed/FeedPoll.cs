using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Data.Feed;

/// <summary>
/// Reads the feed forward every second, so that this process hears of what other processes and nodes have committed: an
/// import from the command line, a publication on another node.
/// </summary>
public sealed partial class FeedPoll(DbDataSource source, FeedSignal signal, TimeProvider clock, ILogger<FeedPoll> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _last = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (DbException e)
            {
                LogUnread(log, e);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Raises the signal when there are lines since the last time.</summary>
    internal async Task ReadAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
             SELECT MAX(sequence), MAX(CASE WHEN kind = 'Site' THEN 1 ELSE 0 END), MAX(CASE WHEN kind = 'Definition' THEN 1 ELSE 0 END)
             FROM changes WHERE sequence > {_last.ToString(CultureInfo.InvariantCulture)}
             """;
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (await reader.ReadAsync(ct) && !reader.IsDBNull(0))
        {
            // The first time too: something may have been read and kept before it, and changed since.
            _last = reader.GetInt64(0);
            signal.Raise(reader.GetInt32(1) == 1, reader.GetInt32(2) == 1);
        }
        else if (_last < 0)
        {
            _last = 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The change feed could not be read; it is tried again")]
    private static partial void LogUnread(ILogger log, Exception exception);
}
