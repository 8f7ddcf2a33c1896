using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>
/// Texts that PostgreSQL cannot store or look up by: longer than a row of an index, or with U+0000. Both databases take them
/// or refuse them alike.
/// </summary>
public sealed class HardKeysTests
{
    private const string Types = """
        { "name": "ContentDefinition", "ContentTypes": [
            { "Name": "Note", "Settings": { "NewsPortalTypeSettings": { "Lists": [ "all", "type" ],
                "Columns": { "Summary": "Note.Text", "Picture": "Note.Media", "Section": "Note.Terms", "Card": "Note.Text" } } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" },
                { "PartName": "Note", "Name": "Note" }, { "PartName": "TaxonomyPart", "Name": "TaxonomyPart" } ] } ],
          "ContentParts": [ { "Name": "Note", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Text" },
            { "FieldName": "MediaField", "Name": "Media" }, { "FieldName": "ContentPickerField", "Name": "Items", "Settings": { "NewsPortalFieldSettings": { "ListsItem": true } } },
            { "FieldName": "TaxonomyField", "Name": "Terms" } ] } ] },
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Random letters, so that PostgreSQL cannot press them together.</summary>
    private static string Long { get; } = string.Concat(new Random(7).GetItems("abcdefghijklmnopqrstuvwxyz0123456789ạảấầẩẫậắằẳẵặ".ToCharArray(), 9000));

    public static TheoryData<string, string> Hard
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var database in (string[])[Databases.Sqlite, Databases.Postgres])
            {
                data.Add(database, "long");
                data.Add(database, "nul");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Hard))]
    public async Task An_item_full_of_them_is_stored_to_the_letter(string database, string kind)
    {
        var hard = kind == "long" ? Long : "a\0b";
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var item = new JsonObject
        {
            ["ContentItemId"] = "4a",
            ["ContentType"] = "Note",
            ["DisplayText"] = hard,
            ["TitlePart"] = new JsonObject { ["Title"] = hard },
            ["AliasPart"] = new JsonObject { ["Alias"] = hard },
            ["AutoroutePart"] = new JsonObject { ["Path"] = hard },
            ["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = hard, ["Culture"] = hard },
            ["ContainedPart"] = new JsonObject { ["ListContentItemId"] = hard },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = $"<p><a href=\"item:{hard}\">a</a><img src=\"asset:{hard}\" alt=\"{hard}\"></p>" },
            ["Credits"] = new JsonObject { ["ContentItems"] = new JsonArray(new JsonObject { ["ContentType"] = hard, ["ContentItemId"] = hard }) },
            ["TaxonomyPart"] = new JsonObject
            {
                ["Terms"] = new JsonArray(
                    new JsonObject { ["ContentType"] = hard, ["ContentItemId"] = "t", ["DisplayText"] = hard, ["AutoroutePart"] = new JsonObject { ["Path"] = hard } },
                    new JsonObject { ["ContentType"] = "Note", ["ContentItemId"] = hard, ["DisplayText"] = "x" }),
            },
            ["Note"] = new JsonObject
            {
                ["Text"] = new JsonObject { ["Text"] = hard },
                ["Media"] = new JsonObject { ["Paths"] = new JsonArray(hard), ["MediaTexts"] = new JsonArray(hard) },
                ["Items"] = new JsonObject { ["ContentItemIds"] = new JsonArray(hard, "4b") },
                ["Terms"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(hard) },
            },
            [hard] = new JsonObject { [hard] = hard },
        };
        var file = await bench.WriteAsync("a.json", $$"""{ "steps": [ {{Types}} { "name": "Content", "data": [ {{item.ToJsonString()}} ] } ] }""");

        var run = (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Mới")).Succeeded();
        Assert.Contains("Item 4a keeps its path in the document alone", run.Output, StringComparison.Ordinal);
        Assert.Contains("Item 4a keeps its alias in the document alone", run.Output, StringComparison.Ordinal);
        await db.InSessionAsync(async s =>
        {
            Assert.Equal(["4b"], await s.Set<ItemLink>().Where(l => !l.Kind.StartsWith("body")).Select(l => l.TargetId).ToListAsync(Ct));
            Assert.Equal("t", (await s.Set<Term>().SingleAsync(Ct)).Id);
            Assert.False(await s.Set<Route>().AnyAsync(Ct));
        });

        (await bench.RunAsync(db, "export", "--site", "moi", "--out", bench.PathOf("ra/ra.json"))).Succeeded();
        var export = (await bench.ReadAsync("ra/ra.json"))["steps"]!.AsArray().Single(s => (string?)s!["name"] == "Content")!["data"]![0]!;
        Assert.Null(ExportedJson.Missing(item, export));
    }

    [Theory]
    [InlineData("""{ "name": "Content", "data": [ { "ContentType": "Note", "ContentItemId": "HARD" } ] }""", "data[0]")]
    [InlineData("""{ "name": "Content", "data": [ { "ContentType": "Note", "ContentItemVersionId": "HARD" } ] }""", "data[0]")]
    [InlineData("""{ "name": "Content", "data": [ { "ContentType": "HARD" } ] }""", "data[0]")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "HARD" } ] }""", "ContentTypes[0]")]
    [InlineData("""{ "name": "ContentDefinition", "ContentParts": [ { "Name": "HARD" } ] }""", "ContentParts[0]")]
    [InlineData("""{ "name": "SitePlacements", "Placements": [ { "Item": "HARD", "Site": "x" } ] }""", "Placements[0]")]
    [InlineData("""{ "name": "SitePlacements", "Placements": [ { "Item": "4a", "Site": "HARD" } ] }""", "Placements[0]")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "HARD.csv", "Base64": "YSxiCjEsMgo=" } ] }""", "Files[0]")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "HARD", "Name": "x" } ] }""", "Sites[0]")]
    [InlineData("""{ "name": "HARD" }""", "step 1")]
    public async Task What_is_looked_up_by_them_is_refused_with_the_place(string step, string place)
    {
        foreach (var hard in (string[])[Long, "a\\u0000b"])
        {
            await using var bench = new Workbench();
            foreach (var database in (string[])[Databases.Sqlite, Databases.Postgres])
            {
                var db = await bench.DatabaseAsync(database);
                var file = await bench.WriteAsync("a.json", $$"""{ "steps": [ {{step.Replace("HARD", hard, StringComparison.Ordinal)}} ] }""");

                (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Mới")).Failed(1, "a.json", place);
                Assert.Equal(0, await Workbench.ChangesAsync(db));
            }
        }
    }

    [Theory]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Note", "ContentTypePartDefinitionRecords": [ { "PartName": "a\u0000b" } ] } ] }""", "ContentTypes[0]")]
    [InlineData("""{ "name": "ContentDefinition", "ContentParts": [ { "Name": "Note", "ContentPartFieldDefinitionRecords": [ { "Name": "a\u0000b" } ] } ] }""", "ContentParts[0]")]
    [InlineData("""{ "name": "UrlRewriting", "Rules": [ { "Source": "Redirect", "Pattern": "a\u0000b" } ] }""", "Rules[0]")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "moi", "Name": "Mới", "Menu": "a\u0000b" } ] }""", "Sites[0]")]
    public async Task A_setting_cannot_hold_U_0000(string step, string place)
    {
        await using var bench = new Workbench();
        foreach (var database in (string[])[Databases.Sqlite, Databases.Postgres])
        {
            var db = await bench.DatabaseAsync(database);
            var file = await bench.WriteAsync("a.json", $$"""{ "steps": [ {{step}} ] }""");
            (await bench.RunAsync(db, "import", file, "--site", "moi", "--new-site", "Mới")).Failed(1, "a.json", place, "U+0000");
        }
    }
}
