using Microsoft.EntityFrameworkCore;
using NewsPortal.Search.Synonyms;
using NewsPortal.Tests.Commands;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Search.Synonyms;

public sealed class SynonymsStepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_groups_of_a_site_come_back_in_another_installation(string database)
    {
        await using var bench = new Workbench();
        var (here, there) = (await bench.DatabaseAsync(database), await bench.DatabaseAsync(database));
        var file = await bench.WriteAsync("a.json", Package(
            """{"name":"SearchSynonyms","ThisSite":true,"Groups":[["UBND","Ủy ban nhân dân"],["HTX","  hợp tác\nxã ","HTX"]]}""",
            """{"name":"searchsynonyms","Groups":[["NKT","người khuyết tật"]]}"""));

        var first = (await bench.RunAsync(here, "import", file, "--site", "a", "--new-site", "A")).Succeeded();
        Assert.Contains("step 1 “SearchSynonyms”: 2 done, 0 unchanged.", first.Output, StringComparison.Ordinal);
        Assert.Equal([" NKT|người khuyết tật", "a HTX|hợp tác xã", "a UBND|Ủy ban nhân dân"], await GroupsAsync(here));

        var second = (await bench.RunAsync(here, "import", file, "--site", "a")).Succeeded();
        Assert.Contains("step 1 “SearchSynonyms”: 0 done, 2 unchanged.", second.Output, StringComparison.Ordinal);

        // Those of every site are the installation's, and stay.
        (await bench.RunAsync(here, "export", "--site", "a", "--out", bench.PathOf("1/site.json"))).Succeeded();
        (await bench.RunAsync(there, "import", bench.PathOf("1/site.json"))).Succeeded();
        Assert.Equal(["a HTX|hợp tác xã", "a UBND|Ủy ban nhân dân"], await GroupsAsync(there));

        (await bench.RunAsync(there, "export", "--site", "a", "--out", bench.PathOf("2/site.json"))).Succeeded();
        Assert.Equal(
            ExportedJson.Canonical(await bench.ReadAsync("1/site.json")), ExportedJson.Canonical(await bench.ReadAsync("2/site.json")));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package("""{"name":"SearchSynonyms","Groups":[["NKT","người khuyết tật"],["NKT","người khuyết tật"]]}"""));

        var run = (await bench.RunAsync(db, "import", file, "--site", "a", "--new-site", "A", "--dry-run")).Succeeded();

        Assert.Contains("step 1 “SearchSynonyms”: 1 done, 1 unchanged.", run.Output, StringComparison.Ordinal);
        Assert.Empty(await GroupsAsync(db));
        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    [Theory]
    [InlineData("7", "Groups: an array is expected")]
    [InlineData("""["UBND"]""", "Groups[0]: a group must be an array of texts")]
    [InlineData("""[["UBND","Ủy ban nhân dân"],["NKT",7]]""", "Groups[1]: a group must be an array of texts")]
    [InlineData("""[["UBND",null]]""", "Groups[0]: a group must be an array of texts")]
    [InlineData("[[]]", "Groups[0]: Write at least two words")]
    [InlineData("""[["UBND","ubnd."]]""", "Groups[0]: Write at least two words")]
    [InlineData("""[["UBND","---"]]""", "Groups[0]: A line has no word")]
    [InlineData("""[["1","2","3","4","5","6","7","8","9","10","11","12","13"]]""", "Groups[0]: A group has at most 12 lines")]
    public async Task A_group_that_is_none_stops_the_recipe_with_its_place(string groups, string sentence)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("hong.json", Package($$"""{"name":"SearchSynonyms","Groups":{{groups}}}"""));

        (await bench.RunAsync(db, "import", file, "--site", "a", "--new-site", "A")).Failed(1, "hong.json, step 1 “SearchSynonyms”", sentence);

        Assert.Empty(await GroupsAsync(db));
    }

    [Fact]
    public async Task Too_long_a_line_and_too_many_groups_stop_the_recipe()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var longer = await bench.WriteAsync("1.json", Package($$"""{"name":"SearchSynonyms","Groups":[["UBND","{{new string('a', 121)}}"]]}"""));
        var more = await bench.WriteAsync("2.json", Package(
            $$"""{"name":"SearchSynonyms","Groups":[{{string.Join(',', Enumerable.Range(0, SynonymBook.MostGroups + 1).Select(i => $"[\"a{i}\",\"b{i}\"]"))}}]}"""));

        (await bench.RunAsync(db, "import", longer, "--site", "a", "--new-site", "A")).Failed(1, "Groups[0]: A line is longer than 120 letters");
        (await bench.RunAsync(db, "import", more, "--site", "a", "--new-site", "A")).Failed(1, "Groups: an installation has at most 5000 groups");
        Assert.Empty(await GroupsAsync(db));
    }

    [Fact]
    public async Task Groups_of_this_site_need_a_site()
    {
        await using var bench = new Workbench();
        var db = await bench.BareDatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package("""{"name":"SearchSynonyms","ThisSite":true,"Groups":[["NKT","người khuyết tật"]]}"""));

        (await bench.RunAsync(db, "setup", "--recipe", file)).Failed(1, "say which site it is for");
    }

    private static string Package(params string[] steps) => $$"""{"steps":[{{string.Join(',', steps)}}]}""";

    private static Task<List<string>> GroupsAsync(TestDatabase db) => db.InSessionAsync(async session =>
        (await session.Set<SynonymGroup>().AsNoTracking().ToListAsync(Ct))
            .Select(g => $"{g.SiteKey} {g.Words.Replace('\n', '|')}").Order(StringComparer.Ordinal).ToList());
}
