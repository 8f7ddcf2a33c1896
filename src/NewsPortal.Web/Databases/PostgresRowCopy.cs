using NewsPortal.Data.Writing;
using Npgsql;

namespace NewsPortal.Web.Databases;

/// <summary>Rows as one binary stream, for tables where no conflict is expected.</summary>
internal sealed class PostgresRowCopy(NpgsqlConnection connection, InsertText text) : IRowInsert
{
    public async Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {text.Table} FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(ct, row);
        }

        await copy.CompleteAsync(ct);
    }

    public void Dispose()
    {
    }
}
