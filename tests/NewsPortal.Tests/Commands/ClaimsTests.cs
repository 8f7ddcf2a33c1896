using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data.Feed;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>Paths and terms have one owner, whatever packages say.</summary>
public sealed class ClaimsTests
{
    private const string Setup = """
        { "name": "Sites", "Sites": [ { "Key": "tong", "Name": "Tổng hợp" }, { "Key": "mot", "Name": "Một", "Prefix": "mot" },
            { "Key": "hai", "Name": "Hai", "Prefix": "hai" } ] },
        { "name": "ContentDefinition", "ContentTypes": [
            { "Name": "Note", "Settings": { "NewsPortalTypeSettings": { "Lists": [ "all", "type" ], "ListPath": "ghi-chep" } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] },
            { "Name": "Sections", "ContentTypePartDefinitionRecords": [ { "PartName": "TaxonomyPart", "Name": "TaxonomyPart" } ] } ] }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_term_that_moves_to_another_taxonomy_is_in_that_one_alone(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Taxonomy("a", "1", Term("t", "cu")), Taxonomy("b", "1", Term("u")));
        await ImportAsync(bench, db, "mot", Taxonomy("b", "2", Term("u"), Term("t", "moi")));
        await ImportAsync(bench, db, "mot", Taxonomy("a", "2"));

        Assert.Equal(["t b", "u b"], await TermsAsync(db));
        Assert.Equal(["cu t False", "moi t True"], await RoutesAsync(db));
        Assert.DoesNotContain("Deleted t", await TermLinesAsync(db));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_term_that_two_taxonomies_of_one_package_hold_is_in_the_last(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Taxonomy("a", "1", Term("t")), Taxonomy("b", "1", Term("t"), Term("t")));

        Assert.Equal(["t b"], await TermsAsync(db));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_term_that_is_taken_out_leaves_a_line_in_the_feed(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Taxonomy("a", "1", Term("t"), Term("u")));
        await ImportAsync(bench, db, "mot", Taxonomy("a", "2", Term("u")));

        Assert.Equal(["Saved t", "Saved u", "Saved u", "Deleted t"], await TermLinesAsync(db));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_term_of_another_site_is_left_alone(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Taxonomy("a", "1", Term("t", "tin")));
        var run = await ImportAsync(bench, db, "hai", Taxonomy("b", "1", Term("t", "tin", inner: Term("v"))));

        Assert.Equal(["t a", "v b"], await TermsAsync(db));
        Assert.Contains("Term t belongs to the site “mot” and was left alone.", run.Output, StringComparison.Ordinal);
        Assert.Null((await db.InSessionAsync(s => s.Set<Term>().SingleAsync(t => t.Id == "v", Ct))).ParentId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_path_stays_with_whoever_had_it_first(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Note("a", "1", "gioi-thieu"), Taxonomy("x", "1", Term("t", "tin")));
        var run = await ImportAsync(
            bench, db, "mot", Note("b", "1", "/gioi-thieu/"), Note("c", "1", "moi"), Note("d", "1", "moi"), Note("e", "1", "tin"),
            Taxonomy("y", "1", Term("u", "gioi-thieu")));

        Assert.Equal(["gioi-thieu a True", "moi c True", "tin t True"], await RoutesAsync(db));
        Assert.All((string[])["b", "d", "e", "u"], id => Assert.Contains($" {id} stands at its usual address", run.Output, StringComparison.Ordinal));
        Assert.Contains("Item b stands at its usual address: the path “gioi-thieu” belongs to a.", run.Output, StringComparison.Ordinal);
        Assert.Equal([("a", "gioi-thieu"), ("b", null), ("c", "moi"), ("d", null), ("e", null)], await db.InSessionAsync(async s =>
            (await s.Set<ContentItem>().Where(i => i.ContentType == "Note").OrderBy(i => i.Id).ToListAsync(Ct)).ConvertAll(i => (i.Id, i.Path))));

        (await bench.RunAsync(db, "export", "--site", "mot", "--out", bench.PathOf("ra.json"))).Succeeded();
        Assert.Contains("\"Path\": \"/gioi-thieu/\"", await File.ReadAllTextAsync(bench.PathOf("ra.json"), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Paths_can_change_hands_inside_one_package(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Note("a", "1", "p"), Note("b", "1", "q"), Taxonomy("x", "1", Term("t", "r"), Term("u", "s")));
        var run = await ImportAsync(
            bench, db, "mot", Note("a", "2", "q"), Note("b", "2", "p"), Taxonomy("x", "2", Term("t", "s"), Term("u", "r")));

        Assert.Equal(["p b True", "q a True", "r u True", "s t True"], await RoutesAsync(db));
        Assert.DoesNotContain("usual address", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Paths_can_change_hands_over_any_distance_and_a_dry_run_says_the_same(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        string[] Package(string version, string a, string z, string t, string y) =>
        [
            Note("a", version, a), Taxonomy("x", version, Term("t", t)), Note("b", version, version == "1" ? "" : "moi"),
            .. Enumerable.Range(0, 1000).Select(i => Note($"n{i:000}", "1", "")),
            Note("z", version, z), Note("y", version, y), Note("c", version, version == "1" ? "" : "moi"),
        ];
        await ImportAsync(bench, db, "mot", Package("1", "p", "q", "r", "s"));
        var changed = Package("2", "q", "p", "s", "r");
        var dry = await DryRunAsync(bench, db, "mot", changed);
        var run = await ImportAsync(bench, db, "mot", changed);

        Assert.Equal(["moi b True", "p z True", "q a True", "r y True", "s t True"], await RoutesAsync(db));
        Assert.All([dry, run], r => Assert.Equal(1, r.Output.Split("usual address").Length - 1));
        Assert.All([dry, run], r => Assert.Contains("Item c stands at its usual address: the path “moi” belongs to b.", r.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_that_is_left_alone_keeps_its_path(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Note("a", "1", "p"), Note("b", "1", "q"));
        var run = await ImportAsync(
            bench, db, "mot", Note("c", "1", "p"), Note("a", "1", "r").Replace("\"a1\"", "\"b1\"", StringComparison.Ordinal));

        Assert.Equal(["p a True", "q b True"], await RoutesAsync(db));
        Assert.Contains("Item c stands at its usual address: the path “p” belongs to a.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_term_named_twice_that_does_not_get_its_path_has_none(string database)
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, database);
        await ImportAsync(bench, db, "mot", Note("a", "1", "tin"), Taxonomy("x", "1", Term("t", "tin"), Term("t", "tin")));

        Assert.Null((await db.InSessionAsync(s => s.Set<Term>().SingleAsync(t => t.Id == "t", Ct))).Path);
    }

    [Fact]
    public async Task What_belongs_to_the_product_to_a_list_or_to_a_site_is_no_path_of_an_item()
    {
        await using var bench = new Workbench();
        var db = await SetUpAsync(bench, Databases.Sqlite);
        string[] refused = ["quan-tri", "API/x", "media/a", "health", "tim-kiem", "assets/b", "en", "en/gioi-thieu", "hai/tin", "ghi-chep", "a/../b", "a//b", "o/tin-bai"];
        var run = await ImportAsync(
            bench, db, "tong",
            [.. refused.Select((path, i) => Note($"n{i}", "1", path)), Taxonomy("x", "1", Term("t", "media")), Note("o", "1", "gioi-thieu/api")]);

        Assert.Equal(["gioi-thieu/api o True"], await RoutesAsync(db));
        Assert.All(refused, path => Assert.Contains($"the path “{path}” ", run.Output, StringComparison.Ordinal));

        // Under its own prefix nobody looks for another's.
        await ImportAsync(bench, db, "mot", Note("p", "1", "hai/tin"), Note("q", "1", "mot"));
        Assert.Equal(["gioi-thieu/api o True", "hai/tin p True", "mot q True"], await RoutesAsync(db));
    }

    private static async Task<TestDatabase> SetUpAsync(Workbench bench, string database)
    {
        var db = await bench.DatabaseAsync(database);
        (await bench.RunAsync(db, "setup", "--recipe", await bench.WriteAsync("s.json", $$"""{ "name": "s", "steps": [ {{Setup}} ] }"""))).Succeeded();
        return db;
    }

    private static async Task<CommandRun> ImportAsync(Workbench bench, TestDatabase db, string site, params string[] items)
    {
        var file = await bench.WriteAsync("a.json", $$"""{ "steps": [ { "name": "Content", "data": [ {{string.Join(',', items)}} ] } ] }""");
        var run = (await bench.RunAsync(db, "import", file, "--site", site)).Succeeded();
        var before = await Workbench.ChangesAsync(db);
        Assert.Contains(" 0 done, ", (await bench.RunAsync(db, "import", file, "--site", site)).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(before, await Workbench.ChangesAsync(db));
        return run;
    }

    private static async Task<CommandRun> DryRunAsync(Workbench bench, TestDatabase db, string site, params string[] items)
    {
        var file = await bench.WriteAsync("d.json", $$"""{ "steps": [ { "name": "Content", "data": [ {{string.Join(',', items)}} ] } ] }""");
        return (await bench.RunAsync(db, "import", file, "--site", site, "--dry-run")).Succeeded();
    }

    private static string Note(string id, string version, string path) =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}{{version}}", "ContentType": "Note", "DisplayText": "{{id}}",
          "CreatedUtc": "2024-01-02T03:04:05Z", "AutoroutePart": { "Path": "{{path}}" } }
        """;

