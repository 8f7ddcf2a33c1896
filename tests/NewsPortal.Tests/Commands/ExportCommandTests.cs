using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class ExportCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        Assert.NotEqual(0, await TextsAsync(here));
        Assert.Equal(await TextsAsync(here), await TextsAsync(there));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Read_again_where_it_comes_from_a_site_stays_with_the_definitions_of_the_installation(string database)
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync(database);
        (await bench.RunAsync(here, "setup")).Succeeded();
        (await bench.RunAsync(here, "export", "--site", "quang-tri", "--out", bench.PathOf("ra/quang-tri.json"))).Succeeded();

        var run = (await bench.RunAsync(here, "import", bench.PathOf("ra/quang-tri.json"), "--site", "quang-tri")).Succeeded();
        Assert.Contains(", 0 done, ", run.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.False(await here.InSessionAsync(db => db.Set<DefinitionRecord>().AnyAsync(r => r.SiteKey == "quang-tri", Ct)));
    }

    [Fact]
    public async Task A_site_alone_is_served_where_it_says()
    {
        await using var bench = new Workbench();
        var (here, there) = (await bench.DatabaseAsync(Databases.Sqlite), await bench.DatabaseAsync(Databases.Sqlite));
        (await bench.RunAsync(here, "setup")).Succeeded();
        (await bench.RunAsync(here, "export", "--site", "quang-tri", "--out", bench.PathOf("ra/quang-tri.json"))).Succeeded();
        (await bench.RunAsync(there, "setup", "--recipe", bench.PathOf("ra/quang-tri.json"))).Succeeded();

        await using var served = await Served.StartAsync("--data", bench.PathOf("data"), "--database", there.Address);
        var told = new Uri(served.Output.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Split("  ")[0]);
        Assert.Equal($"http://quang-tri.localhost:{served.Address.Port}/", told.AbsoluteUri);
        using var browser = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Address);
        request.Headers.Host = told.Authority;
        using var page = await browser.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static Task<int> TextsAsync(TestDatabase db) => db.InSessionAsync(s =>
        s.Set<ContentVersion>().CountAsync(v => v.Drawn != null && s.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.SiteKey == "quang-tri"), Ct));

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
