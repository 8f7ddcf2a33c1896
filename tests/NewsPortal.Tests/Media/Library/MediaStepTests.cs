using Microsoft.EntityFrameworkCore;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Tests.Commands;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class MediaStepTests
{
    private const string Csv = "YTtiCjE7Mgo=";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Words_that_are_not_named_stay_and_null_takes_one_away(string database)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        await RunAsync(bench, db, File("a.csv", """{ "Alt": "Cầu treo", "Caption": "Lễ bàn giao", "Credit": "TTXVN", "Tags": ["cầu", "cầu", "bàn giao"], "TakenAt": "2024-05-06T07:08:09" }"""));

        await RunAsync(bench, db, File("a.csv", """{ "FocalPoint": { "X": 0.25, "Y": 0.5 }, "Caption": null, "Tags": null }"""));
        var file = await FindAsync(db, "a.csv");
        Assert.Equal(("Cầu treo", null, "TTXVN", null), (file.Alt, file.Caption, file.Credit, file.Tags));
        Assert.Equal((0.25, 0.5, "2024-05-06T07:08:09"), (file.FocalX!.Value, file.FocalY!.Value, file.TakenAt));

        await RunAsync(bench, db, File("a.csv", """{ "FocalPoint": null }"""));
        Assert.Null((await FindAsync(db, "a.csv")).Focal);
    }

    [Theory]
    [InlineData("""{ "FocalPoint": { "X": "12%", "Y": 0.5 } }""", "FocalPoint needs X and Y")]
    [InlineData("""{ "FocalPoint": { "X": 1.5, "Y": 0.5 } }""", "FocalPoint needs X and Y")]
    [InlineData("""{ "FocalPoint": { "X": 0.5 } }""", "FocalPoint needs X and Y")]
    [InlineData("""{ "Altt": "Cầu" }""", "Altt is not known")]
    [InlineData("""{ "Alt": 5 }""", "Alt is no text")]
    [InlineData("""{ "Tags": "cầu" }""", "Tags is no list of texts")]
    [InlineData("""{ "Tags": ["cầu", 5] }""", "Tags is no list of texts")]
    [InlineData("""{ "TakenAt": "hôm qua" }""", "TakenAt is no time")]
    [InlineData("5", "NewsPortal is no object")]
    public async Task What_cannot_be_understood_is_told_and_changes_nothing(string words, string remark)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        await RunAsync(bench, db, File("a.csv", """{ "Alt": "Cầu treo", "Tags": ["cầu"], "FocalPoint": { "X": 0.5, "Y": 0.5 } }"""));

        foreach (var options in (string[][])[["--dry-run"], []])
        {
            var run = await RunAsync(bench, db, File("a.csv", words), options);
            Assert.Contains(remark, run.Output, StringComparison.Ordinal);
            Assert.Contains("0 done, 1 unchanged", run.Output, StringComparison.Ordinal);
        }

        var file = await FindAsync(db, "a.csv");
        Assert.Equal(("Cầu treo", "cầu", 0.5), (file.Alt, file.Tags, file.FocalX!.Value));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_there_already_is_unchanged_and_other_bytes_are_told(string database)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        Assert.Contains("1 done, 0 unchanged", (await RunAsync(bench, db, File("a.csv"))).Output, StringComparison.Ordinal);
        var before = await Workbench.ChangesAsync(db);
        Assert.Contains("0 done, 1 unchanged", (await RunAsync(bench, db, File("a.csv"))).Output, StringComparison.Ordinal);
        Assert.Equal(before, await Workbench.ChangesAsync(db));

        var other = """{ "TargetPath": "a.csv", "Base64": "YTtiCjM7NAo=" }""";
        var dry = await RunAsync(bench, db, other, "--dry-run");
        Assert.Contains("a.csv: a file of this name was there", dry.Output, StringComparison.Ordinal);
        Assert.Contains("1 done, 0 unchanged", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Workbench.ChangesAsync(db));
        Assert.Contains("a.csv: a file of this name was there", (await RunAsync(bench, db, other)).Output, StringComparison.Ordinal);
        Assert.Equal("a;b\n3;4", (await FindAsync(db, "a.csv")).Text);
    }

    [Fact]
    public async Task A_moved_point_or_other_bytes_have_a_picture_made_anew()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        var photo = Convert.ToBase64String(Photo.Jpeg(40, 30));
        await RunAsync(bench, db, Picture(photo, "null"));
        await MadeAsync(db);

        await RunAsync(bench, db, Picture(photo, """{ "Alt": "Cầu" }"""));
        Assert.Equal(PictureStage.Complete, (await FindAsync(db, "a.jpg")).Stage);
        await RunAsync(bench, db, Picture(photo, """{ "FocalPoint": { "X": 0.1, "Y": 0.2 } }"""));
        var moved = await FindAsync(db, "a.jpg");
        Assert.Equal((PictureStage.Waiting, "auto", "Cầu"), (moved.Stage, moved.Crop, moved.Alt));

        await MadeAsync(db);
        await RunAsync(bench, db, Picture(Convert.ToBase64String(Photo.Jpeg(50, 30)), "null"));
        var replaced = await FindAsync(db, "a.jpg");
        Assert.Equal((PictureStage.Waiting, null, 50, "Cầu", 0.1), (replaced.Stage, replaced.Crop, replaced.Width, replaced.Alt, replaced.FocalX!.Value));
    }

    [Theory]
    [InlineData("""{ "TargetPath": "a.csv", "Base64": "không phải" }""", "a.csv: its Base64 cannot be read.")]
    [InlineData("""{ "TargetPath": "a.csv", "SourcePath": "khong-co.csv" }""", "a.csv: there is no “khong-co.csv” beside the recipe.")]
    [InlineData("""{ "TargetPath": "a.csv", "SourcePath": "../mat.csv" }""", "a.csv: The path “../mat.csv” leads out of the recipe's folder.")]
    [InlineData("""{ "TargetPath": "a.csv", "SourceUrl": "https://example.org/a.csv" }""", "a.csv: nothing is fetched from the network.")]
    [InlineData("""{ "TargetPath": "a.csv" }""", "a.csv: the entry names no file")]
    public async Task A_file_that_is_not_there_is_told_in_its_own_sentence(string file, string remark)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);

        Assert.Contains($"  {remark}", (await RunAsync(bench, db, file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_ending_leaves_and_comes_back()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        var target = "a." + new string('x', 240) + "/b." + new string('y', 240) + ".csv";
        await RunAsync(bench, db, File(target));
        await db.InSessionAsync(s => s.Set<Asset>().ExecuteUpdateAsync(a => a.SetProperty(x => x.Path, "b." + new string('y', 240)), Ct));

        (await bench.RunAsync(db, "export", "--site", "quang-tri", "--out", bench.PathOf("ra/ra.json"))).Succeeded();
        var source = (string)(await bench.ReadAsync("ra/ra.json"))["steps"]!.AsArray().Single(s => (string?)s!["name"] == "media")!["Files"]![0]!["SourcePath"]!;
        Assert.True(System.IO.File.Exists(bench.PathOf("ra/" + source)));
    }

    private static string File(string target, string words = "null") =>
        $$"""{ "TargetPath": "{{target}}", "Base64": "{{Csv}}", "NewsPortal": {{words}} }""";

    private static string Picture(string base64, string words) => $$"""{ "TargetPath": "a.jpg", "Base64": "{{base64}}", "NewsPortal": {{words}} }""";

    private static async Task<TestDatabase> OpenAsync(Workbench bench, string database)
    {
        var db = await bench.DatabaseAsync(database);
        var nothing = await bench.WriteAsync("empty.json", """{ "steps": [] }""");
        (await bench.RunAsync(db, "import", nothing, "--site", "quang-tri", "--new-site", "Quảng Trị")).Succeeded();
        return db;
    }

    private static async Task<CommandRun> RunAsync(Workbench bench, TestDatabase db, string file, params string[] options)
    {
        var recipe = await bench.WriteAsync("a.json", $$"""{ "steps": [ { "name": "media", "Files": [ {{file}} ] } ] }""");
        return (await bench.RunAsync(db, ["import", recipe, "--site", "quang-tri", .. options])).Succeeded();
    }

    private static Task<Asset> FindAsync(TestDatabase db, string path) =>
        db.InSessionAsync(s => s.Set<Asset>().AsNoTracking().SingleAsync(a => a.Path == path, Ct));

    private static Task<int> MadeAsync(TestDatabase db) => db.InSessionAsync(async s =>
    {
        var asset = await s.Set<Asset>().SingleAsync(Ct);
        (asset.Stage, asset.Crop) = (PictureStage.Complete, "auto");
        return await s.SaveChangesAsync(Ct);
    });
}
