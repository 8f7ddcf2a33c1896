using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Reading;
using NewsPortal.Tests.Support;
using NewsPortal.Web.Databases;
using SQLitePCL;
using Xunit;

namespace NewsPortal.Tests.Web;

public sealed class SqliteReadingTests
{
    // sqlite3.h, SQLITE_STMTSTATUS_REPREPARE.
    private const int Replanned = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_with_a_bound_limit_is_planned_once()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);
        await using var source = new SqliteReading(DatabaseAddress.Parse(test.Address, ".").ConnectionString);
        await using var connection = (SqliteConnection)await source.OpenConnectionAsync(Ct);
        connection.Handle!.enable_sqlite3_next_stmt(true);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM leases ORDER BY name LIMIT @take";
        var take = command.Parameters.AddWithValue("@take", 1);
        for (var i = 1; i < 5; i++)
        {
            take.Value = i;
            await using var reader = await command.ExecuteReaderAsync(Ct);
            await reader.ReadAsync(Ct);
            await reader.NextResultAsync(Ct);
        }

        var statement = raw.sqlite3_next_stmt(connection.Handle, null);
        Assert.NotNull(statement);
        Assert.Equal(0, raw.sqlite3_stmt_status(statement, Replanned, 0));
    }

    [Fact]
    public async Task Public_pages_cannot_write()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);
        await using var scope = test.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<PublicReads>();

        await Assert.ThrowsAsync<SqliteException>(() => reads.ListAsync(
            ReadTag.Item("x"), "DELETE FROM leases RETURNING name", r => r.GetString(0), Ct));
    }
}
