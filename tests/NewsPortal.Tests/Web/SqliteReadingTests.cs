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
        using var db = new SqliteReadSource(DatabaseAddress.Parse(test.Address, ".").ConnectionString).Open();
        db.enable_sqlite3_next_stmt(true);
        using var session = new SqliteReadSession(db);
        for (var i = 1; i < 5; i++)
        {
            await session.QueryAsync("SELECT name FROM leases ORDER BY name LIMIT @take", r => r.GetString(0), [("take", i)], Ct);
        }

        var statement = raw.sqlite3_next_stmt(db, null);
        Assert.NotNull(statement);
        Assert.Equal(0, raw.sqlite3_stmt_status(statement, Replanned, 0));
    }

    [Fact]
    public async Task Values_come_as_they_were_stored()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);
        using var session = await new SqliteReadSource(DatabaseAddress.Parse(test.Address, ".").ConnectionString).OpenAsync(Ct);
        var text = "Đường Lê Đại Hành, " + new string('ộ', 70_000) + " 🏛";

        for (var i = 0; i < 2; i++)
        {
            var row = Assert.Single(await session.QueryAsync(
                "SELECT @text, '', NULL, @number, NULL, 1 = 1", r => (
                    r.Text(0), r.Text(1), r.Text(2), r.GetInt64(3), r.IsNull(4), r.GetBoolean(5), r.Bytes(0)!.Length, r.Bytes(2)),
                [("text", text), ("number", long.MaxValue)], Ct));
            Assert.Equal(
                (text, "", null, long.MaxValue, true, true, System.Text.Encoding.UTF8.GetByteCount(text), null), row);
        }
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".db");

        await Assert.ThrowsAsync<SqliteException>(async () => await new SqliteReadSource($"Data Source={path}").OpenAsync(Ct));
        Assert.False(File.Exists(path));
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

    [Fact]
    public async Task A_database_that_can_only_be_read_is_refused_in_one_sentence()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);
        var address = new DatabaseAddress(false, DatabaseAddress.Parse(test.Address, ".").ConnectionString + ";Mode=ReadOnly");
        await using var source = SqliteFactory.Instance.CreateDataSource(address.ConnectionString);
        var setup = new DatabaseSetup(address, source, test.Services.GetRequiredService<IServiceScopeFactory>());

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => setup.UpdateAsync(Ct));
        Assert.EndsWith("is read-only.", refusal.Message, StringComparison.Ordinal);
    }
}
