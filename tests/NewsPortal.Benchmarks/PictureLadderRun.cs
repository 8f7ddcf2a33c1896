using System.Diagnostics;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Benchmarks;

/// <summary>Our ladder of some pictures in a process of its own; the last line says CPU seconds and peak MB.</summary>
internal static class PictureLadderRun
{
    public const string Switch = "--picture-ladder";

    /// <param name="formats">Such as <c>Jpeg,WebP</c>.</param>
    public static async Task RunAsync(string formats, string folder, IReadOnlyList<string> pictures)
    {
        var engine = new InProcessPictures(new PictureOptions());
        var outputs = formats.Split(',').Select(Enum.Parse<PictureFormat>).SelectMany(format => PicturePlan.Outputs(null, "", format)).ToList();
        foreach (var picture in pictures)
        {
            await engine.MakeAsync(new PictureJob(picture, folder, outputs), CancellationToken.None);
        }

        using var self = Process.GetCurrentProcess();
        Report.Line($"{self.TotalProcessorTime.TotalSeconds} {self.PeakWorkingSet64 / 1048576.0}");
    }
}
