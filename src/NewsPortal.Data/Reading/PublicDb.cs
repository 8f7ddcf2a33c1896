using System.Collections.Concurrent;

namespace NewsPortal.Data.Reading;

/// <summary>
/// The pool of reading sessions of the public pages. A session keeps its prepared statements, which a driver's own pool
/// forgets.
/// </summary>
public sealed class PublicDb(IReadSource source) : IDisposable
{
    // More than the cores can use at once; the rest goes back to the driver's pool, from which the newsroom takes too.
    private static readonly int MaxIdle = Math.Min(4 * Environment.ProcessorCount, 32);

    private readonly ConcurrentBag<ReadSession> _idle = [];

    /// <summary>
    /// Reads what is kept for many requests: sites, definitions. A request that shows it names its tag by itself
    /// (<see cref="PublicReads.Cover"/>).
    /// </summary>
    public async Task<List<T>> ListAsync<T>(
        string sql, Func<ReadRow, T> map, CancellationToken ct, params (string Name, object? Value)[] arguments)
    {
        var session = await RentAsync(ct);
        try
        {
            return await session.QueryAsync(sql, map, arguments, ct);
        }
        finally
        {
            Return(session);
        }
    }

    internal async ValueTask<ReadSession> RentAsync(CancellationToken ct) =>
        _idle.TryTake(out var session) ? session : await source.OpenAsync(ct);

    internal void Return(ReadSession session)
    {
        if (session.IsHealthy && _idle.Count < MaxIdle)
        {
            _idle.Add(session);
            return;
        }

        if (session.IsCutOff)
        {
            // The server has gone or was restarted: the others have lost it too.
            Dispose();
        }

        session.Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
