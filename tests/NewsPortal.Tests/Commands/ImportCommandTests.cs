using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Package = """
        {
          "name": "", // as Orchard's deployment writes it
          "steps": [
            { "name": "Lucene", "Indices": [1.10] },
            { "name": "Users", "Users": [{ "UserName": "admin" }] },
            { "name": "Content", "data": [
              { "ContentItemId": "4a", "ContentItemVersionId": "4av", "ContentType": "Page", "DisplayText": "Một",
                "CreatedUtc": "2023-10-25T01:00:00Z" },
              { "ContentItemId": "4b", "ContentItemVersionId": "4bv", "ContentType": "Page", "DisplayText": "Hai",
                "CreatedUtc": "2023-10-25T01:00:00Z", "AutoroutePart": { "SetHomepage": true } },
            ] },
          ]
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_step_is_told_and_a_second_time_is_unchanged(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var file = await bench.WriteAsync("a.json", Package);

        var first = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();
        Assert.Contains("a.json, step 1 “Lucene”: kept.\n  kept for export; nothing in NewsPortal acts on it.", first.Output, StringComparison.Ordinal);
        Assert.Contains("a.json, step 2 “Users”: 0 done, 0 unchanged.\n  left out; an import never creates sign-ins.", first.Output, StringComparison.Ordinal);
        Assert.Contains("a.json, step 3 “Content”: 2 done, 0 unchanged.", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("Finished: 4 steps, 4 done, 0 unchanged, 1 step only kept.\n", first.Output, StringComparison.Ordinal);

        var before = await Workbench.ChangesAsync(db);
        var second = (await bench.RunAsync(db, "import", file, "--site", "moi")).Succeeded();
        Assert.EndsWith("Finished: 3 steps, 0 done, 3 unchanged, 1 step only kept.\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task A_new_site_has_the_prefix_the_menu_and_the_home_page()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        (await bench.RunAsync(db, "import", await bench.WriteAsync("a.json", Package), "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        var site = await SiteAsync(db, "moi");
        Assert.Equal(("Trang mới", "moi", "main-menu", "4b"), (site!.Name, site.Prefix, site.Menu, site.HomeItemId));
    }

    [Fact]
    public async Task The_settings_name_the_home_page_before_any_item_does()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync(
            "a.json",
            Package.Replace("\"steps\": [", """ "steps": [ { "name": "settings", "HomeRoute": { "contentItemId": "4a" } },""", StringComparison.Ordinal));
        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        Assert.Equal("4a", (await SiteAsync(db, "moi"))!.HomeItemId);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package);

        var run = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới", "--dry-run")).Succeeded();

        Assert.Contains("a.json, step 3 “Content”: 2 done, 0 unchanged.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Workbench.ChangesAsync(db));
        Assert.Null(await SiteAsync(db, "moi"));
    }

    [Theory]
    [InlineData("""{"steps":[{"name":"Content","data":[{"ContentType":"Page"},{"DisplayText":"Không loại"}]}]}""", "step 1 “Content”, data[1]")]
    [InlineData("""{"steps":[{"name":"Content","data":[{"ContentType":"Page","ContentItemId":"123456789012345678901234567"}]}]}""", "data[0]")]
    [InlineData("""{"steps":[{"name":"Content","data":[{"ContentType":"Page"}]},{"name":"Content","data":[null]}]}""", "step 2 “Content”, data[0]")]
    [InlineData("""{"steps":[{"name":"ContentDefinition","ContentTypes":[{}]}]}""", "step 1 “ContentDefinition”, ContentTypes[0]")]
    [InlineData("""{"name":"x","steps":[{"name":"Content","data":[{"ContentType":"[js: process.exit()]"}]}]}""", "step 1 “Content”")]
    [InlineData("""{"name":"x","steps":[{"name":"Recipes","Values":[{"name":"Nowhere"}]}]}""", "step 1 “Recipes”")]
    [InlineData("""{"steps":[{"data":[]}]}""", "step 1")]
    [InlineData("""{"steps":7}""", "steps")]
    [InlineData("""[]""", "JSON object")]
    [InlineData("{\"steps\":[\n{\"name\" 7}]}", "line 2")]
    [InlineData("""{"steps":[{"name":"Content","data":[{"ContentType":"Page","ContentType":"Page"}]}]}""", "ContentType")]
    [InlineData("""{"steps":[{"name":"Content","data":[{"ContentType":"Page","\ud800":1}]}]}""", "surrogate pair")]
    public async Task A_broken_file_is_named_with_the_place_and_changes_nothing(string json, string place)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);

        var file = await bench.WriteAsync("hong.json", json);
        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Failed(1, "hong.json", place);

        Assert.Equal(0, await Workbench.ChangesAsync(db));
        Assert.Null(await SiteAsync(db, "moi"));
    }

    [Fact]
    public async Task A_large_package_that_is_broken_at_its_end_changes_nothing()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var items = string.Join(',', Enumerable.Range(0, 2500).Select(i => $$"""{"ContentType":"Page","ContentItemId":"4{{i}}"}"""));
        var file = await bench.WriteAsync("lon.json", $$"""{"steps":[{"name":"Content","data":[{{items}},{}]}]}""");

        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Failed(1, "data[2500]");

        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() =>
        (await CommandRun.RunAsync("import", "/khong/co.json")).Failed(1, "/khong/co.json");

    [Fact]
    public async Task An_installation_that_is_not_there_is_told_and_not_made()
    {
        await using var bench = new Workbench();

        (await CommandRun.RunAsync("import", await bench.WriteAsync("a.json", Package), "--site", "moi", "--data", bench.PathOf("dta")))
            .Failed(1, "There is no database", "setup --recipe FILE");
        Assert.False(Directory.Exists(bench.PathOf("dta")));
    }

    [Fact]
    public async Task Types_that_nobody_defines_are_told()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package);

        foreach (var options in (string[][])[["--dry-run"], []])
        {
            var run = await bench.RunAsync(db, ["import", file, "--site", "moi", "--new-site", "Trang mới", .. options]);
            Assert.Contains("  No definition is there for Page: ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_site_is_made_unasked()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);

        (await bench.RunAsync(db, "import", await bench.WriteAsync("a.json", Package), "--site", "moi")).Failed(1, "“moi”", "--new-site");
        (await bench.RunAsync(db, "import", await bench.WriteAsync("a.json", Package))).Failed(1, "--site");
        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task A_site_is_not_made_twice()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package);
        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Tên khác")).Failed(1, "already");
        Assert.Equal("Trang mới", (await SiteAsync(db, "moi"))!.Name);
    }

    private static async Task<SiteSettings?> SiteAsync(TestDatabase db, string key) =>
        (await db.InSessionAsync(session => session.Set<Site>().SingleOrDefaultAsync(s => s.Key == key, Ct)))?.Read();
}
