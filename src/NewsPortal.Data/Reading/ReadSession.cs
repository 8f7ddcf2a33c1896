using System.Data;
using System.Data.Common;

namespace NewsPortal.Data.Reading;

/// <summary>One open connection with the commands it has prepared so far.</summary>
internal sealed class ReadSession(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>False after any failure: the connection is then thrown away.</summary>
    public bool IsHealthy { get; private set; } = true;

    /// <summary>True when the connection to the database is lost.</summary>
    public bool IsCutOff => connection.State != ConnectionState.Open;

    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> map, (string Name, object? Value)[] arguments, CancellationToken ct)
    {
        IsHealthy = false;
        var command = Prepare(sql, arguments);
        var rows = new List<T>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                rows.Add(map(reader));
            }

            // Only a command that was read to its end keeps its statement; otherwise SQLite parses the SQL again each time.
            await reader.NextResultAsync(ct);
        }

        IsHealthy = true;
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private DbCommand Prepare(string sql, (string Name, object? Value)[] arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in arguments)
            {
                var parameter = command.CreateParameter();
                // SQLite's client looks a bare name up four times.
                parameter.ParameterName = "@" + name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
            return command;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
