namespace NewsPortal.Data.Writing;

/// <summary>An INSERT into one table, made ready once for many rows. It belongs to the session's open transaction.</summary>
public interface IRowInsert : IDisposable
{
    /// <param name="rows">One value for each column: a text, a whole number, a truth value, or null.</param>
    Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken ct);
}
