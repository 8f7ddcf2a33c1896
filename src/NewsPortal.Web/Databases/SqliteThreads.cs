using SQLitePCL;

namespace NewsPortal.Web.Databases;

/// <summary>
/// Takes SQLite's lock around every call away: a connection is never used by two threads at once here, and the lock was
/// taken for each column read.
/// </summary>
internal static class SqliteThreads
{
    // sqlite3.h, SQLITE_CONFIG_MULTITHREAD.
    private const int MultiThread = 2;

    /// <summary>Does nothing once the process has opened a database.</summary>
    internal static void Configure()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(MultiThread);
    }
}
