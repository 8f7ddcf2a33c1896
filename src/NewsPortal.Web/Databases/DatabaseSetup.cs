using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsPortal.Data;
using SQLitePCL;

namespace NewsPortal.Web.Databases;

/// <summary>Brings the database to this version of the product.</summary>
public sealed class DatabaseSetup(DatabaseAddress address, DbDataSource source, IServiceScopeFactory scopes)
{
    // PostgreSQL's codes, and SQLite's for a table that is not there.
    private const string UndefinedTable = "42P01";
    private const string UndefinedDatabase = "3D000";
    private const int SqliteError = 1;

    /// <summary>Applies the migrations that are missing.</summary>
    /// <exception cref="DatabaseException">Unreachable, read-only, or made by a newer version; one sentence each.</exception>
    public async Task UpdateAsync(CancellationToken ct)
    {
        try
        {
            var applied = await AppliedAsync(ct);
            var ours = Ours().ToHashSet();
            if (applied.Except(ours).Any())
            {
                throw new DatabaseException("The database was made by a newer version of NewsPortal; install that version.");
            }

            if (!ours.IsSubsetOf(applied))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.MigrateAsync(ct);
            }
        }
        catch (DbException e)
        {
            throw new DatabaseException($"The database cannot be used: {e.Message}", e);
        }
    }

    // Asked without the mapper, which would first spend a third of a start on building its model.
    private async Task<List<string>> AppliedAsync(CancellationToken ct)
    {
        if (address.FilePath is { } file && !File.Exists(file))
        {
            return [];
        }

        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            if (connection is SqliteConnection { Handle: { } sqlite } && raw.sqlite3_db_readonly(sqlite, "main") == 1)
            {
                throw new DatabaseException($"The database cannot be used: {address.FilePath} is read-only.");
            }

            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            var ids = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                ids.Add(reader.GetString(0));
            }

            return ids;
        }
        catch (DbException e) when (e.SqlState is UndefinedTable or UndefinedDatabase
            || e is SqliteException { SqliteErrorCode: SqliteError })
        {
            return [];
        }
    }

    // As the mapper itself finds them, by their attributes; it would build its model before it looked.
    private IEnumerable<string> Ours()
    {
        var context = address.IsPostgres ? typeof(PostgresPortalDb) : typeof(SqlitePortalDb);
        return context.Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()!.Id);
    }
}
