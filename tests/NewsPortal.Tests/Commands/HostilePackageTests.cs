using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.Sites;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>Packages that mean harm, or are only careless.</summary>
public sealed class HostilePackageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "tong-hop", "Name": "Owned" } ] }""", "may not change")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "quang-tri", "Name": "a", "Prefix": "quang-tri", "BaseUrl": "https://tỉnh.vn" } ] }""", "no address of a site")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "moi", "Name": "a" } ] }""", "“goc” stands at the root already")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "moi", "Name": "a", "Prefix": "quang-tri" } ] }""", "belongs to the site “quang-tri”")]
    [InlineData("""{ "name": "Sites", "Sites": [ { "Key": "moi", "Name": "a", "Prefix": "moi", "Hosts": [ "LocalHost" ] } ] }""", "belongs to the site “goc”")]
    [InlineData("""{ "name": "UrlRewriting", "Rules": [ { "Source": "Redirect", "Pattern": "^/", "SubstitutionPattern": "/x$99999999999" } ] }""", "cannot be used")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "T", "ContentTypePartDefinitionRecords": [ { "PartName": "A", "Name": "S" }, { "PartName": "B", "Name": "S" } ] } ] }""", "same name")]
    public async Task Each_is_told_in_a_sentence_and_changes_no_other_site(string step, string said)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        var before = await db.InSessionAsync(s => s.Set<Site>().AsNoTracking().OrderBy(x => x.Key).Select(x => x.Data).ToListAsync(Ct));
        var file = await bench.WriteAsync("hostile.json", $$"""{ "steps": [ {{step}} ] }""");

        (await bench.RunAsync(db, "import", file, "--site", "quang-tri")).Failed(1, said);
        Assert.Equal(before, await db.InSessionAsync(s => s.Set<Site>().AsNoTracking().OrderBy(x => x.Key).Select(x => x.Data).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData(Databases.Sqlite, 3)]
    [InlineData(Databases.Postgres, 3)]
    [InlineData(Databases.Sqlite, 2100)]
    public async Task Of_two_published_versions_of_an_item_readers_see_the_last(string database, int items)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        var data = new JsonArray { Article("hai-ban", "phien-1", "Bản cũ") };
        for (var i = 0; i < items; i++)
        {
            data.Add((JsonNode)Article($"bai-{i}", $"v-{i}", "Bài"));
        }

        data.Add((JsonNode)Article("hai-ban", "phien-2", "Bản mới"));
        var file = await bench.WriteAsync("two.json", Package(data));

        for (var i = 0; i < 2; i++)
        {
            (await bench.RunAsync(db, "import", file, "--site", "quang-tri")).Succeeded();
            Assert.Equal("Bản mới", await db.InSessionAsync(s => s.Set<ContentItem>().Where(x => x.Id == "hai-ban").Select(x => x.Title).SingleAsync(Ct)));
            Assert.Equal(1, await db.InSessionAsync(s => s.Set<ContentVersion>().CountAsync(v => v.ItemId == "hai-ban" && v.State == VersionState.Published, Ct)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_that_comes_before_its_published_version_stays_a_draft(string database)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        var draft = Article("nhap", "nhap-2", "Bản nháp");
        (draft["Published"], draft["Latest"]) = (false, true);
        var published = Article("nhap", "nhap-1", "Bản đăng");
        published["Latest"] = false;
        var file = await bench.WriteAsync("draft.json", Package(new JsonArray(draft, published)));

        (await bench.RunAsync(db, "import", file, "--site", "quang-tri")).Succeeded();

        Assert.Equal(
            [VersionState.Published, VersionState.Draft],
            await db.InSessionAsync(s => s.Set<ContentVersion>().Where(v => v.ItemId == "nhap").OrderBy(v => v.Id).Select(v => v.State).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Half_a_picture_is_told_and_not_kept()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        var file = await bench.WriteAsync("half.json", """{ "steps": [ { "name": "media", "Files": [ { "TargetPath": "a.jpg", "Base64": "/9j/" } ] } ] }""");

        var run = (await bench.RunAsync(db, "import", file, "--site", "quang-tri")).Succeeded();
        Assert.Contains("a.jpg: The picture is damaged or cut off", run.Output, StringComparison.Ordinal);
        Assert.Empty(await db.InSessionAsync(s => s.Set<Asset>().ToListAsync(Ct)));
    }

    private static async Task<TestDatabase> OpenAsync(Workbench bench, string database)
    {
        var db = await bench.DatabaseAsync(database);
        var nothing = await bench.WriteAsync("empty.json", """{ "steps": [] }""");
        (await bench.RunAsync(db, "import", nothing, "--site", "quang-tri", "--new-site", "Quảng Trị")).Succeeded();
        (await bench.RunAsync(db, "import", nothing, "--site", "tong-hop", "--new-site", "Cổng chung")).Succeeded();
        var root = await bench.WriteAsync("root.json", """{ "steps": [ { "name": "Sites", "Sites": [ { "Key": "goc", "Name": "Gốc", "Hosts": [ "localhost" ] } ] } ] }""");
        (await bench.RunAsync(db, "import", root)).Succeeded();
        return db;
    }

    private static string Package(JsonArray data) =>
        new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["name"] = "Content", ["data"] = data }) }.ToJsonString();

    private static JsonObject Article(string id, string version, string title) => new()
    {
        ["ContentItemId"] = id,
        ["ContentItemVersionId"] = version,
        ["ContentType"] = "Article",
        ["DisplayText"] = title,
        ["Published"] = true,
        ["Latest"] = true,
        ["PublishedUtc"] = "2023-10-30T09:19:00Z",
        ["TitlePart"] = new JsonObject { ["Title"] = title },
    };
}
