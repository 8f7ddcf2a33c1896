using System.Data;
using System.Data.Common;
using System.Globalization;

namespace NewsPortal.Data.Reading;

internal sealed class DbReadSession(DbConnection connection) : ReadSession
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    public override bool IsCutOff => connection.State != ConnectionState.Open;

    protected override async Task ReadAsync(
        string sql, (string Name, object? Value)[] arguments, Action<ReadRow> each, CancellationToken ct)
    {
        var command = Prepare(sql, arguments);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new Row(reader);
        while (await reader.ReadAsync(ct))
        {
            each(row);
        }
    }

    protected override void Close()
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
            foreach (var (name, _) in arguments)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        }

        return command;
    }

    private sealed class Row(DbDataReader reader) : ReadRow
    {
        public override string? Text(int at) => reader.GetValue(at) as string;

        public override byte[]? Bytes(int at) => reader.IsDBNull(at) ? null : reader.GetFieldValue<byte[]>(at);

        public override long GetInt64(int at) => Convert.ToInt64(reader.GetValue(at), CultureInfo.InvariantCulture);

        public override bool IsNull(int at) => reader.IsDBNull(at);
    }
}
