using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Web.Databases;

/// <summary>The connections on which public pages read from SQLite: they change nothing and keep their query plans.</summary>
internal sealed class SqliteReading(string connectionString) : DbDataSource
{
    // The driver's pool would hand them to writers; PublicDb keeps those that public pages use.
    private readonly string _unpooled = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    // Pages of 4 KiB: what readers ask for most, for each connection of the pool.
    private const string Pragmas = "PRAGMA query_only=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=1000;";

    // sqlite3.h, SQLITE_DBCONFIG_ENABLE_QPSG. Without it a bound LIMIT makes SQLite plan the statement anew at each use.
    private const int EnablePlanStability = 1007;

    public override string ConnectionString => _unpooled;

    protected override DbConnection CreateDbConnection() => new SqliteConnection(_unpooled);

    protected override DbConnection OpenDbConnection()
    {
        var connection = (SqliteConnection)base.OpenDbConnection();
        raw.sqlite3_db_config(connection.Handle, EnablePlanStability, 1, out _);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        return connection;
    }

    // SQLite opens a file; there is nothing to wait for.
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(OpenDbConnection());
}
