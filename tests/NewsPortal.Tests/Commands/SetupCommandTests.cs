using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class SetupCommandTests
{
    private const string Site = """{"name":"Site","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A"}]}]}""";
    private const string Page = """
        {"name":"Page","steps":[{"name":"Sites","Sites":[{"Key":"b","Name":"B","Prefix":"b"}]},
        {"name":"Content","data":[{"ContentType":"Page","DisplayText":"Trang đầu"}]}]}
        """;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Recipes_fill_an_empty_installation_once(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var (site, page) = (await bench.WriteAsync("site.recipe.json", Site), await bench.WriteAsync("page.recipe.json", Page));

        var first = (await bench.RunAsync(db, "setup", "--recipe", site, page)).Succeeded();
        Assert.Contains("page.recipe.json, step 2 “Content”: 1 done, 0 unchanged.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Finished: 3 steps, 3 done, 0 unchanged", first.Output, StringComparison.Ordinal);

        var before = await Workbench.ChangesAsync(db);
        (await bench.RunAsync(db, "setup", "--recipe", page)).Failed(1, "set up already");
        Assert.Equal(before, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task Without_a_recipe_the_sample_sites_are_set_up()
    {
        await using var bench = new Workbench();
        var run = (await bench.RunAsync(await bench.DatabaseAsync(Databases.Sqlite), "setup")).Succeeded();

        Assert.All(
            (string[])["types", "tong-hop", "quang-tri", "lai-chau", "dong-nai", "hcwa", "kon-tum"],
            name => Assert.Contains($"{name}.recipe.json, step 1", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_recipe_leaves_the_installation_empty()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var (site, broken) = (
            await bench.WriteAsync("site.json", Site), await bench.WriteAsync("broken.json", """{"steps":[{"name":"Content","data":7}]}"""));

        (await bench.RunAsync(db, "setup", "--recipe", site, broken)).Failed(1, "broken.json, step 1 “Content”");
        Assert.Equal(0, await Workbench.ChangesAsync(db));
        (await bench.RunAsync(db, "setup", "--recipe", site)).Succeeded();
    }
}
