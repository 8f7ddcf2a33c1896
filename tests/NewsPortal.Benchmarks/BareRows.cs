using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Benchmarks;

/// <summary>
/// The peer of writing: documents of an article's size put into one table of SQLite, nothing else. What it costs says how
/// fast the machine is at the moment.
/// </summary>
internal static class BareRows
{
    private const int Rows = 20_000;
    private const int RowsInTransaction = 1_000;
    private const int Letters = 5_000;

    /// <returns>Rows a second.</returns>
    public static double Measure()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-rows").FullName;
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "rows.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE rows (id TEXT PRIMARY KEY, document TEXT NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows VALUES (@id, @document)";
        var id = insert.Parameters.Add("@id", SqliteType.Text);
        insert.Parameters.AddWithValue("@document", new string('ộ', Letters / 3));
        var clock = Stopwatch.StartNew();
        for (var row = 0; row < Rows; row++)
        {
            if (row % RowsInTransaction == 0)
            {
                Execute(connection, row == 0 ? "BEGIN" : "COMMIT; BEGIN");
            }

            id.Value = row.ToString("D26", System.Globalization.CultureInfo.InvariantCulture);
            insert.ExecuteNonQuery();
        }

        Execute(connection, "COMMIT");
        var rate = Rows / clock.Elapsed.TotalSeconds;
        connection.Close();
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
