using Microsoft.EntityFrameworkCore;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class MediaCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_folder_is_taken_in_and_every_file_that_is_refused_is_named(string database)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        await WriteAsync(bench, "anh/cầu.jpg", Photo.Jpeg(300, 200));
        await WriteAsync(bench, "anh/gia.jpg", "<svg onload='alert(1)'/>"u8.ToArray());
        await WriteAsync(bench, "so-lieu.csv", "a;b\n1;2\n"u8.ToArray());
        await WriteAsync(bench, ".hidden/anh.jpg", Photo.Jpeg(30, 20));

        var run = await bench.RunAsync(db, "media", "import", bench.PathOf("den"), "--site", "quang-tri");
        run.Succeeded();
        Assert.Contains("anh/gia.jpg: refused: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 imported, 0 unchanged, 1 refused, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["anh/cầu.jpg", "so-lieu.csv"],
            await db.InSessionAsync(s => s.Set<Asset>().OrderBy(a => a.Path).Select(a => a.Path).ToListAsync(Ct)));

        await WriteAsync(bench, "so-lieu.csv", "a;b\n3;4\n"u8.ToArray());
        run = await bench.RunAsync(db, "media", "import", bench.PathOf("den"), "--site", "quang-tri");
        Assert.Contains("so-lieu.csv: refused: Another file is called", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 imported, 1 unchanged, 2 refused, 0 failed", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pictures_are_made_anew_when_asked_for(string database)
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, database);
        await WriteAsync(bench, "a.jpg", Photo.Jpeg(30, 20));
        await WriteAsync(bench, "b.jpg", Photo.Jpeg(40, 20));
        (await bench.RunAsync(db, "media", "import", bench.PathOf("den"), "--site", "quang-tri")).Succeeded();
        await db.InSessionAsync(async s =>
        {
            foreach (var asset in await s.Set<Asset>().ToListAsync(Ct))
            {
                (asset.Stage, asset.Fault) = asset.Path == "a.jpg" ? (PictureStage.Refused, PictureFault.TimedOut) : (PictureStage.Complete, (PictureFault?)null);
            }

            return await s.SaveChangesAsync(Ct);
        });

        Assert.StartsWith("1 pictures", (await bench.RunAsync(db, "media", "remake", "--site", "quang-tri", "--refused")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal([PictureStage.Waiting, PictureStage.Complete], await db.InSessionAsync(s => s.Set<Asset>().OrderBy(a => a.Path).Select(a => a.Stage!.Value).ToListAsync(Ct)));
        Assert.StartsWith("2 pictures", (await bench.RunAsync(db, "media", "remake", "--site", "quang-tri")).Succeeded().Output, StringComparison.Ordinal);
        Assert.All(await db.InSessionAsync(s => s.Set<Asset>().ToListAsync(Ct)), a => Assert.Equal((PictureStage.Waiting, null), (a.Stage, a.Fault)));
    }

    [Fact]
    public async Task Archives_and_plain_text_are_taken_when_they_are_allowed()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        await WriteAsync(bench, "ghi-chu.txt", "Ghi chú"u8.ToArray());
        string[] import = ["media", "import", bench.PathOf("den"), "--site", "quang-tri"];

        Assert.Contains("ghi-chu.txt: refused: This portal takes no txt files.", (await bench.RunAsync(db, import)).Output, StringComparison.Ordinal);
        Assert.Contains("1 imported", (await bench.RunAsync(db, [.. import, "--allow", "zip,txt"])).Succeeded().Output, StringComparison.Ordinal);
        (await bench.RunAsync(db, [.. import, "--allow", "exe"])).Failed(1, "“exe” is no kind that can be allowed");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_a_failure()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        await WriteAsync(bench, "a.jpg", Photo.Jpeg(30, 20));
        await bench.WriteAsync("data/media", "");

        var run = await CommandRun.RunAsync("media", "import", bench.PathOf("den"), "--site", "quang-tri", "--data", bench.PathOf("data"), "--database", db.Address);
        Assert.Equal(1, run.Code);
        Assert.EndsWith("0 imported, 0 unchanged, 0 refused, 1 failed", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_folder_or_site_is_told()
    {
        await using var bench = new Workbench();
        var db = await OpenAsync(bench, Databases.Sqlite);
        (await bench.RunAsync(db, "media", "import", bench.PathOf("khong-co"), "--site", "quang-tri")).Failed(1, "There is no folder");
        Directory.CreateDirectory(bench.PathOf("den"));
        (await bench.RunAsync(db, "media", "import", bench.PathOf("den"), "--site", "khong-co")).Failed(1, "There is no site “khong-co”; there are: quang-tri");
        await bench.WriteAsync("tep.csv", "a;b");
        (await bench.RunAsync(db, "media", "import", bench.PathOf("tep.csv"), "--site", "quang-tri")).Failed(1, "tep.csv is a file");
    }

    [Fact]
    public async Task An_address_that_is_no_bucket_is_told_without_its_secret()
    {
        await using var bench = new Workbench();
        var run = await CommandRun.RunAsync("export", "--site", "a", "--out", bench.PathOf("a.json"), "--media", "s3://key:hidden@host");
        run.Failed(1, "s3://key:secret@host/bucket");
        Assert.DoesNotContain("hidden", run.Error, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> OpenAsync(Workbench bench, string database)
    {
        var db = await bench.DatabaseAsync(database);
        var nothing = await bench.WriteAsync("empty.json", """{ "steps": [] }""");
        (await bench.RunAsync(db, "import", nothing, "--site", "quang-tri", "--new-site", "Quảng Trị")).Succeeded();
        return db;
    }

    private static async Task WriteAsync(Workbench bench, string path, byte[] bytes)
    {
        var file = bench.PathOf(Path.Combine("den", path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, Ct);
    }
}
