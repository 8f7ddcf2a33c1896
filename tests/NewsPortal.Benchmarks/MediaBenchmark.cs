using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Served pictures beside nginx and bare Kestrel, and the import of very many photos. Asks for nginx, and for node with
/// <c>npm ci</c> in the folder <c>sharp</c>.
/// </summary>
internal sealed class MediaBenchmark(BenchmarkOptions options, string sharpFolder)
{
    private const int Photos = 1000;
    private const int Tenths = 10;

    // Nobody waits so long for a memory figure.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    // Requests are many times cheaper than pages, and CPU is told in steps of 10 ms.
    private const int Times = 10;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-media").FullName;
        await using (var server = await Server.StartAsync(folder, options.Database))
        {
            await server.SettleAsync();
            await ServeAsync(server, Path.Combine(folder, "media", "made"));
        }

        await ImportAsync(folder);
        Directory.Delete(folder, recursive: true);
    }

    private async Task ServeAsync(Server server, string made)
    {
        var root = Directory.CreateTempSubdirectory("newsportal-nginx").FullName;
        await using var nginx = await Nginx.StartAsync(root);
        using var ours = new HttpClient { BaseAddress = server.Address };
        using var theirs = new HttpClient { BaseAddress = nginx.Address };
        foreach (var name in (string[])["320.webp", "640.webp", "960.jpg"])
        {
            var file = new DirectoryInfo(made).EnumerateFiles(name, SearchOption.AllDirectories).MaxBy(f => f.Length)!;
            file.CopyTo(Path.Combine(root, name));
            await using var bare = await Server.StartBareAsync((int)file.Length);
            using var peer = new HttpClient { BaseAddress = bare.Address };
            var cost = await RequestCost.MeasureAsync(() => server.Cpu, ours, $"ours, {name}", [$"/media/_/{file.Directory!.Name}/{name}"], Times * options.Requests);
            var kestrel = await RequestCost.MeasureAsync(() => bare.Cpu, peer, $"bare Kestrel, {name}", ["/"], Times * options.Requests);
            var other = await RequestCost.MeasureAsync(() => nginx.Cpu, theirs, $"nginx, {name}", ["/" + name], Times * options.Requests);
            Report.Line($"{name}: {other / cost:0.00} of nginx, {kestrel / cost:0.00} of bare Kestrel");
        }

        Directory.Delete(root, recursive: true);
    }

    private async Task ImportAsync(string dataFolder)
    {
        var photos = Directory.CreateTempSubdirectory("newsportal-photos").FullName;
        using (var node = Process.Start("node", [Path.Combine(sharpFolder, "photos.js"), photos, "1"]))
        {
            await node.WaitForExitAsync();
        }

        // What stands behind a JPEG's end makes another file of it, and nothing else.
        var photo = await File.ReadAllBytesAsync(Path.Combine(photos, "0.jpg"));
        for (var i = 1; i < Photos; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(photos, string.Create(CultureInfo.InvariantCulture, $"{i}.jpg")), [.. photo, (byte)i, (byte)(i >> 8)]);
        }

        var clock = Stopwatch.StartNew();
        using var import = Server.Launch("media", dataFolder, options.Database, "import", photos, "--site", "quang-tri");
        var output = import.StandardOutput.ReadToEndAsync();
        var looks = new List<double>();
        while (!import.HasExited)
        {
            looks.Add(MegabytesWithChildren(import.Id));
            await Task.Delay(LookEvery);
        }

        var tenths = looks.Chunk(Math.Max(1, (looks.Count + Tenths - 1) / Tenths)).Select(tenth => $"{tenth.Max():0}");
        Report.Line($"import of {Photos} photos of {photo.Length / 1048576.0:0.0} MB: {clock.Elapsed.TotalMilliseconds / Photos:0} ms a photo, exit code {import.ExitCode}, {(await output).Trim().Split('\n')[^1]}");
        Report.Line($"resident MB with workers, the most in each tenth of the time: {string.Join(' ', tenths)}");
        Directory.Delete(photos, recursive: true);
    }

    // proc(5): status; the parent is named by PPid.
    private static double MegabytesWithChildren(int id) => Directory.EnumerateDirectories("/proc")
        .Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit))
        .Sum(folder =>
        {
            try
            {
                var status = File.ReadLines(Path.Combine(folder, "status")).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
                var isOurs = status["Pid"] == $"{id}" || status["PPid"] == $"{id}";
                return isOurs && status.TryGetValue("VmRSS", out var size) ? double.Parse(size.Split(' ')[0], CultureInfo.InvariantCulture) / 1024 : 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has just ended.
                return 0;
            }
        });
}
