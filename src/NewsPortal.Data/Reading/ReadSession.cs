namespace NewsPortal.Data.Reading;

/// <summary>One open connection with the statements it has prepared so far. Used by one request at a time.</summary>
public abstract class ReadSession : IDisposable
{
    /// <summary>False after any failure: the connection is then thrown away.</summary>
    internal bool IsHealthy { get; private set; } = true;

    /// <summary>True when the connection to the database is lost.</summary>
    public abstract bool IsCutOff { get; }

    /// <exception cref="System.Data.Common.DbException">The database refuses.</exception>
    internal async Task<List<T>> QueryAsync<T>(
        string sql, Func<ReadRow, T> map, (string Name, object? Value)[] arguments, CancellationToken ct)
    {
        IsHealthy = false;
        var rows = new List<T>();
        await ReadAsync(sql, arguments, row => rows.Add(map(row)), ct);
        IsHealthy = true;
        return rows;
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <param name="arguments">By name without its sign; in the same order in every call with the same SQL.</param>
    /// <param name="each">Told every row.</param>
    protected abstract Task ReadAsync(
        string sql, (string Name, object? Value)[] arguments, Action<ReadRow> each, CancellationToken ct);

    protected abstract void Close();
}
