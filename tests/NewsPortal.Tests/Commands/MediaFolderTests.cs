using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Media.Assets;
using NewsPortal.Tests.Support;
using NewsPortal.Web.Commands;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class MediaFolderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_are_named_and_lead_nowhere()
    {
        await using var bench = new Workbench();
        var outside = Directory.CreateDirectory(bench.PathOf("ngoai")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "mat.csv"), "a;b\n1;2\n", Ct);
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "that.csv"), "a;b\n3;4\n", Ct);
        File.CreateSymbolicLink(Path.Combine(folder, "mat.csv"), Path.Combine(outside, "mat.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "khong.csv"), Path.Combine(outside, "khong.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "ngoai"), outside);
        Directory.CreateSymbolicLink(Path.Combine(folder, "vong"), folder);

        var (run, paths) = await ImportAsync(bench, folder);
        run.Succeeded();
        Assert.Equal(["that.csv"], paths);
        Assert.Contains("mat.csv: refused: it is a link", run.Output, StringComparison.Ordinal);
        Assert.Contains("vong: refused: it is a link", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 imported, 0 unchanged, 4 refused, 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_named_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        await MakePipeAsync(Path.Combine(folder, "ong.csv"));

        var (run, _) = await ImportAsync(bench, folder);
        Assert.Contains("ong.csv: refused: it is a pipe", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_a_failure()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever runs the tests may read everything.");
            return;
        }

        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        var closed = Directory.CreateDirectory(Path.Combine(folder, "kin"), UnixFileMode.None);

        var (run, _) = await ImportAsync(bench, folder);
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(1, run.Code);
        Assert.Contains("kin/: failed: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_cannot_be_seen_are_refused_and_printed_so_that_they_are()
    {
        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        foreach (var name in (string[])["esc\u001b[2J.csv", "a\u202Evsc.csv", "dong\n1 imported.csv", "..\\..\\ra.csv", "thu\\muc.csv"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "a;b\n1;2\n", Ct);
        }

        var (run, paths) = await ImportAsync(bench, folder);
        Assert.Equal(["thu/muc.csv"], paths);
        Assert.Contains("esc\\u001b[2J.csv: refused: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("a\\u202evsc.csv: refused: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => c is '\u001b' or '\u202E');
        Assert.DoesNotContain("\n1 imported.csv", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_systems_leave_in_folders_is_left_out()
    {
        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        foreach (var name in (string[])["Thumbs.db", "desktop.ini", ".DS_Store", "co.csv"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "a;b\n1;2\n", Ct);
        }

        var (run, _) = await ImportAsync(bench, folder);
        Assert.Contains("1 imported, 0 unchanged, 0 refused, 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_kept_in_one_form_and_twins_are_told()
    {
        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "báo cáo.csv".Normalize(NormalizationForm.FormD)), "a;b\n1;2\n", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "khac.csv"), "a;b\n1;2\n", Ct);

        var (run, paths) = await ImportAsync(bench, folder);
        Assert.Equal(["báo cáo.csv", "khac.csv"], paths);
        Assert.Contains("khac.csv: imported; the same bytes are there as “báo cáo.csv” too.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_half_way_it_tells_how_many_are_in_and_goes_on_the_next_time()
    {
        await using var bench = new Workbench();
        var folder = Directory.CreateDirectory(bench.PathOf("den")).FullName;
        foreach (var (name, text) in ((string, string)[])[("a.csv", "a;b\n1;2\n"), ("b.exe", "MZ"), ("c.csv", "a;b\n3;4\n")])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, Ct);
        }

        var db = await SiteAsync(bench);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        await using var output = new StopsAtFirstLine(stop);
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["media", "import", folder, "--site", "quang-tri", "--data", bench.PathOf("data"), "--database", db.Address],
            new Terminal(output, error, isWatched: false), stop.Token);
        Assert.Equal(CommandLine.Stopped, code);
        Assert.EndsWith("1 of 3 are in; run it again to go on.\n", output.ToString(), StringComparison.Ordinal);

        var again = await bench.RunAsync(db, "media", "import", folder, "--site", "quang-tri");
        Assert.Contains("1 imported, 1 unchanged, 1 refused, 0 failed", again.Output, StringComparison.Ordinal);
    }

    private static async Task<(CommandRun Run, List<string> Paths)> ImportAsync(Workbench bench, string folder)
    {
        var db = await SiteAsync(bench);
        var run = await bench.RunAsync(db, "media", "import", folder, "--site", "quang-tri");
        return (run, await db.InSessionAsync(s => s.Set<Asset>().OrderBy(a => a.Path).Select(a => a.Path).ToListAsync(Ct)));
    }

    private static async Task<TestDatabase> SiteAsync(Workbench bench)
    {
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var nothing = await bench.WriteAsync("empty.json", """{ "steps": [] }""");
        (await bench.RunAsync(db, "import", nothing, "--site", "quang-tri", "--new-site", "Quảng Trị")).Succeeded();
        return db;
    }

    private static async Task MakePipeAsync(string path)
    {
        using var mkfifo = Process.Start("mkfifo", [path]);
        await mkfifo.WaitForExitAsync(Ct);
    }

    private sealed class StopsAtFirstLine(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
