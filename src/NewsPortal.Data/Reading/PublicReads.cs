using System.Data.Common;

namespace NewsPortal.Data.Reading;

/// <summary>
/// How public pages read: plain SQL on one session per request, and no read without the tag that covers it.
/// The SQL is written to mean the same on both databases.
/// </summary>
public sealed class PublicReads(PublicDb db, ReadTags tags) : IDisposable
{
    private ReadSession? _session;

    /// <param name="arguments">In the same order in every call with the same SQL.</param>
    public async Task<List<T>> ListAsync<T>(
        ReadTag tag, string sql, Func<DbDataReader, T> map, CancellationToken ct,
        params (string Name, object? Value)[] arguments)
    {
        tags.Add(tag);
        _session ??= await db.RentAsync(ct);
        return await _session.QueryAsync(sql, map, arguments, ct);
    }

    /// <returns>Null when no row matches.</returns>
    public async Task<T?> FirstAsync<T>(
        ReadTag tag, string sql, Func<DbDataReader, T> map, CancellationToken ct,
        params (string Name, object? Value)[] arguments)
        where T : class =>
        (await ListAsync(tag, sql, map, ct, arguments)).FirstOrDefault();

    public void Dispose()
    {
        if (_session is { } session)
        {
            _session = null;
            db.Return(session);
        }
    }
}
