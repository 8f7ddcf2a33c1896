using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Lists;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>A list's months are those of the site that shows it.</summary>
public sealed class ZoneTests
{
    private const string Sites = """
        {"name":"Sites","Sites":[{"Key":"vn","Name":"Việt Nam"},{"Key":"nz","Name":"Ao-tê-a-roa","Prefix":"nz","TimeZone":"Pacific/Auckland"}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_imported_item_stands_in_the_month_of_each_site_that_shows_it(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var file = await bench.WriteAsync("a.json", $$"""
            {"steps":[{{Sites}},
              {"name":"ContentDefinition","ContentTypes":[{"Name":"Bai","Settings":{"NewsPortalTypeSettings":{"Lists":["all"]} } } ]},
              {"name":"Content","data":[{"ContentType":"Bai","ContentItemId":"4a","DisplayText":"Cuối tháng","PublishedUtc":"2024-05-31T13:00:00Z"}]},
              {"name":"SitePlacements","Placements":[{"Item":"4a","Site":"vn"}]}]}
            """);
        (await bench.RunAsync(db, "setup", "--recipe", await bench.WriteAsync("s.json", $$"""{"name":"s","steps":[{{Sites}}]}"""))).Succeeded();
        (await bench.RunAsync(db, "import", file, "--site", "nz")).Succeeded();

        Assert.Equal(["nz 202406 1", "vn 202405 1"], await MonthsAsync(db));
    }

    [Fact]
    public async Task A_generated_article_stands_in_the_month_of_its_site()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        (await bench.RunAsync(db, "setup", "--recipe", Repository.Path("recipes", "types.recipe.json"),
            await bench.WriteAsync("s.json", $$"""{"name":"s","steps":[{{Sites}}]}"""))).Succeeded();
        (await bench.RunAsync(db, "generate", "--articles", "300", "--site", "nz", "--short")).Succeeded();

        var zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        var entries = await db.InSessionAsync(s => s.Set<ListEntry>().Where(e => e.List == ListKey.All).ToListAsync(Ct));
        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.Equal(TimeZoneInfo.ConvertTime(e.PublishedAt, zone).Month, e.Month % 100));
    }

    private static Task<List<string>> MonthsAsync(TestDatabase db) => db.InSessionAsync(async session =>
        (await session.Set<ListMonth>().Where(m => m.List == ListKey.All).OrderBy(m => m.SiteKey).ToListAsync(Ct))
            .ConvertAll(m => $"{m.SiteKey} {m.Month} {m.Count}"));
}
