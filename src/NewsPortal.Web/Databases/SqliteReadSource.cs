using Microsoft.Data.Sqlite;
using NewsPortal.Data.Reading;
using SQLitePCL;

namespace NewsPortal.Web.Databases;

/// <summary>
/// Sessions on a SQLite file. They change nothing, keep their query plans, and take no lock around each call, since no
/// two threads ever use the same one.
/// </summary>
internal sealed class SqliteReadSource(string connectionString) : IReadSource
{
    // 1,000 pages of 4 KiB for each session: what readers ask for most.
    private const string Pragmas = "PRAGMA query_only=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=1000;";

    // sqlite3.h, SQLITE_DBCONFIG_ENABLE_QPSG. Without it a bound LIMIT makes SQLite plan the statement anew at each use.
    private const int EnablePlanStability = 1007;

    private readonly string _path = new SqliteConnectionStringBuilder(connectionString).DataSource;

    // A file is opened at once; there is nothing to wait for.
    public ValueTask<ReadSession> OpenAsync(CancellationToken ct) => ValueTask.FromResult<ReadSession>(new SqliteReadSession(Open()));

    internal sqlite3 Open()
    {
        Batteries_V2.Init();
        var code = raw.sqlite3_open_v2(_path, out var db, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code == raw.SQLITE_OK)
        {
            raw.sqlite3_db_config(db, EnablePlanStability, 1, out _);
            code = raw.sqlite3_exec(db, Pragmas);
        }

        if (code != raw.SQLITE_OK)
        {
            var why = SqliteReadSession.Failure(db, code);
            db.Dispose();
            throw why;
        }

        return db;
    }
}
