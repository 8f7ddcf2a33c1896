using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>A folder of a test's own, with databases beside it. Gone when disposed.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsportal-commands-");
    private readonly List<TestDatabase> _databases = [];

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    internal async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(PathOf(name), text, TestContext.Current.CancellationToken);
        return PathOf(name);
    }

    internal async Task<JsonObject> ReadAsync(string name) =>
        (JsonObject)JsonNode.Parse(
            await File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken), null, new() { MaxDepth = 300 })!;

    /// <summary>A database with all tables and nothing in them.</summary>
    internal async Task<TestDatabase> DatabaseAsync(string database) => Keep(await TestDatabase.CreateAsync(database));

    /// <summary>A database without tables.</summary>
    internal async Task<TestDatabase> BareDatabaseAsync(string database) => Keep(await TestDatabase.CreateEmptyAsync(database));

    /// <summary>Runs a command on a database, with the files in this folder.</summary>
    internal Task<CommandRun> RunAsync(TestDatabase database, params string[] args) =>
        CommandRun.RunAsync([.. args, "--data", PathOf("data"), "--database", database.Address]);

    /// <returns>The lines of the change feed so far: the same number means that nothing was changed.</returns>
    internal static Task<int> ChangesAsync(TestDatabase database) => database.InSessionAsync(
        db => db.Set<Change>().CountAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private TestDatabase Keep(TestDatabase database)
    {
        // Commands go on with the log that the test itself has begun.
        Directory.CreateDirectory(PathOf("data/keys"));
        File.Copy(TestKey.File, PathOf("data/keys/audit.key"), overwrite: true);
        _databases.Add(database);
        return database;
    }
}
