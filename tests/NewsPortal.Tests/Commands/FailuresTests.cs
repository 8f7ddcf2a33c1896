using Microsoft.EntityFrameworkCore;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>What the world refuses ends every command with one sentence and leaves everything as it was.</summary>
public sealed class FailuresTests
{
    private const string Site = """{"name":"x","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A"}]}]}""";

    public static TheoryData<string> Commands => ["setup", "import FILE", "export --site a --out OUT", "generate --articles 5", "serve --urls http://127.0.0.1:0"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_database_that_does_not_answer(string command)
    {
        await using var bench = new Workbench();
        (await RunAsync(bench, command, "--data", bench.PathOf("data"), "--database", "postgres://a:b@127.0.0.1:1/c"))
            .Failed(1, "The database cannot be used", "127.0.0.1:1");
        Assert.False(File.Exists(bench.PathOf("ra.json")));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_that_is_no_database(string command)
    {
        await using var bench = new Workbench();
        var file = await bench.WriteAsync("no.db", new string('x', 4096));
        (await RunAsync(bench, command, "--data", bench.PathOf("data"), "--database", $"sqlite:{file}"))
            .Failed(1, "The database cannot be used");
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(file, Ct));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_data_folder_that_cannot_be_made(string command)
    {
        await using var bench = new Workbench();
        var file = await bench.WriteAsync("file", "");
        (await RunAsync(bench, command, "--data", Path.Combine(file, "data")))
            .Failed(1, NeedsOne(command) ? "There is no database" : "The data folder cannot be made");
        Assert.Equal("", await File.ReadAllTextAsync(file, Ct));
    }

    // An import into a folder that was typed wrong would be an installation nobody wants.
    private static bool NeedsOne(string command) => command.Split(' ')[0] is "export" or "import";

    // Nobody writes into /proc, not even root.
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_data_folder_that_cannot_be_written(string command)
    {
        await using var bench = new Workbench();
        (await RunAsync(bench, command, "--data", "/proc"))
            .Failed(1, NeedsOne(command) ? "There is no database" : "The database cannot be used");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_database_of_a_newer_version(string command)
    {
        await using var bench = new Workbench();
        foreach (var database in (string[])[Databases.Sqlite, Databases.Postgres])
        {
            var db = await bench.DatabaseAsync(database);
            await db.InSessionAsync(session => session.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')", Ct));
            (await RunAsync(bench, command, "--data", bench.PathOf("data"), "--database", db.Address)).Failed(1, "newer version");
            Assert.Equal(0, await Workbench.ChangesAsync(db));
        }
    }

    [Theory]
    [InlineData("import FILE")]
    [InlineData("setup --recipe FILE")]
    public async Task A_file_that_is_no_JSON(string command)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        await bench.WriteAsync("a.json", "{\n\"steps\": [,]}");
        (await CommandRun.RunAsync([.. Words(bench, command), "--data", bench.PathOf("data"), "--database", db.Address])).Failed(1, "a.json, line 2");
        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task A_file_of_another_kind()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        await bench.WriteAsync("a.json", "PK\u0003\u0004");
        (await CommandRun.RunAsync("import", bench.PathOf("a.json"), "--data", bench.PathOf("data"), "--database", db.Address))
            .Failed(1, "a.json: this is no recipe and no content package");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_folder_of_files_that_cannot_be_written(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        Directory.CreateDirectory(bench.PathOf("data"));
        await bench.WriteAsync("data/media", "");
        var file = await bench.WriteAsync("b.json", """
            {"steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A"}]},{"name":"media","Files":[{"TargetPath":"a.csv","Base64":"YSxiCjEsMgo="}]}]}
            """);
        (await CommandRun.RunAsync("import", file, "--data", bench.PathOf("data"), "--database", db.Address)).Failed(1, "data/media");
        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    private static async Task<CommandRun> RunAsync(Workbench bench, string command, params string[] where)
    {
        await bench.WriteAsync("a.json", Site);
        return await CommandRun.RunAsync([.. Words(bench, command), .. where]);
    }

    private static string[] Words(Workbench bench, string command) => command
        .Replace("FILE", bench.PathOf("a.json"), StringComparison.Ordinal).Replace("OUT", bench.PathOf("ra.json"), StringComparison.Ordinal).Split(' ');
}
