using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsPortal.Data.Writing;

/// <summary>
/// Writes many rows at once with plain SQL inside a session's open transaction, statements prepared once. The SQL means
/// the same on both databases; how rows are handed over is each database's own (<see cref="PortalDb.NewInsert"/>).
/// </summary>
public sealed class RowWriter : IDisposable
{
    private readonly PortalDb _db;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<InsertText, IRowInsert> _inserts = [];
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <exception cref="InvalidOperationException">The session has no open transaction.</exception>
    public RowWriter(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _db = db;
        _connection = db.Database.GetDbConnection();
        _transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written inside a transaction.");
    }

    /// <param name="table">Table and columns: <c>items (id, title)</c>.</param>
    /// <param name="conflict">What follows the values: <c>ON CONFLICT …</c>, or empty.</param>
    /// <param name="rows">One value for each column.</param>
    public async Task InsertAsync(string table, string conflict, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return;
        }

        var text = new InsertText(table, conflict, rows[0].Length);
        if (!_inserts.TryGetValue(text, out var insert))
        {
            _inserts.Add(text, insert = _db.NewInsert(text));
        }

        await insert.WriteAsync(rows, ct);
    }

    /// <summary>Runs one statement for each value, as <c>@v</c>.</summary>
    public async Task ForEachAsync(string sql, IEnumerable<string> values, CancellationToken ct)
    {
        var command = Command(sql, "v");
        foreach (var value in values)
        {
            command.Parameters[0].Value = value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Runs one statement for each value, as <c>@v</c>, with a second value that stays the same, as <c>@w</c>.</summary>
    public async Task ForEachAsync(string sql, IEnumerable<string> values, string second, CancellationToken ct)
    {
        var command = Command(sql, "v", "w");
        command.Parameters[1].Value = second;
        foreach (var value in values)
        {
            command.Parameters[0].Value = value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Reads rows for a list of values, which the SQL names as <c>@values</c> inside <c>IN (…)</c>.</summary>
    public async Task<List<T>> ReadAsync<T>(
        string sql, IReadOnlyList<string> values, Func<DbDataReader, T> map, CancellationToken ct)
    {
        // SQLite's client looks every value up by walking the list of names, so a long list costs the square of its length.
        const int valuesPerStatement = 100;
        var rows = new List<T>();
        foreach (var chunk in values.Chunk(valuesPerStatement))
        {
            using var command = NewCommand(
                sql.Replace("@values", string.Join(',', chunk.Select((_, i) => "@v" + i)), StringComparison.Ordinal));
            for (var i = 0; i < chunk.Length; i++)
            {
                Add(command, "v" + i).Value = chunk[i];
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                rows.Add(map(reader));
            }
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }

        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Command(string sql, params string[] names)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = NewCommand(sql);
            foreach (var name in names)
            {
                Add(command, name);
            }

            _commands.Add(sql, command);
        }

        return command;
    }

    private DbCommand NewCommand(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        return command;
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