    private static string Taxonomy(string id, string version, params string[] terms) =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}{{version}}", "ContentType": "Sections", "CreatedUtc": "2024-01-02T03:04:05Z",
          "TaxonomyPart": { "TermContentType": "Note", "Terms": [ {{string.Join(',', terms)}} ] } }
        """;

    private static string Term(string id, string? path = null, string inner = "") =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentType": "Note", "DisplayText": "{{id}}", "AutoroutePart": { "Path": "{{path}}" }, "Terms": [ {{inner}} ] }
        """;

    private static Task<List<string>> TermsAsync(TestDatabase db) => db.InSessionAsync(async s =>
        (await s.Set<Term>().OrderBy(t => t.Id).ToListAsync(Ct)).ConvertAll(t => $"{t.Id} {t.TaxonomyId}"));

    private static Task<List<string>> RoutesAsync(TestDatabase db) => db.InSessionAsync(async s =>
        (await s.Set<Route>().OrderBy(r => r.Path).ToListAsync(Ct)).ConvertAll(r => $"{r.Path} {r.TargetId} {r.IsCurrent}"));

    private static Task<List<string>> TermLinesAsync(TestDatabase db) => db.InSessionAsync(async s =>
        (await s.Set<Change>().Where(c => c.Kind == SubjectKind.Term).OrderBy(c => c.Sequence).ToListAsync(Ct))
            .ConvertAll(c => $"{c.Verb} {c.SubjectId}"));
}
