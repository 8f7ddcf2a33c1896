using System.Globalization;

namespace NewsPortal.Data.Reading;

/// <summary>
/// How public pages read: plain SQL on one session per request, and no read without the tag that covers it.
/// The SQL is written to mean the same on both databases.
/// </summary>
public sealed class PublicReads(PublicDb db, ReadTags tags) : IDisposable
{
    private ReadSession? _session;

    /// <param name="arguments">In the same order in every call with the same SQL.</param>
    public Task<List<T>> ListAsync<T>(
        ReadTag tag, string sql, Func<ReadRow, T> map, CancellationToken ct,
        params (string Name, object? Value)[] arguments)
    {
        Cover(tag);
        return QueryAsync(sql, map, arguments, ct);
    }

    /// <summary>Reads for several subjects at once: <c>IN</c> the values, for each of which there is a tag.</summary>
    /// <param name="tag">Names the tag of a value.</param>
    /// <param name="sql">Made from the names of the values: <c>@v0,@v1</c>.</param>
    public Task<List<T>> ListAsync<T>(
        IReadOnlyList<string> values, Func<string, ReadTag> tag, Func<string[], string> sql, Func<ReadRow, T> map,
        CancellationToken ct, params (string Name, object? Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(sql);
        if (values.Count == 0)
        {
            return Task.FromResult(new List<T>());
        }

        var names = new string[values.Count];
        var all = new (string Name, object? Value)[values.Count + arguments.Length];
        for (var i = 0; i < values.Count; i++)
        {
            Cover(tag(values[i]));
            names[i] = "@v" + i.ToString(CultureInfo.InvariantCulture);
            all[i] = (names[i][1..], values[i]);
        }

        arguments.CopyTo(all, values.Count);
        return QueryAsync(sql(names), map, all, ct);
    }

    /// <summary>Names what was read before this request and kept: a page made from it depends on it all the same.</summary>
    public void Cover(ReadTag tag) => tags.Add(tag);

    /// <returns>Null when no row matches.</returns>
    public async Task<T?> FirstAsync<T>(
        ReadTag tag, string sql, Func<ReadRow, T> map, CancellationToken ct,
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

    private async Task<List<T>> QueryAsync<T>(
        string sql, Func<ReadRow, T> map, (string Name, object? Value)[] arguments, CancellationToken ct)
    {
        _session ??= await db.RentAsync(ct);
        return await _session.QueryAsync(sql, map, arguments, ct);
    }
}
