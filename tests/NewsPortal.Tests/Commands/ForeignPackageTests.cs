using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Terms;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>Packages that reach for what is not theirs, or come in an unlucky order.</summary>
public sealed class ForeignPackageTests
{
    private const string Types =
        """
        { "name": "ContentDefinition", "ContentTypes": [
          { "Name": "Note", "DisplayName": "Note", "Settings": {}, "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": {} } ] },
          { "Name": "Sections", "DisplayName": "Sections", "Settings": {}, "ContentTypePartDefinitionRecords": [
            { "PartName": "TaxonomyPart", "Name": "TaxonomyPart", "Settings": {} } ] } ] },
        """;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_version_of_another_item_is_left_alone(string database)
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync(database);
        (await ImportAsync(bench, here, "mot", Item("item-one", "version-one", "Của trang một"))).Succeeded();

        var run = await ImportAsync(bench, here, "hai", Item("item-two", "version-one", "Chiếm chỗ"));

        run.Succeeded();
        await here.InSessionAsync(async db =>
        {
            var version = await db.Set<ContentVersion>().SingleAsync(v => v.Id == "version-one", TestContext.Current.CancellationToken);
            Assert.Equal("item-one", version.ItemId);
            Assert.Contains("Của trang một", version.Document, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_that_comes_back_as_a_draft_leaves_every_list(string database)
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync(database);
        (await ImportAsync(bench, here, "mot", Item("item-one", "version-one", "Đã đăng"))).Succeeded();

        (await ImportAsync(bench, here, "mot", Item("item-one", "version-one", "Đã đăng", published: false), isNew: false)).Succeeded();

        await here.InSessionAsync(async db =>
        {
            Assert.Null((await db.Set<ContentItem>().SingleAsync(i => i.Id == "item-one", TestContext.Current.CancellationToken)).PublishedVersionId);
            Assert.False(await db.Set<ListEntry>().AnyAsync(e => e.ItemId == "item-one", TestContext.Current.CancellationToken));
            Assert.All(await db.Set<ListMonth>().ToListAsync(TestContext.Current.CancellationToken), m => Assert.Equal(0, m.Count));
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_section_that_is_taken_out_is_gone_with_its_path(string database)
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync(database);
        (await ImportAsync(bench, here, "mot", Taxonomy("v1", """{ "ContentItemId": "term-one", "ContentType": "Note", "DisplayText": "Tin", "AutoroutePart": { "Path": "tin" } }"""))).Succeeded();

        (await ImportAsync(bench, here, "mot", Taxonomy("v2", ""), isNew: false)).Succeeded();

        await here.InSessionAsync(async db =>
        {
            Assert.False(await db.Set<Term>().AnyAsync(TestContext.Current.CancellationToken));
            Assert.False((await db.Set<Route>().SingleAsync(r => r.Path == "tin", TestContext.Current.CancellationToken)).IsCurrent);
        });
    }

    [Theory]
    [InlineData("../../ra-ngoai.vtt")]
    [InlineData("/a/../../b.vtt")]
    [InlineData("a//b.vtt")]
    public async Task A_file_that_climbs_out_of_its_folder_is_refused(string path)
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync("sqlite");

        var run = await ImportAsync(bench, here, "mot", "", $$"""{ "name": "media", "Files": [ { "TargetPath": "{{path}}", "Base64": "V0VCVlRUCg==" } ] }""");

        Assert.Equal(1, run.Code);
        Assert.Contains("is no path of a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_with_a_value_of_the_wrong_kind_stops_the_recipe()
    {
        await using var bench = new Workbench();
        var here = await bench.DatabaseAsync("sqlite");

        var run = await ImportAsync(
            bench, here, "mot", "", """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "X", "Settings": { "NewsPortalTypeSettings": { "Template": 5 } } } ] }""");

        Assert.Equal(1, run.Code);
        Assert.Contains("ContentTypes[0]", run.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> ImportAsync(
        Workbench bench, TestDatabase here, string site, string item, string step = "", bool isNew = true)
    {
        var steps = step.Length > 0 ? step : $$"""{{Types}} { "name": "Content", "data": [ {{item}} ] }""";
        var file = await bench.WriteAsync($"{site}-{isNew}.json", $$"""{ "name": "", "steps": [ {{steps}} ] }""");
        string[] command = ["import", file, "--site", site];
        return await bench.RunAsync(here, isNew ? [.. command, "--new-site", "Trang " + site] : command);
    }

    private static string Taxonomy(string version, string terms) =>
        $$"""
        { "ContentItemId": "taxonomy", "ContentItemVersionId": "{{version}}", "ContentType": "Sections", "DisplayText": "Chuyên mục",
          "TaxonomyPart": { "TermContentType": "Note", "Terms": [ {{terms}} ] } }
        """;

    private static string Item(string id, string version, string title, bool published = true) =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{version}}", "ContentType": "Note", "DisplayText": "{{title}}",
          "Latest": true, "Published": {{(published ? "true" : "false")}}, "CreatedUtc": "2024-01-02T03:04:05Z", "PublishedUtc": "2024-01-02T03:04:05Z",
          "TitlePart": { "Title": "{{title}}" }, "HtmlBodyPart": { "Html": "<p>Nội dung</p>" } }
        """;
}
