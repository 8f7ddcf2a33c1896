using System.Text.Json.Nodes;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class ExportCommandTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_sample_site_moves_out_with_its_files_and_in_again(string database)
    {
        await using var bench = new Workbench();
        var (here, there) = (await bench.DatabaseAsync(database), await bench.DatabaseAsync(database));
        (await bench.RunAsync(here, "setup")).Succeeded();

        (await bench.RunAsync(here, "export", "--site", "quang-tri", "--out", bench.PathOf("ra/quang-tri.json"))).Succeeded();
        (await bench.RunAsync(there, "import", bench.PathOf("ra/quang-tri.json"))).Succeeded();
        (await bench.RunAsync(there, "export", "--site", "quang-tri", "--out", bench.PathOf("ra2/quang-tri.json"))).Succeeded();

        Assert.Equal(
            await File.ReadAllBytesAsync(Repository.Path("recipes", "anh", "phong-hop.webp"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(bench.PathOf("ra/" + await SourceOfAsync(bench, "anh/phong-hop.webp")), TestContext.Current.CancellationToken));
        Assert.Equal(
            ExportedJson.Canonical(await bench.ReadAsync("ra/quang-tri.json")),
            ExportedJson.Canonical(await bench.ReadAsync("ra2/quang-tri.json")));
    }

    private static async Task<string> SourceOfAsync(Workbench bench, string target) => (string)(await bench.ReadAsync("ra/quang-tri.json"))["steps"]!
        .AsArray().SelectMany(s => s!["Files"] as JsonArray ?? []).Single(f => (string?)f!["TargetPath"] == target)!["SourcePath"]!;

    [Fact]
    public async Task An_unknown_site_is_told()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        (await bench.RunAsync(db, "setup", "--recipe", await bench.WriteAsync(
            "a.json", """{"name":"x","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A"}]}]}"""))).Succeeded();

        (await bench.RunAsync(db, "export", "--site", "b", "--out", bench.PathOf("b.json"))).Failed(1, "“b”");
        Assert.False(File.Exists(bench.PathOf("b.json")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var recipe = await bench.WriteAsync("a.json", """{"name":"x","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A"}]}]}""");
        (await bench.RunAsync(db, "setup", "--recipe", recipe)).Succeeded();

        (await bench.RunAsync(db, "export", "--site", "a", "--out", Path.Combine(recipe, "b.json"))).Failed(1, "cannot be written");
    }

    [Fact]
    public async Task An_installation_that_is_not_there_is_told_and_not_made()
    {
        await using var bench = new Workbench();

        (await CommandRun.RunAsync("export", "--site", "a", "--out", bench.PathOf("a.json"), "--data", bench.PathOf("data")))
            .Failed(1, "There is no database");
        Assert.False(Directory.Exists(bench.PathOf("data")));
    }
}
