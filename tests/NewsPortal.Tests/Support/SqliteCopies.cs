using Microsoft.Data.Sqlite;

namespace NewsPortal.Tests.Support;

/// <summary>SQLite files in one temporary folder, each a copy of the first, which holds the tables.</summary>
internal static class SqliteCopies
{
    private static readonly DirectoryInfo Folder = NewFolder();

    private static readonly Lazy<Task<string>> Original = new(MakeOriginalAsync);

    internal static string Empty() => $"sqlite:{Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db")}";

    internal static async Task<string> NewAsync(CancellationToken ct)
    {
        var original = await Original.Value.WaitAsync(ct);
        var address = Empty();
        File.Copy(original, PathOf(address));
        return address;
    }

    internal static void Delete(string path)
    {
        using (var connection = new SqliteConnection($"Data Source={path}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm" })
        {
            File.Delete(file);
        }
    }

    private static async Task<string> MakeOriginalAsync()
    {
        var address = Empty();
        await Tables.CreateAsync(address, CancellationToken.None);

        // The last connection to close writes the log back into the file, which is then whole by itself.
        SqliteConnection.ClearAllPools();
        return PathOf(address);
    }

    private static string PathOf(string address) => address["sqlite:".Length..];

    private static DirectoryInfo NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-sqlite-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }
}
