using System.Diagnostics;
using System.Globalization;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Storage;
using NewsPortal.Media.Worker;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Five widths in three formats of 12-megapixel photos, beside sharp doing the same with the same settings, in a process set up
/// like a worker; and what an editor waits for when a photo comes in. Asks for node, and <c>npm ci</c> in the folder
/// <c>sharp</c>.
/// </summary>
internal static class PicturesBenchmark
{
    private const int Pictures = 3;
    private const int Rounds = 5;

    public static async Task RunAsync(string sharpFolder)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-pictures").FullName;
        await RunAsync("node", Path.Combine(sharpFolder, "photos.js"), folder, $"{Pictures}");
        var pictures = Enumerable.Range(0, Pictures).Select(i => Path.Combine(folder, $"{i}.jpg")).ToArray();
        var (ours, first, theirs) = (new List<(double Cpu, double Peak)>(), new List<(double Cpu, double Peak)>(), new List<(double Cpu, double Peak)>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Figures(await RunAsync("dotnet", Ladder("Jpeg,WebP,Avif"))));
            first.Add(Figures(await RunAsync("dotnet", Ladder("Jpeg,WebP"))));
            theirs.Add(Figures(await RunAsync("node", [Path.Combine(sharpFolder, "ladder.js"), folder, .. pictures])));
        }

        Say("ours", ours);
        Say("ours, JPEG and WebP alone", first);
        Say("sharp", theirs);
        await TakeInAsync(folder, pictures);
        Directory.Delete(folder, recursive: true);

        string[] Ladder(string formats) => [typeof(PicturesBenchmark).Assembly.Location, PictureLadderRun.Switch, formats, folder, .. pictures];
    }

    // All of an upload but its row: looked at by the worker, which is there already, and kept.
    private static async Task TakeInAsync(string folder, string[] pictures)
    {
        await using var workers = new Workers(new WorkerOptions("dotnet", [Server.Program(), ImageWorker.Command], new PictureOptions()));
        var intake = new Intake(new WorkerPictures(workers), new WorkerAttachments(workers));
        var times = new List<double>();
        for (var round = -1; round < Rounds; round++)
        {
            var originals = new Originals(new LocalStore(Path.Combine(folder, $"store{round}")));
            foreach (var picture in pictures)
            {
                var clock = Stopwatch.StartNew();
                await intake.LookAsync(picture, picture, CancellationToken.None);
                await originals.KeepAsync(picture, CancellationToken.None);
                if (round >= 0)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        times.Sort();
        Report.Line($"a photo taken in: {times[times.Count / 2]:0} ms, the slowest {times[^1]:0} ms of {times.Count}");
    }

    private static void Say(string who, List<(double Cpu, double Peak)> rounds) => Report.Line(
        $"{who}: {Median(rounds.Select(r => r.Cpu)) / Pictures:0.00} s CPU a picture, peak {Median(rounds.Select(r => r.Peak)):0} MB, median of {Rounds}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static (double Cpu, double Peak) Figures(string output) =>
        output.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var cpu, var peak]
            ? (cpu, peak)
            : throw new InvalidOperationException($"No figures in: {output}");

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        if (program == "dotnet")
        {
            ChildEnvironment.Tune(start);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} failed.");
    }
}
