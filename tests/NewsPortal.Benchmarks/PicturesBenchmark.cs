using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Five widths in three formats of 12-megapixel photos, beside sharp doing the same with the same settings. Asks for node, and
/// <c>npm ci</c> in the folder <c>sharp</c>.
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
        var (ours, theirs) = (new List<(double Cpu, double Peak)>(), new List<(double Cpu, double Peak)>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Figures(await RunAsync("dotnet", [typeof(PicturesBenchmark).Assembly.Location, PictureLadderRun.Switch, folder, .. pictures])));
            theirs.Add(Figures(await RunAsync("node", [Path.Combine(sharpFolder, "ladder.js"), folder, .. pictures])));
        }

        Say("ours", ours);
        Say("sharp", theirs);
        Directory.Delete(folder, recursive: true);
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
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} failed.");
    }
}
