using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsPortal.Data.Writing;

/// <summary>
/// Writes many rows at once with plain SQL inside a session's open transaction: several rows a statement, statements
/// prepared once. The SQL means the same on both databases.
/// </summary>
public sealed class RowWriter : IDisposable
{
    // PostgreSQL is asked less often; it gains little from more.
    private const int RowsPerStatement = 40;

    // SQLite's client looks every parameter up by walking the statement's list of names, so a long statement costs the
    // square of its length: a face of 23 columns took 430 us in statements of 40 rows, and takes 30 in statements of one.
    private const int ParametersPerSqliteStatement = 40;

    private readonly bool _isSqlite;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <exception cref="InvalidOperationException">The session has no open transaction.</exception>
    public RowWriter(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _isSqlite = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
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
        var most = rows.Count > 0 && _isSqlite ? Math.Max(1, ParametersPerSqliteStatement / rows[0].Length) : RowsPerStatement;
        for (var start = 0; start < rows.Count; start += most)
        {
            var count = Math.Min(most, rows.Count - start);
            var command = Command(table, conflict, rows[start].Length, count);
            for (var row = 0; row < count; row++)
            {
                var values = rows[start + row];
                for (var i = 0; i < values.Length; i++)
                {
                    command.Parameters[(row * values.Length) + i].Value = values[i] ?? DBNull.Value;
                }
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Runs one statement for each value, as <c>@v</c>.</summary>
    public async Task ForEachAsync(string sql, IEnumerable<string> values, CancellationToken ct)
    {
        foreach (var value in values)
        {
            if (!_commands.TryGetValue(sql, out var command))
            {
                command = NewCommand(sql);
                Add(command, "v");
                _commands.Add(sql, command);
            }

            command.Parameters[0].Value = value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Reads rows for a list of values, which the SQL names as <c>@values</c> inside <c>IN (…)</c>.</summary>
    public async Task<List<T>> ReadAsync<T>(
        string sql, IReadOnlyList<string> values, Func<DbDataReader, T> map, CancellationToken ct)
    {
        const int valuesPerStatement = 500;
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
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Command(string table, string conflict, int columns, int rows)
    {
        var key = $"{table}/{rows}/{conflict}";
        if (!_commands.TryGetValue(key, out var command))
        {
            var sql = new StringBuilder("INSERT INTO ").Append(table).Append(" VALUES ");
            command = NewCommand("");
            for (var row = 0; row < rows; row++)
            {
                sql.Append(row == 0 ? "(" : ",(");
                for (var i = 0; i < columns; i++)
                {
                    var name = $"p{(row * columns) + i}";
                    sql.Append(i == 0 ? "@" : ",@").Append(name);
                    Add(command, name);
                }

                sql.Append(')');
            }

            command.CommandText = sql.Append(' ').Append(conflict).ToString();
            _commands.Add(key, command);
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
