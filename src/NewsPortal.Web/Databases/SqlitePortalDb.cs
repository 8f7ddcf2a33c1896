using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Writing;

namespace NewsPortal.Web.Databases;

/// <summary>The session on SQLite, owner of that database's migrations.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options, IEnumerable<IModelPart> parts)
    : PortalDb(options, parts)
{
    /// <summary>
    /// New rows go to all ends of the indexes: with the usual 2 MB of cache and a checkpoint every 4 MB the same pages would
    /// be read and written again and again.
    /// </summary>
    public override async Task ExpectManyRowsAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        await Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000", ct);
    }

    public override async Task<IAsyncDisposable> BeginReadAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);

        // Any other kind would take the one writer's place.
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(transaction, ct);
        return transaction;
    }

    protected override IRowInsert NewInsert(InsertText text) =>
        new SqliteRowInsert((SqliteConnection)Database.GetDbConnection(), text);
}
