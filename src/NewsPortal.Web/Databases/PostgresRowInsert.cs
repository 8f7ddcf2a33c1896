using NewsPortal.Data.Writing;
using Npgsql;

namespace NewsPortal.Web.Databases;

/// <summary>Forty rows a statement; PostgreSQL gains little from more.</summary>
internal sealed class PostgresRowInsert(NpgsqlConnection connection, InsertText text) : IRowInsert
{
    private const int RowsPerStatement = 40;

    public async Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        foreach (var some in rows.Chunk(RowsPerStatement))
        {
            await using var command = new NpgsqlCommand(text.Sql(some.Length), connection);
            var values = some.SelectMany(row => row);
            foreach (var (value, i) in values.Select((v, i) => (v, i)))
            {
                command.Parameters.Add(new NpgsqlParameter($"p{i}", value ?? DBNull.Value));
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public void Dispose()
    {
    }
}
