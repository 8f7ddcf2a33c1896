using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Benchmarks;

/// <summary>A large package read into SQLite while somebody else saves: how fast it is, and how long the others wait.</summary>
internal sealed class ImportBenchmark(BenchmarkOptions options)
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromMilliseconds(150);

    public async Task RunAsync()
    {
        if (options.Database is not null)
        {
            return;
        }

        var source = Directory.CreateTempSubdirectory("newsportal-source").FullName;
        var package = Path.Combine(source, "out", "package.json");
        await Server.RunAsync(source, null, "generate", "--articles", options.Imported.ToString(CultureInfo.InvariantCulture), "--seed", "2");
        var (exported, _) = await Server.RunAsync(source, null, "export", "--site", "thu-nghiem", "--out", package);
        Report.Line($"export of {options.Imported} articles: {exported.TotalSeconds:0.0} s");

        var target = Directory.CreateTempSubdirectory("newsportal-target").FullName;
        await Server.RunAsync(target, null, "generate", "--articles", "10", "--seed", "3", "--site", "thu-nghiem");
        var import = Server.RunAsync(target, null, "import", package, "--site", "thu-nghiem");
        var waits = await SaveUntilAsync(Path.Combine(target, "newsportal.db"), import);
        var (elapsed, cpu) = await import;
        Report.Line($"import: {options.Imported / elapsed.TotalSeconds:0}/s, {cpu.TotalMilliseconds / options.Imported:0.000} ms CPU an item");
        var lengths = waits.ConvertAll(w => w.Length);
        lengths.Sort();
        Report.Line($"a save meanwhile: p50 {lengths[lengths.Count / 2]:0} ms, p95 {lengths[lengths.Count * 95 / 100]:0} ms, longest {lengths[^1]:0} ms, {lengths.Count} saves, none failed");
        Report.Line($"the last transaction: {waits.Where(w => w.SawTheEnd).Sum(w => w.Length) / 1000:0.0} s, by the save that waited for it");
        Directory.Delete(source, recursive: true);
        Directory.Delete(target, recursive: true);
    }

    // What an editor's save asks of SQLite: the one writer, for a moment. The import's articles appear all at once.
    private static async Task<List<(double Length, bool SawTheEnd)>> SaveUntilAsync(string database, Task end)
    {
        var waits = new List<(double, bool)>();
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA busy_timeout=30000");
        var before = await CountAsync(connection);
        while (!end.IsCompleted)
        {
            var clock = Stopwatch.StartNew();
            await ExecuteAsync(connection, "BEGIN IMMEDIATE");
            await ExecuteAsync(connection, "UPDATE items SET title = title WHERE id = (SELECT id FROM items LIMIT 1)");
            await ExecuteAsync(connection, "COMMIT");
            var length = clock.Elapsed.TotalMilliseconds;
            var now = await CountAsync(connection);
            waits.Add((length, now != before));
            before = now;
            await Task.Delay(BetweenSaves);
        }

        return waits;
    }

    private static async Task<long> CountAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM change_counter";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
