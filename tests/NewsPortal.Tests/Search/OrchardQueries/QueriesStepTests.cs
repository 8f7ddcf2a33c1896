using System.Text.Json.Nodes;
using NewsPortal.Tests.Commands;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Search.OrchardQueries;

public sealed class QueriesStepTests
{
    private const string Definition = """
        {"name":"ContentDefinition","ContentTypes":[{"Name":"Article","DisplayName":"Tin bài","Settings":{},
          "ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}}]}]}
        """;

    private const string Queries = """
        {"name":"queries","Queries":[
          {"Source":"Lucene","Name":"Tin mới","Index":"Search","Template":"{\"query\":{\"term\":{\"Content.ContentItem.ContentType\":\"Article\"}},\"sort\":{\"Content.ContentItem.CreatedUtc\":{\"order\":\"desc\"}},\"size\":3}","Schema":"e30=","ReturnContentItems":true},
          {"source":"Lucene","name":"Search","template":"{\"query\":{\"match\":{\"Content.ContentItem.DisplayText.Analyzed\":\"{{ term }}\"}}}"},
          {"Source":"Lucene","Name":"Mới hơn","Properties":{"LuceneQueryMetadata":{"Index":"Search","Template":"{\"query\":{\"match_all\":{}}}"}}},
          {"Source":"Lucene","Name":"Gần đây","Template":"{\"query\":{\"fuzzy\":{\"Content.ContentItem.FullText\":\"a\"}}}"},
          {"Source":"Lucene","Name":"Trang","Template":"{\"query\":{\"term\":{\"Content.ContentItem.ContentType\":\"Page\"}}}"},
          {"Source":"Sql","Name":"RecentBlogPosts","Template":"SELECT DocumentId FROM ContentItemIndex","Số":1.10},
          {"Source":"Elasticsearch","Name":"Xa","Template":"{}"},
          {"Source":"Lucene"}, 7, null
        ],"Lạ":{"Số":1.10}}
        """;

    [Fact]
    public async Task The_report_says_of_each_query_whether_it_runs_here()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package(Definition, Queries));
        const string told = """
              kept for export, and asked of the index that holds everything public.
              “Tin mới” runs at /api/queries/Tin%20m%E1%BB%9Bi. Other than in Orchard it sorts by when items were published.
              “Search” runs at /api/queries/Search. Other than in Orchard it looks in title and text together.
              “Mới hơn” runs at /api/queries/M%E1%BB%9Bi%20h%C6%A1n.
              “Gần đây” does not run here: it uses “fuzzy”, which is not known here.
              “Trang” does not run here: no items of a content type “Page” are found by search so far.
              “RecentBlogPosts” does not run here: it asks the tables of Orchard's database.
              “Xa” does not run here: it is asked of Elasticsearch.

            """;

        var dry = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới", "--dry-run")).Succeeded();
        Assert.Contains($"a.json, step 2 “queries”: 1 done, 0 unchanged.\n{told}", dry.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Workbench.ChangesAsync(db));

        var first = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();
        Assert.Contains($"a.json, step 2 “queries”: 1 done, 0 unchanged.\n{told}", first.Output, StringComparison.Ordinal);

        var second = (await bench.RunAsync(db, "import", file, "--site", "moi")).Succeeded();
        Assert.Contains($"a.json, step 2 “queries”: 0 done, 1 unchanged.\n{told}", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_which_nothing_runs_is_only_kept()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package(
            """{"name":"Queries","Queries":[{"Source":"Sql","Name":"A"}]}""", """{"name":"Queries","Queries":7}""", """{"name":"Queries"}""",
            """{"name":"Queries","Queries":[{"Source":7,"Name":{},"Template":[]}]}"""));

        var run = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        Assert.Contains(
            "step 1 “Queries”: kept.\n  kept for export; no query of it runs here.\n  “A” does not run here: it asks the tables of Orchard's database.\n",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("4 steps only kept.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_for_no_site_runs_nowhere()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package("""{"name":"Queries","Queries":[{"Source":"Lucene","Name":"A","Template":"{\"query\":{\"match_all\":{}}}"}]}"""));

        var run = (await bench.RunAsync(db, "setup", "--recipe", file)).Succeeded();

        Assert.Contains("“A” does not run here: the recipe is run for no site.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"lucene-index","Indices":[{"Search":{"AnalyzerName":"standardanalyzer","IndexedContentTypes":["Article"]}}]}""")]
    [InlineData("""{"name":"CreateOrUpdateIndexProfile","indexes":[{"Name":"a","ProviderName":"Lucene"}]}""")]
    [InlineData("""{"name":"lucene-index-rebuild","includeAll":true}""")]
    public async Task Steps_that_make_indexes_are_kept_and_told_why(string step)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var file = await bench.WriteAsync("a.json", Package(step));

        var run = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        Assert.Contains("”: kept.\n  kept; one index holds everything public and fills itself.\n", run.Output, StringComparison.Ordinal);
        await AssertExportedAsync(bench, db, step);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_step_comes_out_as_it_came_in(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var file = await bench.WriteAsync("a.json", Package(Definition, Queries));

        (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Trang mới")).Succeeded();

        await AssertExportedAsync(bench, db, Queries);
    }

    private static async Task AssertExportedAsync(Workbench bench, TestDatabase db, string step)
    {
        (await bench.RunAsync(db, "export", "--site", "moi", "--out", bench.PathOf("ra/site.json"))).Succeeded();
        var source = JsonNode.Parse(step)!;
        var exported = (await bench.ReadAsync("ra/site.json"))["steps"]!.AsArray().Single(s => (string?)s!["name"] == (string?)source["name"]);
        Assert.Equal(source.ToJsonString(), exported!.ToJsonString());
    }

    private static string Package(params string[] steps) => $$"""{"steps":[{{string.Join(',', steps)}}]}""";
}
